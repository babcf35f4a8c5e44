"""PT702: a number for no target, for one of several, or for one that counts elsewhere."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.model.address import describe_address
from plantrack.model.progress import Entry
from plantrack.model.section import Point
from plantrack.model.targets import Target
from plantrack.text.suggest import suggest
from plantrack.yamlfile.quoting import yaml_value

if TYPE_CHECKING:
    from plantrack.checks.progress_context import ProgressContext
    from plantrack.followup.followed import Followed


def check(context: "ProgressContext") -> Iterator[Problem]:
    """Yield entries of which nobody can say what they count."""
    for one in context.said:
        followed = context.record.followed(one.entry)
        if followed is None:
            continue
        found = _found(one.entry, followed, context.record.target_of(one))
        if found is not None:
            key, message, suggestion = found
            yield Problem((*one.path, key), message, suggestion)


_Found = tuple[str, Message, str | None]


def _found(entry: Entry, followed: "Followed", target: Target | None) -> _Found | None:
    if entry.target is not None and target is None:
        return _unknown(entry.target, entry, followed)
    if target is not None and target.restates is not None:
        message = lazy_gettext(
            "“{target}” counts where it is stated first; report it on {place}",
            target=target.what,
            place=describe_address(target.restates),
        )
        return "target" if entry.target is not None else "point", message, None
    if isinstance(followed.holder, Point) and not followed.targets_judged:
        message = lazy_gettext(
            "{place} has no target of its own to report on; report on a task that carries it out",
            place=describe_address(entry.holder),
        )
        return "point", message, None
    return None if entry.done is None else _uncounted(entry, followed, target)


def _unknown(name: str, entry: Entry, followed: "Followed") -> _Found:
    whats = [one.what for one in followed.holder.targets]
    likely = suggest(name, whats)[:1]
    place = describe_address(entry.holder)
    if not whats:
        message = lazy_gettext("{place} has no targets; leave out “target”", place=place)
        return "target", message, None
    message = lazy_gettext(
        "{place} has no target “{name}”; did you mean {names}?",
        place=place,
        name=name,
        names=tuple(f"“{what}”" for what in likely or whats),
    )
    return "target", message, yaml_value(likely[0]) if likely else None


def _uncounted(entry: Entry, followed: "Followed", target: Target | None) -> _Found | None:
    """Return why the number `done` counts nowhere, if so."""
    numbers = [one.what for one in followed.targets_judged if one.value is not None]
    if target is None and numbers:
        message = lazy_gettext(
            "there are several targets; say under “target” which the number is of: {names}",
            names=tuple(f"“{what}”" for what in numbers),
        )
        return "done", message, None
    if target is None:
        message = lazy_gettext(
            "{place} has no target that is a number; report a “stage” or “status”",
            place=describe_address(entry.holder),
        )
        return "done", message, None
    if target.value is None:
        message = lazy_gettext(
            "“{target}” is a milestone, of which there is no number; report a “stage” or “status”",
            target=target.what,
        )
        return "done", message, None
    return None


RULE = Rule(
    code="PT702",
    name="unknown-target",
    severity="error",
    what=gettext_noop(
        "An entry names a target that its task or point does not have, or that counts elsewhere; "
        "or it has a number, but not for one target that is counted."
    ),
    why=gettext_noop("Nobody could tell what the number is of, so it would count nowhere."),
    bad='- {task: 1, date: 2021-06-30, target: "助餐站", done: 3}\n',
    good='- {task: 1, date: 2021-06-30, target: "助餐点", done: 3}\n',
    check_progress=check,
)
