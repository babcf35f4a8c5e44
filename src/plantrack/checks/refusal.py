"""Why a file cannot be used as a plan."""

from plantrack.checks.finding import PlanError
from plantrack.checks.runner import check_file
from plantrack.i18n import lazy_gettext
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile


def refusal(file: LoadedFile[Plan]) -> PlanError:
    """Return the exception to raise for `file`, with every finding that is an error."""
    errors = tuple(one for one in check_file(file) if one.severity == "error")
    return PlanError(lazy_gettext("{file} is not a valid plan:", file=file.source.name), errors)
