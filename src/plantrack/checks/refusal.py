"""Why a file is no plan that can be worked with."""

from plantrack.checks.finding import PlanError
from plantrack.checks.runner import check_file
from plantrack.i18n import lazy_gettext
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile


def refusal(file: LoadedFile[Plan]) -> PlanError:
    """The error to raise about `file`, with every finding that is an error."""
    errors = tuple(one for one in check_file(file) if one.severity == "error")
    return PlanError(lazy_gettext("{file} is no valid plan:", file=file.source.name), errors)
