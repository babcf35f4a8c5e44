"""Changes of the targets of one task or point."""

from collections.abc import Iterator

from plantrack.diff.change import Change, Kind, Value
from plantrack.model.task import Target

_REST = ("measure", "per", "best_effort", "towns", "items")


def target_changes(
    old: tuple[Target, ...], new: tuple[Target, ...], base: Change
) -> Iterator[Change]:
    """The changes from `old` to `new`; `base` gives address, number and who is concerned."""
    news = {target.what: target for target in new}
    olds = {target.what: target for target in old}
    gone = [target for target in old if target.what not in news]
    come = [target for target in new if target.what not in olds]
    for target in list(gone):
        twins = [other for other in come if _same_but_name(target, other)]
        if len(twins) == 1 and sum(_same_but_name(one, twins[0]) for one in gone) == 1:
            gone.remove(target)
            come.remove(twins[0])
            at = f"{base.at}.{twins[0].what}.what"
            yield _made(base, "target-name", "changed", at, twins[0], target.what, twins[0].what)
    for target in gone:
        at = f"{base.at}.{target.what}"
        yield _made(base, "target", "removed", at, target, _amount(target), None)
    for target in come:
        at = f"{base.at}.{target.what}"
        yield _made(base, "target", "added", at, target, None, _amount(target))
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
            yield _made(base, part, action, f"{at}.{field}", new, _number(before), _number(after))
    if old.due != new.due:
        yield _made(base, "due", _due(old, new), f"{at}.due", new, _text(old.due), _text(new.due))
    for field in _REST:
        before, after = getattr(old, field), getattr(new, field)
        if isinstance(before, tuple):
            before, after = tuple(sorted(before)), tuple(sorted(after))
        if before != after:
            part = f"target-{field.replace('_', '-')}"
            yield _made(base, part, "changed", f"{at}.{field}", new, _plain(before), _plain(after))


def _due(old: Target, new: Target) -> Kind:
    if old.due is None or new.due is None:
        return "added" if old.due is None else "removed"
    return "postponed" if new.due > old.due else "advanced"


def _same_but_name(one: Target, other: Target) -> bool:
    return one.model_copy(update={"what": other.what}) == other


def _made(
    base: Change, part: str, action: Kind, at: str, target: Target, old: Value, new: Value
) -> Change:
    return base._replace(
        part=part,
        action=action,
        at=at,
        old=old,
        new=new,
        subject=target.what,
        measure=target.measure or "",
    )


def _amount(target: Target) -> Value:
    if target.value is None:
        return target.what
    upper = f"-{target.max}" if target.max is not None else ""
    return f"{target.value}{upper}{target.measure or ''}"


def _number(value: object) -> Value:
    return None if value is None else value if isinstance(value, int) else float(str(value))


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _plain(value: object) -> Value:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str | tuple) else _text(value)
