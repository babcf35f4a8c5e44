"""Why a file cannot be used as a plan."""

from plantrack.checks.finding import PlanError
from plantrack.checks.first_attempt import first_attempt
from plantrack.checks.runner import check_file
from plantrack.files.source import can_be_read_again
from plantrack.i18n import lazy_gettext
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile


def refusal(file: LoadedFile[Plan]) -> PlanError:
    """Return the exception to raise for `file`, with every finding that is an error."""
    name = file.source.name
    found = check_file(file)
    errors = tuple(one for one in found if one.severity == "error")
    attempt = first_attempt(found, file.source.text, file.data)
    message = lazy_gettext("{file} is not a valid plan:", file=name)
    return PlanError(message, errors, name if can_be_read_again(name) else None, attempt)
