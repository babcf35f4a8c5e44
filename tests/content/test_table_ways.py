"""Who does what in a plan's tables: towns with the way that leads to them, units with roles."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import plantrack
from content.test_tables import tables_with
from plantrack.model.plan import Plan
from support.plans import FORMS, PLANS
from support.small_plan import small_plan, small_task


def ways(plan: Plan) -> Iterator[tuple[int, str, str, bool]]:
    """What the model's own answers for one task and one town come to."""
    groups = {group.name: group for group in plan.organisation.town_groups}
    for task in plan.active_tasks:
        for town in plan.organisation.towns:
            if via := plan.reach.via(task, town):
                yield task.number, town.name, via, False
            elif plan.reach.may_concern(task, town):
                held = (name for name in task.towns if name in groups)
                name = next(one for one in held if groups[one].covers(town))
                yield task.number, town.name, name, True


@FORMS
def test_task_towns_are_those_that_a_town_is_told(form: str) -> None:
    plan = plantrack.load(PLANS[form])
    rows = plantrack.tables(plan)["task_towns"]
    assert [tuple(row.values())[1:] for row in rows] == list(ways(plan))


@FORMS
def test_task_towns_agree_with_select(form: str) -> None:
    plan = plantrack.load(PLANS[form])
    rows = plantrack.tables(plan)["task_towns"]
    for town in plan.organisation.towns:
        mine = [row for row in rows if row["town"] == town.name and not row["open"]]
        assert [row["task"] for row in mine] == [
            task.number for task in plantrack.select(plan, town=town.name)
        ]
        direct = [row["task"] for row in mine if row["via"] == "direct"]
        told = plantrack.select(plan, town=town.name, direct=True)
        assert direct == [task.number for task in told]


GROUPS = [
    {"name": "各镇街", "kinds": ["town", "subdistrict"]},
    {"name": "相关镇", "kinds": ["town"], "open": "true"},
    {"name": "山区两镇", "members": ["木耳镇", "兴隆镇"]},
    {"name": "各科室", "kinds": ["division"]},
    {"name": "有关单位", "units": "true", "open": "true"},
]
TOWNS = {
    "as written": (["兴隆镇", "木耳镇"], ["木耳镇", "兴隆镇"]),
    "an alias": (["木耳"], ["木耳镇"]),
    "members": (["山区两镇"], ["木耳镇 山区两镇", "兴隆镇 山区两镇"]),
    "itself and in a group": (
        ["各镇街", "兴隆镇"],
        ["木耳镇 各镇街", "兴隆镇", "两路街道 各镇街"],
    ),
    "in two groups": (
        ["山区两镇", "各镇街"],
        ["木耳镇 山区两镇", "兴隆镇 山区两镇", "两路街道 各镇街"],
    ),
    "open": (["相关镇"], ["木耳镇 相关镇 ?", "兴隆镇 相关镇 ?"]),
    "open, and one named": (["相关镇", "兴隆镇"], ["木耳镇 相关镇 ?", "兴隆镇"]),
    "open, and a closed one": (["相关镇", "山区两镇"], ["木耳镇 山区两镇", "兴隆镇 山区两镇"]),
    "twice": (["木耳镇", "木耳镇"], ["木耳镇"]),
    "unknown": (["古路镇", "木耳镇"], ["木耳镇", "古路镇"]),
    "nobody": ([], []),
}
UNITS = {
    "in each role": (
        {"lead": ["养老科"], "units": ["救助科"], "support": ["养老科"]},
        ["养老科 lead", "救助科 responsible", "养老科 support"],
    ),
    "a closed group": ({"lead": ["各科室"]}, ["养老科 lead", "救助科 lead"]),
    "in the group too": (
        {"units": ["各科室", "救助科"]},
        ["养老科 responsible", "救助科 responsible"],
    ),
    "an open group": (
        {"units": ["救助科"], "support": ["有关单位"]},
        ["救助科 responsible", "有关单位 support"],
    ),
    "an alias": ({"lead": ["养老"]}, ["养老科 lead"]),
    "unknown": ({"units": ["财务科"]}, ["财务科 responsible"]),
    "nobody": ({"units": []}, []),
}


def organisation() -> dict[str, Any]:
    held: dict[str, Any] = small_plan()["organisation"]
    towns = [
        {**one, "aliases": ["木耳"]} if one["name"] == "木耳镇" else one for one in held["towns"]
    ]
    units = [
        {**one, "aliases": ["养老"]} if one["name"] == "养老科" else one for one in held["units"]
    ]
    return {"towns": towns, "units": units, "groups": GROUPS}


@pytest.mark.parametrize(("towns", "rows"), TOWNS.values(), ids=TOWNS)
def test_towns_and_their_ways(tmp_path: Path, towns: list[str], rows: list[str]) -> None:
    task = small_task(towns=towns, targets=[])
    found = tables_with(tmp_path, organisation=organisation(), tasks=[task])["task_towns"]
    told = [
        f"{row['town']} {row['via']}{' ?' if row['open'] else ''}".removesuffix(" direct")
        for row in found
    ]
    assert told == rows


@pytest.mark.parametrize(("lists", "rows"), UNITS.values(), ids=UNITS)
def test_units_and_their_roles(tmp_path: Path, lists: dict[str, Any], rows: list[str]) -> None:
    task = {key: value for key, value in small_task(targets=[]).items() if key != "units"} | lists
    found = tables_with(tmp_path, organisation=organisation(), tasks=[task])["task_units"]
    assert [f"{row['unit']} {row['role']}" for row in found] == rows


def test_a_withdrawn_task_is_in_tasks_alone(tmp_path: Path) -> None:
    milestone = {"what": "完成选址", "due": "2021-03-31"}
    first = small_task(withdrawn="true", milestones=[milestone])
    found = tables_with(tmp_path, tasks=[first, small_task(number=2, milestones=[milestone])])
    assert [row["withdrawn"] for row in found["tasks"]] == [True, False]
    for name in ("task_towns", "task_units", "milestones", "targets"):
        assert {row["task"] for row in found[name]} - {None} == {2}, name
