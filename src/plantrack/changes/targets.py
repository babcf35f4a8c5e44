"""Changes to the targets of one task or point."""

from collections.abc import Iterator

from plantrack.changes.change import Change, Kind
from plantrack.model.task import Target
from plantrack.model.values import plain_value

_REST = ("measure", "per", "best_effort", "towns", "items")


def target_changes(
    old: tuple[Target, ...], new: tuple[Target, ...], base: Change
) -> Iterator[Change]:
    """Yield the changes from `old` to `new`; `base` has address, number and who is concerned."""
    news = {target.what: target for target in new}
    olds = {target.what: target for target in old}
    removed = [target for target in old if target.what not in news]
    added = [target for target in new if target.what not in olds]
    for target in list(removed):
        twins = [other for other in added if _same_but_name(target, other)]
        if len(twins) == 1 and sum(_same_but_name(one, twins[0]) for one in removed) == 1:
            removed.remove(target)
            added.remove(twins[0])
            at = f"{base.at}.{twins[0].what}.what"
            yield _made(base, "target-name", "changed", at, twins[0], target.what, twins[0].what)
    for target in removed:
        at = f"{base.at}.{target.what}"
        yield _made(base, "target", "removed", at, target, target.amount or target.what, None)
    for target in added:
        at = f"{base.at}.{target.what}"
        yield _made(base, "target", "added", at, target, None, target.amount or target.what)
    for target in new:
        if target.what in olds:
            yield from _one_target(olds[target.what], target, base)


def _one_target(old: Target, new: Target, base: Change) -> Iterator[Change]:
    at = f"{base.at}.{new.what}"
    for field in ("value", "max"):
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            action: Kind = "changed"
            if before is None or after is None:
                action = "added" if before is None else "removed"
            else:
                action = "lowered" if after < before else "raised"
            part = (
                "target"
                if field == "value" and action in ("lowered", "raised")
                else f"target-{field}"
            )
            yield _made(base, part, action, f"{at}.{field}", new, before, after)
    if old.due != new.due:
        yield _made(
            base,
            "due",
            _due(old, new),
            f"{at}.due",
            new,
            old.due,
            new.due,
        )
    for field in _REST:
        before, after = getattr(old, field), getattr(new, field)
        if isinstance(before, tuple):
            before, after = tuple(sorted(before)), tuple(sorted(after))
        if before != after:
            part = f"target-{field.replace('_', '-')}"
            yield _made(base, part, "changed", f"{at}.{field}", new, before, after)


def _due(old: Target, new: Target) -> Kind:
    if old.due is None or new.due is None:
        return "added" if old.due is None else "removed"
    return "postponed" if new.due > old.due else "advanced"


def _same_but_name(one: Target, other: Target) -> bool:
    return one.model_copy(update={"what": other.what}) == other


def _made(
    base: Change, part: str, action: Kind, at: str, target: Target, old: object, new: object
) -> Change:
    return base._replace(
        part=part,
        action=action,
        at=at,
        old=plain_value(old),
        new=plain_value(new),
        subject=target.what,
        measure=target.measure or "",
    )
