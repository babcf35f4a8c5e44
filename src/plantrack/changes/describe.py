"""Changes in words, as a reviewer would put them: 目标由55个减为50个；木耳镇 新增."""

from collections.abc import Mapping

from plantrack.changes.change import Change
from plantrack.changes.words import NO_WORDS, PER, WORDS, shown
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model import labels
from plantrack.model.address import describe_address
from plantrack.model.plan import Plan

_FIELDS = {
    "category": gettext_noop("Category"),
    "name": gettext_noop("Name"),
    "goal": gettext_noop("Goal"),
    "point-title": gettext_noop("Title"),
    "point-text": gettext_noop("Text"),
    "section-title": gettext_noop("Title"),
    "preamble": gettext_noop("Text"),
    "point-section": gettext_noop("Section"),
}
_TARGET_FIELDS = {
    "target-name": "",
    "target-value": gettext_noop("value"),
    "target-max": gettext_noop("upper bound"),
    "target-measure": gettext_noop("measure"),
    "target-per": gettext_noop("counted per"),
    "target-best-effort": "",
    "target-towns": gettext_noop("towns"),
    "target-items": gettext_noop("places"),
    "target-restates": gettext_noop("repeats"),
}
_LABELS = {**labels.HEADER, **labels.NOTICE, **labels.BODY}
# The organisation's bodies at the beginning of a sentence.
_BODIES = {
    "organisation-town": gettext_noop("Town"),
    "organisation-unit": gettext_noop("Unit"),
    "organisation-group": gettext_noop("Group"),
}
_BODY = {
    "added": gettext_noop("{kind} “{name}” added"),
    "removed": gettext_noop("{kind} “{name}” removed"),
}
_DUE = {
    "postponed": gettext_noop("{what}: due date postponed from {old} to {new}"),
    "advanced": gettext_noop("{what}: due date brought forward from {old} to {new}"),
    "added": gettext_noop("{what}: due date set to {new}"),
    "removed": gettext_noop("{what}: due date {old} removed"),
}
_TARGET = {
    "added": gettext_noop("{what} added ({amount})"),
    "removed": gettext_noop("{what} removed ({amount})"),
    "lowered": gettext_noop("{what} lowered from {old} to {new}"),
    "raised": gettext_noop("{what} raised from {old} to {new}"),
}
_BEST_EFFORT = {
    "true": gettext_noop("{what} reduced to best effort"),
    "false": gettext_noop("{what} no longer best effort"),
}
_WITHDRAWAL = {
    "withdrawn": gettext_noop("withdrawn"),
    "reinstated": gettext_noop("reinstated"),
}
_ANSWER = {
    "answered": gettext_noop("{place}: “{old}” answered: {new}"),
    "reopened": gettext_noop("{place}: “{new}” open again, the answer “{old}” removed"),
}
_LONG = 40  # longer texts are described by the part that differs


def single_targets(old: Plan, new: Plan) -> frozenset[int]:
    """Return the tasks with exactly one target in both versions, which needs no name."""
    ones = [{task.number for task in plan.tasks if len(task.targets) == 1} for plan in (old, new)]
    return frozenset(ones[0] & ones[1])


def describe_subject(change: Change) -> Message:
    """Return what a change belongs to: 任务17, 要点8, 发文信息 …"""
    if change.task is not None:
        return lazy_gettext("task {number}", number=change.task)
    if change.point is not None:
        return lazy_gettext("point {number}", number=change.point)
    if change.part == "plan-file":
        return lazy_gettext("The whole plan")
    if change.at.startswith("sections."):
        return lazy_gettext("section {number}", number=change.at.split(".")[1])
    headings = {
        "plan": lazy_gettext("Plan header"),
        "notice": lazy_gettext("Notice"),
        "preamble": lazy_gettext("Preamble"),
        "organisation": lazy_gettext("Organisation"),
        "errata": lazy_gettext("Errata"),
        "readings": lazy_gettext("Matters to confirm"),
        "revisions": lazy_gettext("Revisions"),
    }
    return headings[change.at.split(".")[0]]


def describe_change(change: Change, is_only_target: bool) -> Message:
    """Return the change in one sentence; a task's only target is not named."""
    if change.part in ("target", "due") or change.part in _TARGET_FIELDS:
        return _describe_target(change, is_only_target)
    old, new = shown(change.old), shown(change.new)
    if change.action == "renumbered":
        return lazy_gettext("number changed from {old} to {new}", old=old, new=new)
    if change.action in _WITHDRAWAL:
        return Message(_WITHDRAWAL[change.action])
    if change.part.startswith("organisation-"):
        return _describe_body(change)
    if change.part in _FIELDS:
        return _describe_field(Message(_FIELDS[change.part]), change)
    if change.part in ("plan", "notice"):
        return _describe_field(Message(_LABELS[change.subject]), change)
    if change.part == "reading" and change.action in _ANSWER:
        place = describe_address(change.subject)
        return Message(_ANSWER[change.action], {"place": place, "old": old, "new": new})
    what: Message | str = change.subject
    if change.part == "link":
        what = lazy_gettext("point {number}", number=change.subject)
    elif change.part in ("erratum", "reading", "revision"):
        place = describe_address(change.subject)
        what = lazy_gettext("{place}: {ask}", place=place, ask=old or new)
    elif change.part in ("task", "point", "section", "plan-file"):
        what = f"“{change.subject}”"
    if change.action == "added":
        return lazy_gettext("{what} added", what=what)
    return lazy_gettext("{what} removed", what=what)


def _describe_body(change: Change) -> Message:
    """Return a change to the organisation, which says what kind of body it is about."""
    part = next(one for one in _BODIES if change.part.startswith(one))
    kind = Message(_BODIES[part])
    old, new = shown(change.old), shown(change.new)
    if change.action == "renamed":
        return lazy_gettext("{kind} “{old}” renamed “{new}”", kind=kind, old=old, new=new)
    if change.part == part:
        return Message(_BODY[change.action], {"kind": kind, "name": change.subject})
    body = lazy_gettext("{kind} “{name}”", kind=kind, name=change.subject)
    label = Message(_LABELS[change.part.removeprefix(f"{part}-")])
    return _describe_field(lazy_gettext("{what}: {field}", what=body, field=label), change, WORDS)


def _describe_field(field: Message, change: Change, words: Mapping[str, str] = NO_WORDS) -> Message:
    """Return a field's change; one that was added or removed has only one value to show."""
    old, new = (shown(value, words) for value in (change.old, change.new))
    if not old:
        return lazy_gettext("{field} added: “{new}”", field=field, new=new)
    if not new:
        return lazy_gettext("{field} removed: “{old}”", field=field, old=old)
    if isinstance(old, str) and isinstance(new, str):
        old, new = _differing(old, new)
    return lazy_gettext("{field} changed from “{old}” to “{new}”", field=field, old=old, new=new)


def _describe_target(change: Change, is_only_target: bool) -> Message:
    named = lazy_gettext("target “{what}”", what=change.subject)
    what = lazy_gettext("target") if is_only_target else named
    old, new = shown(change.old), shown(change.new)
    if change.part == "due":
        return Message(_DUE[change.action], {"what": what, "old": old, "new": new})
    if change.part == "target":
        if change.action in ("added", "removed"):
            return Message(_TARGET[change.action], {"what": named, "amount": new or old})
        amounts = {"old": f"{old}{change.measure}", "new": f"{new}{change.measure}"}
        return Message(_TARGET[change.action], {"what": what, **amounts})
    if change.part == "target-best-effort":
        return Message(_BEST_EFFORT[str(change.new)], {"what": what})
    if change.part == "target-name":
        return lazy_gettext("target “{old}” is now called “{new}”", old=old, new=new)
    field = lazy_gettext("{what}: {field}", what=what, field=Message(_TARGET_FIELDS[change.part]))
    return _describe_field(field, change, PER if change.part == "target-per" else WORDS)


def _differing(old: str, new: str) -> tuple[str, str]:
    """Return both texts if they are short, else what differs with a little context."""
    if max(len(old), len(new)) <= _LONG:
        return old, new
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    around = 8
    begin, rest = max(start - around, 0), max(end - around, 0)
    parts = []
    for text in (old, new):
        part = text[begin : len(text) - rest]
        parts.append(("…" if begin else "") + part + ("…" if rest else ""))
    return parts[0], parts[1]
