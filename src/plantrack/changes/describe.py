"""Changes in words, as a reviewer would put them: 目标由55个减为50个；木耳镇 新增."""

from plantrack.changes.change import Change
from plantrack.changes.describe_field import describe_field
from plantrack.changes.describe_task import describe_of_task
from plantrack.changes.words import TIMES, WORDS, shown
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
    "section-text": gettext_noop("Text"),
    "preamble": gettext_noop("Text"),
    "point-section": gettext_noop("Section"),
    "lead": gettext_noop("Lead"),
    "support": gettext_noop("Support"),
    "leader": gettext_noop("Leaders"),
    "label": gettext_noop("Number as printed"),
    "parent": gettext_noop("Parent row"),
    "task-table": gettext_noop("Table"),
    "due-text": gettext_noop("Due as published"),
}
_LABELS = {**labels.HEADER, **labels.NOTICE, **labels.BODY, **labels.FOLLOW_UP}
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
_WITHDRAWAL = {
    "withdrawn": gettext_noop("withdrawn"),
    "reinstated": gettext_noop("reinstated"),
}
_ANSWER = {
    "answered": gettext_noop("{place}: “{old}” answered: {new}"),
    "reopened": gettext_noop("{place}: “{new}” open again, the answer “{old}” removed"),
}


def single_targets(old: Plan, new: Plan) -> frozenset[int]:
    """Return the tasks with exactly one target in both versions, which needs no name."""
    ones = [{task.number for task in plan.tasks if len(task.targets) == 1} for plan in (old, new)]
    return frozenset(ones[0] & ones[1])


def describe_subject(change: Change) -> Message:
    """Return what a change belongs to: 任务17, 要点8, 发文信息 …"""
    if change.task is not None:
        return lazy_gettext("task {number}", number=change.reference or change.task)
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
        "follow_up": lazy_gettext("How progress is judged"),
        "organisation": lazy_gettext("Organisation"),
        "tables": lazy_gettext("Tables"),
        "errata": lazy_gettext("Errata"),
        "readings": lazy_gettext("Matters to confirm"),
        "revisions": lazy_gettext("Revisions"),
    }
    return headings[change.at.split(".")[0]]


def describe_change(change: Change, is_only_target: bool) -> Message:
    """Return the change in one sentence; a task's only target is not named."""
    found = describe_of_task(change, is_only_target)
    if found is not None:
        return found
    old, new = shown(change.old), shown(change.new)
    if change.action == "renumbered":
        return lazy_gettext("number changed from {old} to {new}", old=old, new=new)
    if change.action in _WITHDRAWAL:
        return Message(_WITHDRAWAL[change.action])
    if change.part.startswith("organisation-"):
        return _describe_body(change)
    if change.part in _FIELDS:
        return describe_field(Message(_FIELDS[change.part]), change)
    if change.part in ("notice-column", "table-column"):
        return _describe_column(change)
    if change.part == "table-columns":
        return describe_field(lazy_gettext("“{name}”: headings", name=change.subject), change)
    if change.kind == "table-renamed":
        return lazy_gettext("“{old}” is now called “{new}”", old=old, new=new)
    if change.part == "other":
        return describe_field(lazy_gettext("“{heading}”", heading=change.subject), change)
    if change.part in ("plan", "notice"):
        return describe_field(Message(_LABELS[change.subject]), change)
    if change.part == "follow-up":
        return describe_field(Message(_LABELS[change.subject]), change, TIMES)
    if change.part == "reading" and change.action in _ANSWER:
        place = describe_address(change.subject)
        return Message(_ANSWER[change.action], {"place": place, "old": old, "new": new})
    what: Message | str = change.subject
    if change.part == "link":
        what = lazy_gettext("point {number}", number=change.subject)
    elif change.part in ("erratum", "reading", "revision"):
        place = describe_address(change.subject)
        what = lazy_gettext("{place}: {ask}", place=place, ask=old or new)
    elif change.part in ("task", "point", "section", "table", "plan-file"):
        what = f"“{change.subject}”"
    if change.action == "added":
        return lazy_gettext("{what} added", what=what)
    return lazy_gettext("{what} removed", what=what)


def _describe_column(change: Change) -> Message:
    """Return which field of a task a printed heading is said to be."""
    words = {str(one): labels.NUMBERED[str(one)] for one in (change.old, change.new) if one}
    heading = lazy_gettext("meaning of heading “{heading}”", heading=change.subject)
    return describe_field(heading, change, words)


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
    return describe_field(lazy_gettext("{what}: {field}", what=body, field=label), change, WORDS)
