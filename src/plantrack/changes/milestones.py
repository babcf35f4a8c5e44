"""Changes to the milestones of one task, and to due dates."""

from collections.abc import Iterator

from plantrack.changes.change import Change, due_action, text_action
from plantrack.model.targets import Milestone
from plantrack.model.values import plain_value


def milestone_changes(
    old: tuple[Milestone, ...], new: tuple[Milestone, ...], base: Change
) -> Iterator[Change]:
    """Yield the changes from `old` to `new`; `base` has address, number and who is concerned."""
    news, olds = {one.what: one for one in new}, {one.what: one for one in old}
    removed = [one for one in old if one.what not in news]
    added = [one for one in new if one.what not in olds]
    if len(removed) == len(added) == 1 and _dates(removed[0]) == _dates(added[0]):
        before, after = removed[0].what, added[0].what
        yield base._replace(
            part="milestone-name",
            at=f"{base.at}.{after}.what",
            old=before,
            new=after,
            subject=after,
        )
        removed, added = [], []
    for one in removed:
        yield _whole(base, one)._replace(action="removed", old=one.words)
    for one in added:
        yield _whole(base, one)._replace(action="added", new=one.words)
    for one in new:
        if one.what in olds:
            yield from _one(olds[one.what], one, _whole(base, one))


def _dates(one: Milestone) -> tuple[object, ...]:
    return one.due, one.due_text


def _whole(base: Change, one: Milestone) -> Change:
    return base._replace(part="milestone", at=f"{base.at}.{one.what}", subject=one.what)


def _one(old: Milestone, new: Milestone, base: Change) -> Iterator[Change]:
    if old.due != new.due:
        yield base._replace(
            part="milestone-due",
            action=due_action(old.due, new.due),
            at=f"{base.at}.due",
            old=plain_value(old.due),
            new=plain_value(new.due),
        )
    if old.due_text != new.due_text:
        yield base._replace(
            part="milestone-due-text",
            action=text_action(old.due_text, new.due_text),
            at=f"{base.at}.due_text",
            old=old.due_text,
            new=new.due_text,
        )
