"""What holds of any two versions: a plan has no change against itself, and diffs mirror."""

import random
from collections import Counter
from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from diff.edited_plan import PLAN_DATA, Edited
from diff.mutations import mutated
from plantrack.changes.change import Change, Kind
from plantrack.changes.compare import compare
from plantrack.model.plan import Plan

_MIRROR: dict[Kind, Kind] = {
    "added": "removed",
    "removed": "added",
    "raised": "lowered",
    "lowered": "raised",
    "postponed": "advanced",
    "advanced": "postponed",
    "renumbered": "renumbered",
    "changed": "changed",
    "withdrawn": "reinstated",
    "reinstated": "withdrawn",
    "renamed": "renamed",
}
# Whatever gives an address its name: after such a change the same thing has two addresses.
_RENAMING = ("renumbered", "target-name", "milestone-name")


def _has_two_addresses(change: Change) -> bool:
    """Whether it is a renaming; the key of a point in another point begins with that one's."""
    moved = change.part == "point-section" and isinstance(change.point, str)
    return moved or change.action in _RENAMING or change.part in _RENAMING


def _turned_round(change: Change) -> Change:
    """What must be told of the same difference when the versions are exchanged."""
    return change._replace(action=_MIRROR[change.action], old=change.new, new=change.old)


def _compared(change: Change, with_place: bool) -> tuple[object, ...]:
    """All of a change but for its words' subject and measure, which are the newer version's.

    Place and number too, unless something got another name: then they are the newer version's.
    """
    who = frozenset(change.towns), frozenset(change.units)
    place = (change.at, change.task, change.point) if with_place else ()
    return (change.part, change.action, change.old, change.new, who, place)


@given(mutated())
@settings(max_examples=40, deadline=None)
def test_a_plan_has_no_change_against_itself(edited: Edited) -> None:
    assert list(compare(edited.plan(), edited.plan())) == []


@given(mutated(), st.integers(0, 2**32))
@settings(max_examples=40, deadline=None)
def test_order_is_no_change(edited: Edited, seed: int) -> None:
    """Every list of the file but the notice's column headings may be in another order."""
    shuffled = Edited(deepcopy(edited.data))
    _shuffle(shuffled.data, random.Random(seed))
    assert list(compare(edited.plan(), shuffled.plan())) == []


def _shuffle(value: Any, order: random.Random) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "columns":
                _shuffle(inner, order)
    elif isinstance(value, list):
        order.shuffle(value)
        for inner in value:
            _shuffle(inner, order)


@given(mutated(), mutated())
@settings(max_examples=150, deadline=None)
def test_exchanging_the_versions_mirrors_the_changes(one: Edited, other: Edited) -> None:
    old, new = one.plan(), other.plan()
    forth, back = list(compare(old, new)), list(compare(new, old))
    with_place = not any(map(_has_two_addresses, forth))
    assert Counter(_compared(_turned_round(change), with_place) for change in forth) == Counter(
        _compared(change, with_place) for change in back
    )


@given(mutated())
@settings(max_examples=40, deadline=None)
def test_versions_that_differ_have_changes(edited: Edited) -> None:
    """Nothing of the data may change unseen, order and written-out defaults aside."""
    old, new = Edited(PLAN_DATA).plan(), edited.plan()
    assert bool(list(compare(old, new))) == (_unordered(old) != _unordered(new))


def _unordered(value: Any) -> Any:
    if isinstance(value, Plan):
        return _unordered(value.model_dump())
    if isinstance(value, dict):
        return {key: _unordered(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return sorted(repr(_unordered(inner)) for inner in value)
    return value
