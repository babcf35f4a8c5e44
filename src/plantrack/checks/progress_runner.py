"""Run the rules on the files that record the progress of a plan."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from plantrack.checks.context import RuleContext
from plantrack.checks.file_faults import schema_problems, text_faults
from plantrack.checks.finding import Checked, Finding
from plantrack.checks.kept import Kept, what_was_kept
from plantrack.checks.located import located
from plantrack.checks.placing import Found, placed
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
    plan: Plan | None,
    record: RecordFiles,
    as_of: date,
    chosen: Chosen = _EVERYTHING,
    before: RecordFiles | None = None,
) -> Checked:
    """Return every finding about the progress of `plan` that is not suppressed, file by file.

    What is dated after `as_of` is in the future. With `before`, an earlier version of the record,
    the rules about changes run as well. Without a plan only the form is checked, as nothing else
    can be. Of what is to be counted only the number is returned.
    """
    found: list[Finding] = []
    enabled = chosen.enabled
    about: list[ProgressContext | None] = [None for _ in record.files]
    if plan is not None:
        about = list(contexts(RecordContext(plan, record, as_of)))
    kept = what_was_kept(before, record) if before is not None and plan is not None else {}
    files: Iterable[LoadedFile[Any]] = record.files
    for file, context in zip(files, about, strict=True):
        problems = [*schema_problems(file), *_lost(kept.pop(file.source.name, None))]
        if context is not None:
            faulty = {problem.path for _, problem in problems}
            problems += (
                one for one in _text_problems(context, enabled) if one[1].path not in faulty
            )
            problems += _problems(context, enabled)
        problems = [one for one in problems if one[0].code in enabled]
        found += located(file, text_faults(file, enabled), problems, enabled)
    found += (one for name, gone in kept.items() for one in _deleted(name, gone, enabled))
    listed = [one for one in found if one.code not in chosen.counted]
    return Checked(listed, len(found) - len(listed))


def _lost(kept: Kept | None) -> Iterator[Found]:
    for rule in RULES:
        if rule.check_kept is not None and kept is not None:
            yield from ((rule, problem) for problem in rule.check_kept(kept))


def _deleted(name: str, kept: Kept, enabled: frozenset[str]) -> Iterator[Finding]:
    for rule, problem in _lost(kept):
        if rule.code in enabled:
            yield placed(name, rule, problem, {})


def _text_problems(context: ProgressContext, enabled: frozenset[str]) -> Iterator[Found]:
    file = context.file
    if isinstance(file.data, dict):
        texts = RuleContext(file, context.plan, file.data)
        for name in _ABOUT_TEXTS:
            rule = RULES_BY_NAME[name]
            if rule.check is not None and rule.code in enabled:
                yield from ((rule, problem) for problem in rule.check(texts))


def _problems(context: ProgressContext, enabled: frozenset[str]) -> Iterator[Found]:
    for rule in RULES:
        if rule.check_progress is not None and rule.code in enabled:
            yield from ((rule, problem) for problem in rule.check_progress(context))
