"""Why a file cannot be used as a plan, or as a part of its record."""

from datetime import date

from plantrack.checks.finding import PlanError
from plantrack.checks.first_attempt import first_attempt
from plantrack.checks.progress_runner import check_record
from plantrack.checks.registry import FAMILIES, RULES
from plantrack.checks.rule_selection import Chosen
from plantrack.checks.runner import check_file
from plantrack.files.source import can_be_read_again
from plantrack.i18n import lazy_gettext
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile
from plantrack.yamlfile.record import RecordFiles

_FAMILIES = tuple(FAMILIES[family][0] for family in ("file", "schema"))
_FAULTS = frozenset(rule.code for rule in RULES if rule.code.startswith(_FAMILIES))


def record_refusal(plan: Plan, record: RecordFiles, as_of: date) -> PlanError:
    """Return the exception to raise for files of a plan's progress, with all their faults."""
    found = check_record(plan, record, as_of, Chosen(_FAULTS)).findings
    errors = tuple(one for one in found if one.severity == "error")
    names = dict.fromkeys(one.location.file for one in errors)
    message = lazy_gettext("the record of progress is not valid: {files}", files=tuple(names))
    return PlanError(message, errors)


def refusal(file: LoadedFile[Plan]) -> PlanError:
    """Return the exception to raise for `file`, with every finding that is an error."""
    name = file.source.name
    found = check_file(file)
    errors = tuple(one for one in found if one.severity == "error")
    attempt = first_attempt(found, file.source.text, file.data)
    message = lazy_gettext("{file} is not a valid plan:", file=name)
    return PlanError(message, errors, name if can_be_read_again(name) else None, attempt)
