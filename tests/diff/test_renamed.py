"""Towns and units that got another name: one change, if `formerly` says so and it can be true."""

from collections import Counter

import pytest

from diff.edits import Edit, both, entry, plan_from, renamed, swap, task, told
from plantrack.changes.change import Change
from plantrack.changes.compare import compare
from plantrack.model.plan import Plan
from support.real_plan import PLAN_TEXT

_UNIT = renamed("养老科", "养老服务科")
_TOWN = renamed("木耳镇", "木耳街道")
_UNIT_TOLD = "organisation-unit-renamed organisation.units.养老服务科.name: 养老科 -> 养老服务科"
_TOWN_TOLD = "organisation-town-renamed organisation.towns.木耳街道.name: 木耳镇 -> 木耳街道"
_LISTED = "      formerly: [养老科]\n"


def _compared(*edits: Edit, old: str = PLAN_TEXT) -> list[str]:
    return told(plan_from(old), plan_from(both(*edits)(old)))


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([_UNIT], [_UNIT_TOLD], id="unit"),
        pytest.param([_TOWN], [_TOWN_TOLD], id="town"),
        pytest.param([_UNIT, _TOWN], [_TOWN_TOLD, _UNIT_TOLD], id="unit and town"),
        pytest.param(
            [_UNIT, task(17, "- 养老服务科", "- 政权科")],
            [
                "unit-added tasks.17.units:  -> 政权科",
                "unit-removed tasks.17.units: 养老服务科 -> ",
                _UNIT_TOLD,
            ],
            id="and dropped from a task",
        ),
        pytest.param(
            [_TOWN, task(20, "- 木耳街道", "- 木耳镇")],
            [
                "town-added tasks.20.towns:  -> 木耳镇",
                "town-removed tasks.20.towns: 木耳街道 -> ",
                _TOWN_TOLD,
            ],
            id="and a task still says the old name",
        ),
        pytest.param(
            [renamed("养老科", "养老服务科", "福利科", "养老科")],
            [_UNIT_TOLD],
            id="named twice before",
        ),
        pytest.param(
            [_UNIT, entry("养老服务科", "kind: division", "kind: affiliate")],
            [
                _UNIT_TOLD,
                "organisation-unit-kind-changed organisation.units.养老服务科.kind: "
                "division -> affiliate",
            ],
            id="and made another kind",
        ),
    ],
)
def test_a_renamed_body_is_one_change(edits: list[Edit], expected: list[str]) -> None:
    assert _compared(*edits) == expected


def test_a_name_that_was_changed_twice_since_is_one_change() -> None:
    edit = renamed("养老服务科", "老龄科", "养老科", "养老服务科")
    assert _compared(_UNIT, edit) == [
        "organisation-unit-renamed organisation.units.老龄科.name: 养老科 -> 老龄科"
    ]


def test_a_name_taken_back_is_one_change() -> None:
    once = _UNIT(PLAN_TEXT)
    assert _compared(renamed("养老服务科", "养老科"), old=once) == [
        "organisation-unit-renamed organisation.units.养老科.name: 养老服务科 -> 养老科"
    ]


@pytest.mark.parametrize(
    ("edits", "dropped"),
    [
        pytest.param([_UNIT, swap(_LISTED, "")], "养老科", id="formerly not said"),
        pytest.param(
            [_UNIT, swap(_LISTED, "      formerly: [民政科]\n")], "养老科", id="of another name"
        ),
        pytest.param(
            [_UNIT, swap("    - name: 政权科\n", f"    - name: 政权科\n{_LISTED}")],
            "养老科",
            id="claimed by two",
        ),
        pytest.param(
            [
                _UNIT,
                swap(
                    "    - name: 政权科\n",
                    "    - name: 养老科\n      kind: division\n    - name: 政权科\n",
                ),
            ],
            "养老科",
            id="the old name still a unit",
        ),
        pytest.param(
            [
                task(17, "- 养老科", "- 政权科"),
                swap("    - name: 政权科\n", f"    - name: 政权科\n{_LISTED}"),
            ],
            "养老科",
            id="handed to a unit that was there before",
        ),
        pytest.param(
            [
                task(21, "      - 社事科\n", ""),
                renamed("救助科", "社救科", "救助科", "社事科"),
                swap("    - name: 社事科\n      kind: division\n", ""),
            ],
            "社事科",
            id="two made one",
        ),
        pytest.param([renamed("木耳镇", "各镇")], "木耳镇", id="a town called like a group"),
    ],
)
def test_what_cannot_be_renamed_is_dropped(edits: list[Edit], dropped: str) -> None:
    found = _compared(*edits)
    assert not [line for line in found if "renamed" in line]
    assert [
        line for line in found if f".units: {dropped} -> " in line or f": {dropped} -> " in line
    ]


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(_UNIT, id="unit"),
        pytest.param(_TOWN, id="town"),
        pytest.param(both(_TOWN, task(20, "      - 木耳街道\n", "")), id="and dropped"),
    ],
)
def test_backwards_it_is_the_same_change(edit: Edit) -> None:
    old, new = plan_from(PLAN_TEXT), plan_from(edit(PLAN_TEXT))
    forth, back = _kinds(old, new), _kinds(new, old)
    assert back == Counter({kind.replace("removed", "added"): n for kind, n in forth.items()})


def _kinds(old: Plan, new: Plan) -> Counter[str]:
    return Counter(change.kind for change in compare(old, new))


def test_it_concerns_the_body_alone() -> None:
    old = plan_from(PLAN_TEXT)
    (unit,) = compare(old, plan_from(_UNIT(PLAN_TEXT)))
    (town,) = compare(old, plan_from(_TOWN(PLAN_TEXT)))
    assert (_who(unit), _who(town)) == (((), ("养老服务科",)), (("木耳街道",), ()))


def _who(change: Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return change.towns, change.units


def test_targets_say_the_new_name_too() -> None:
    """Task 1 names 木耳镇 in a target, which the edit changed with the rest."""
    plan = plan_from(_TOWN(PLAN_TEXT))
    assert "木耳街道" in {name for one in plan.tasks[0].targets for name in one.towns}
    assert told(plan_from(PLAN_TEXT), plan) == [_TOWN_TOLD]


def test_order_of_former_names_is_no_change() -> None:
    plans = [
        plan_from(renamed("养老科", "养老服务科", *names)(PLAN_TEXT))
        for names in (("福利科", "养老科"), ("养老科", "福利科"))
    ]
    assert told(*plans) == []
