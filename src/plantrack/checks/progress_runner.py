"""Run the rules on the files that record the progress of a plan."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from plantrack.checks.context import RuleContext
from plantrack.checks.file_faults import schema_problems, text_faults
from plantrack.checks.finding import Checked, Finding
from plantrack.checks.located import located
from plantrack.checks.placing import Found
from plantrack.checks.progress_context import ProgressContext, RecordContext, contexts
from plantrack.checks.registry import RULES, RULES_BY_NAME
from plantrack.checks.rule_selection import Chosen
from plantrack.checks.runner import ALL_CODES
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile
from plantrack.yamlfile.record import RecordFiles

# The rules about plans that any text may break.
_ABOUT_TEXTS = ("ambiguous-text", "quoted-value", "hidden-character")
_EVERYTHING = Chosen(ALL_CODES)


def check_record(
    plan: Plan,
    record: RecordFiles,
    as_of: date,
    chosen: Chosen = _EVERYTHING,
    before: RecordFiles | None = None,
) -> Checked:
    """Return every finding about the progress of `plan` that is not suppressed, file by file.

    What is dated after `as_of` is in the future. With `before`, an earlier version of the record,
    the rules about changes run as well. Of what is to be counted only the number is returned.
    """
    found: list[Finding] = []
    files: tuple[LoadedFile[Any], ...] = tuple(record.files)
    for file, context in zip(files, contexts(RecordContext(plan, record, as_of)), strict=True):
        problems = [
            one for one in _problems(file, context, chosen.enabled) if one[0].code in chosen.enabled
        ]
        found += located(file, text_faults(file, chosen.enabled), problems, chosen.enabled)
    listed = [one for one in found if one.code not in chosen.counted]
    return Checked(listed, len(found) - len(listed))


def _problems(
    file: LoadedFile[Any], context: ProgressContext, enabled: frozenset[str]
) -> Iterator[Found]:
    yield from schema_problems(file)
    if isinstance(file.data, dict):
        texts = RuleContext(file, context.plan, file.data)
        for name in _ABOUT_TEXTS:
            rule = RULES_BY_NAME[name]
            if rule.check is not None and rule.code in enabled:
                yield from ((rule, problem) for problem in rule.check(texts))
    for rule in RULES:
        if rule.check_progress is not None and rule.code in enabled:
            yield from ((rule, problem) for problem in rule.check_progress(context))
