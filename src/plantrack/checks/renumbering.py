"""Changes of numbers that are one edit: two rows exchanged, or a run of them moved on."""

from collections.abc import Iterable, Iterator, Sequence

from plantrack.changes.change import Change
from plantrack.i18n import Message, lazy_gettext
from plantrack.model.path import key_order
from plantrack.model.values import Value


def renumberings(changes: Iterable[Change]) -> Iterator[tuple[Change, ...]]:
    """Yield the changes of tasks' (or points', sections') numbers, those of one edit together.

    A pair that exchanged its numbers is one edit, and so are neighbours that all moved as far.
    """
    for part in ("task", "point", "section"):
        left = sorted(
            (one for one in changes if one.kind == f"{part}-renumbered"), key=lambda one: _old(one)
        )
        by_number = {_old(one): one for one in left}
        exchanged: set[Change] = set()
        for one in left:
            other = by_number.get(_new(one))
            if other is not None and _new(other) == _old(one) and _old(one) < _old(other):
                yield one, other
                exchanged |= {one, other}
        yield from _runs([one for one in left if one not in exchanged])


def _runs(changes: Sequence[Change]) -> Iterator[tuple[Change, ...]]:
    run: list[Change] = []
    for one in changes:
        last = run[-1] if run else None
        if last and not (_follows(_old(one), _old(last)) and _follows(_new(one), _new(last))):
            yield tuple(run)
            run = []
        run.append(one)
    if run:
        yield tuple(run)


def is_exchange(together: Sequence[Change]) -> bool:
    """Whether these changes are two that exchanged their numbers."""
    return len(together) == 2 and _old(together[0]) == _new(together[1])


def describe_renumbering(together: Sequence[Change]) -> Message:
    """Return in one sentence what several changes of numbers amount to."""
    first, last = together[0], together[-1]
    if is_exchange(together):
        numbers = {"first": first.old, "second": last.old}
        if first.part == "task":
            return lazy_gettext("tasks {first} and {second} were exchanged", **numbers)
        if first.part == "point":
            return lazy_gettext("points {first} and {second} were exchanged", **numbers)
        return lazy_gettext("sections {first} and {second} were exchanged", **numbers)
    numbers = {"first": first.old, "last": last.old, "begin": first.new, "end": last.new}
    if first.part == "task":
        return lazy_gettext("tasks {first} to {last} are now {begin} to {end}", **numbers)
    if first.part == "point":
        return lazy_gettext("points {first} to {last} are now {begin} to {end}", **numbers)
    return lazy_gettext("sections {first} to {last} are now {begin} to {end}", **numbers)


def _old(change: Change) -> tuple[int, ...]:
    return _order(change.old)


def _new(change: Change) -> tuple[int, ...]:
    return _order(change.new)


def _order(number: Value) -> tuple[int, ...]:
    return key_order(number if isinstance(number, str) else int(str(number)))


def _follows(later: tuple[int, ...], earlier: tuple[int, ...]) -> bool:
    """Whether `later` is the next number of the same section or point."""
    return later == (*earlier[:-1], earlier[-1] + 1)
