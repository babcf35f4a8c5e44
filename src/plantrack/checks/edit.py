"""Check a plan file and the edit that led to it; what cannot be judged is a finding."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from plantrack.checks.finding import Checked, Finding
from plantrack.checks.registry import RULES, RULES_BY_NAME
from plantrack.checks.rule_selection import Chosen
from plantrack.checks.runner import check_chosen
from plantrack.files.location import Location, Span
from plantrack.history.edit import Earlier, Edit
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile

if TYPE_CHECKING:
    from plantrack.history.recorded import EarlierRecord
    from plantrack.yamlfile.record import RecordFiles

_UNJUDGED = RULES_BY_NAME["unjudged-edit"]
_NEW_PLAN = RULES_BY_NAME["new-plan"]
_ABOUT_CHANGES = frozenset(rule.code for rule in RULES if rule.check_change or rule.check_kept)


def judging(enabled: frozenset[str], ignored: frozenset[str]) -> frozenset[str]:
    """Return the codes enabled under `--against`: rules about changes need those beside them.

    Whoever asks for such a rule learns where it could not be applied, unless that is `ignored`.
    """
    if not enabled & _ABOUT_CHANGES:
        return enabled
    return enabled | ({_UNJUDGED.code} - ignored) | {_NEW_PLAN.code}


def check_edit(file: LoadedFile[Plan], chosen: Chosen, earlier: Earlier) -> Checked:
    """Return the findings about a file and about its changes since its `earlier` version."""
    findings, counted = check_chosen(file, chosen, earlier.plan)
    if earlier.obstacle is None and not _is_sound(file) and not _has_errors(findings):
        # Its faults may be excused or left out, but not so that nobody learns what it changes.
        why = lazy_gettext("this is not a valid plan, so the edit cannot be judged")
        earlier = earlier._replace(obstacle=why)
    return Checked([*_about(file.source.name, earlier, chosen.enabled), *findings], counted)


def check_record_edit(
    plan: Plan | None, record: "RecordFiles", as_of: date, chosen: Chosen, earlier: "EarlierRecord"
) -> Checked:
    """Return the findings about the progress of a plan and its changes since `earlier`."""
    from plantrack.checks.progress_runner import check_record
    from plantrack.yamlfile.record import record_of

    before = record_of(plan, earlier.files)
    findings, counted = check_record(plan, record, as_of, chosen, before)
    obstacles = [*earlier.obstacles, *_unjudged(before, record, findings)]
    unjudged = [
        finding
        for name, why in obstacles
        for finding in _about(name, Earlier(obstacle=why), chosen.enabled)
    ]
    return Checked([*unjudged, *findings], counted)


def _unjudged(
    before: "RecordFiles", record: "RecordFiles", findings: list[Finding]
) -> Iterator[tuple[str, Message]]:
    """Yield the files that cannot be compared, as one of the two versions cannot be read."""
    now: dict[str, LoadedFile[Any]] = {one.source.name: one for one in record.files}
    for old in before.files:
        new = now.get(old.source.name)
        if (old.faults or old.data is None) and (new is None or new.source[1:] != old.source[1:]):
            why = lazy_gettext("the earlier version is not valid, so the edit cannot be judged")
            yield old.source.name, why
        elif new is not None and new.faults:
            about = [one for one in findings if one.location.file == old.source.name]
            if not _has_errors(about):
                why = lazy_gettext("the file is not valid, so the edit cannot be judged")
                yield old.source.name, why


def check_gone(edit: Edit, enabled: frozenset[str]) -> list[Finding]:
    """Return the findings about the plan files that are gone."""
    return [
        finding
        for name, why in edit.gone
        for finding in _about(name, Earlier(obstacle=why), enabled)
    ]


def _about(name: str, earlier: Earlier, enabled: frozenset[str]) -> Iterator[Finding]:
    top = Location(name, Span(1, 1, 1, 1))
    for rule in RULES:
        if rule.check_earlier is not None and rule.code in enabled:
            message = rule.check_earlier(earlier)
            if message is not None:
                yield Finding(rule, top, message)


def _is_sound(file: LoadedFile[Plan]) -> bool:
    return file.content is not None and not file.faults


def _has_errors(findings: list[Finding]) -> bool:
    return any(one.severity == "error" for one in findings)
