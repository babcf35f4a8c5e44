"""Changes to the targets of one task or point."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from plantrack.changes.change import Change, Kind, due_action
from plantrack.model.targets import Target
from plantrack.model.values import plain_value
from plantrack.text.multiples import multiplied, plain_measure

_REST = ("measure", "per", "best_effort", "towns", "items", "restates", "bound")
Amount = int | Decimal
TownsOf = Callable[[str], tuple[str, ...]]


def target_changes(
    old: tuple[Target, ...], new: tuple[Target, ...], base: Change, towns_of: TownsOf
) -> Iterator[Change]:
    """Yield the changes from `old` to `new`; `base` has address, number and who is concerned.

    Of a share, that is the town that `towns_of` finds.
    """
    news = {target.what: target for target in new}
    olds = {target.what: target for target in old}
    removed = [target for target in old if target.what not in news]
    added = [target for target in new if target.what not in olds]
    renamed = _renamed(removed, added)
    for before, after in renamed:
        at = f"{base.at}.{after.what}.what"
        yield _made(base, "target-name", "changed", at, after, before.what, after.what)
    moved = {id(target) for pair in renamed for target in pair}
    removed = [target for target in removed if id(target) not in moved]
    added = [target for target in added if id(target) not in moved]
    for target in removed:
        at = f"{base.at}.{target.what}"
        yield _made(base, "target", "removed", at, target, target.amount or target.what, None)
    for target in added:
        at = f"{base.at}.{target.what}"
        yield _made(base, "target", "added", at, target, None, target.amount or target.what)
    for target in new:
        if target.what in olds:
            yield from _one_target(olds[target.what], target, base)
            yield from _share_changes(olds[target.what], target, base, towns_of)


def _one_target(old: Target, new: Target, base: Change) -> Iterator[Change]:
    at = f"{base.at}.{new.what}"
    rewritten = _is_rewritten(old, new)
    if rewritten:
        yield _made(
            base, "target-notation", "changed", f"{at}.measure", new, old.amount, new.amount
        )
    for field in ("value", "max") if not rewritten else ():
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            action = _amount_action(before, after)
            is_compared = action in ("lowered", "raised")
            if is_compared and old.measure != new.measure:  # 300万元 is no less than 500元
                action, is_compared = "changed", False
            part = "target" if field == "value" and is_compared else f"target-{field}"
            yield _made(base, part, action, f"{at}.{field}", new, before, after)
    if old.due != new.due:
        action = due_action(old.due, new.due)
        yield _made(base, "due", action, f"{at}.due", new, old.due, new.due)
    for field in _REST[rewritten:]:
        before, after = getattr(old, field), getattr(new, field)
        if isinstance(before, tuple):
            before, after = tuple(sorted(before)), tuple(sorted(after))
        if before != after:
            part = f"target-{field.replace('_', '-')}"
            yield _made(base, part, "changed", f"{at}.{field}", new, before, after)


def _is_rewritten(old: Target, new: Target) -> bool:
    """Whether the same amount is written with another measure."""
    return old.measure != new.measure and _multiplied(old) == _multiplied(new)


def _multiplied(target: Target) -> tuple[object, ...]:
    """Return the amount multiplied out: 1万名 and 10000名 are the same."""
    if target.value is None or target.measure is None:
        return (target.value, target.max, target.measure)
    bounds = (None if one is None else multiplied(one, target.measure) for one in _bounds(target))
    shares = ((one.town, multiplied(one.value, target.measure)) for one in target.shares)
    return (*bounds, plain_measure(target.measure), *shares)


def _bounds(target: Target) -> tuple[Amount | None, ...]:
    return target.value, target.max


def _share_changes(old: Target, new: Target, base: Change, towns_of: TownsOf) -> Iterator[Change]:
    """Yield what towns are to do more or less of, by the town."""
    if old.shares == new.shares or _is_rewritten(old, new):
        return
    olds, news = ({one.town: one.value for one in each.shares} for each in (old, new))
    for town in dict.fromkeys((*news, *olds)):
        before, after = olds.get(town), news.get(town)
        if before != after:
            action, at = _amount_action(before, after), f"{base.at}.{new.what}.shares.{town}"
            change = _made(base, "target-share", action, at, new, before, after)
            yield change._replace(towns=towns_of(town) or base.towns)


def _amount_action(old: Amount | None, new: Amount | None) -> Kind:
    """Return what happened to an amount that is another one now."""
    if old is None or new is None:
        return "added" if old is None else "removed"
    return "lowered" if new < old else "raised"


def _renamed(removed: list[Target], added: list[Target]) -> list[tuple[Target, Target]]:
    """Pair those that differ in nothing but their names, if there is one of each."""
    twins: dict[object, tuple[list[Target], list[Target]]] = {}
    for side, targets in enumerate((removed, added)):
        for target in targets:
            twins.setdefault(_all_but_name(target), ([], []))[side].append(target)
    return [(olds[0], news[0]) for olds, news in twins.values() if len(olds) == len(news) == 1]


def _all_but_name(target: Target) -> tuple[object, ...]:
    # Of towns' shares the order says nothing.
    return tuple(
        frozenset(target.shares) if field == "shares" else getattr(target, field)
        for field in Target.model_fields
        if field != "what"
    )


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
