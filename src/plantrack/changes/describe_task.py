"""Changes of who does what of a task by when in words: 目标由55个减为50个；期限由…顺延至…."""

from plantrack.changes.change import Change
from plantrack.changes.describe_field import describe_field
from plantrack.changes.words import BOUNDS, PER, ROLES, WORDS, shown
from plantrack.i18n import Message, gettext_noop, lazy_gettext

_TARGET_FIELDS = {
    "target-name": "",
    "target-value": gettext_noop("value"),
    "target-max": gettext_noop("upper bound"),
    "target-measure": gettext_noop("measure"),
    "target-notation": gettext_noop("notation"),
    "target-per": gettext_noop("counted per"),
    "target-best-effort": "",
    "target-towns": gettext_noop("towns"),
    "target-items": gettext_noop("places"),
    "target-restates": gettext_noop("repeats"),
    "target-bound": gettext_noop("bound"),
    "target-share": "",
}
_WORDS_OF = {"target-per": PER, "target-bound": BOUNDS}
_DUE = {
    "postponed": gettext_noop("{what}: due date postponed from {old} to {new}"),
    "advanced": gettext_noop("{what}: due date brought forward from {old} to {new}"),
    "added": gettext_noop("{what}: due date set to {new}"),
    "removed": gettext_noop("{what}: due date {old} removed"),
}
_OWN_DUE = {
    "postponed": gettext_noop("due date postponed from {old} to {new}"),
    "advanced": gettext_noop("due date brought forward from {old} to {new}"),
    "added": gettext_noop("due date set to {new}"),
    "removed": gettext_noop("due date {old} removed"),
}
_TARGET = {
    "added": gettext_noop("{what} added ({amount})"),
    "removed": gettext_noop("{what} removed ({amount})"),
    "lowered": gettext_noop("{what} lowered from {old} to {new}"),
    "raised": gettext_noop("{what} raised from {old} to {new}"),
}
_MILESTONE = {
    "added": gettext_noop("milestone “{milestone}” added"),
    "removed": gettext_noop("milestone “{milestone}” removed"),
}
_BEST_EFFORT = {
    "true": gettext_noop("{what} reduced to best effort"),
    "false": gettext_noop("{what} no longer best effort"),
}


def describe_of_task(change: Change, is_only_target: bool) -> Message | None:
    """Return the change of a role, target, milestone or due date; None if it is of none."""
    if change.part in ("target", "due") or change.part in _TARGET_FIELDS:
        return _describe_target(change, is_only_target)
    old, new = shown(change.old), shown(change.new)
    if change.part == "task-due":
        return Message(_OWN_DUE[change.action], {"old": old, "new": new})
    if change.part.startswith("milestone"):
        return _describe_milestone(change)
    if change.part == "role":
        roles = {"old": shown(change.old, ROLES), "new": shown(change.new, ROLES)}
        return lazy_gettext("{name}: {new} instead of {old}", name=change.subject, **roles)
    return None


def _describe_milestone(change: Change) -> Message:
    old, new = shown(change.old), shown(change.new)
    if change.part == "milestone":
        return Message(_MILESTONE[change.action], {"milestone": old or new})
    if change.part == "milestone-name":
        return lazy_gettext("milestone “{old}” is now called “{new}”", old=old, new=new)
    what = lazy_gettext("milestone “{what}”", what=change.subject)
    if change.part == "milestone-due":
        return Message(_DUE[change.action], {"what": what, "old": old, "new": new})
    field = lazy_gettext("Due as published")
    return describe_field(lazy_gettext("{what}: {field}", what=what, field=field), change)


def _describe_target(change: Change, is_only_target: bool) -> Message:
    named = lazy_gettext("target “{what}”", what=change.subject)
    what = lazy_gettext("target") if is_only_target else named
    old, new = shown(change.old), shown(change.new)
    if change.part == "due":
        return Message(_DUE[change.action], {"what": what, "old": old, "new": new})
    if change.part == "target":
        is_whole = change.action in ("added", "removed")
        return _describe_amount(change, named if is_whole else what, new or old)
    if change.part == "target-share":
        town = change.at.rpartition(".shares.")[2]
        share = lazy_gettext("{what}, share of {town}", what=what, town=town)
        return _describe_amount(change, share, f"{new or old}{change.measure}")
    if change.part == "target-best-effort":
        return Message(_BEST_EFFORT[str(change.new)], {"what": what})
    if change.part == "target-name":
        return lazy_gettext("target “{old}” is now called “{new}”", old=old, new=new)
    field = lazy_gettext("{what}: {field}", what=what, field=Message(_TARGET_FIELDS[change.part]))
    return describe_field(field, change, _WORDS_OF.get(change.part, WORDS))


def _describe_amount(change: Change, what: Message, amount: Message | str) -> Message:
    """Return that `what` was added or removed, which is the whole `amount`, lowered or raised."""
    if change.action in ("added", "removed"):
        return Message(_TARGET[change.action], {"what": what, "amount": amount})
    amounts = {one: f"{shown(getattr(change, one))}{change.measure}" for one in ("old", "new")}
    return Message(_TARGET[change.action], {"what": what, **amounts})
