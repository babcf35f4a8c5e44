"""Targets of points: who reports on them, and which are judged elsewhere."""

from datetime import date
from typing import Any

import pytest

from followup.case import ORGANISATION, bodies_of, entry, read, shown
from plantrack.followup.progress import Progress
from plantrack.followup.record import make_record
from plantrack.model.plan import Plan

# Point 1 is carried out by tasks 1 and 2; point 2 by none, in a section of which two of three
# tasks are 养老科's; point 3 restates a target of task 1; point 4 has both sorts.
SECTIONS = """\
- number: 1
  title: 养老服务
  points:
  - {number: 1, title: 助餐, targets: [{what: 护理型床位, value: 40, measure: "%"}]}
  - number: 2
    title: 培训
    targets:
    - {what: 培训, value: 100, measure: 名}
    - {what: 助餐点, value: 2, per: town, towns: [各街道]}
    - {what: 床位, value: 40, shares: [{town: 木耳镇, value: 40}]}
  - {number: 3, title: 床位, targets: [{what: 建床位, value: 12, restates: tasks.1.targets.床位}]}
  - number: 4
    title: 设施
    targets: [{what: 建床位, value: 12, restates: tasks.1.targets.床位}, {what: 站点, value: 6}]
  - {number: 5, title: 宣传}
- number: 2
  title: 其他
  points:
  - {number: 6, title: 档案, targets: [{what: 整理, value: 10}]}
"""
TASKS = """\
- {number: 1, name: 床位, goal: 建, towns: [兴隆镇], units: [养老科], support: [办公室],
   points: [1, 3], targets: [{what: 床位, value: 12}]}
- {number: 2, name: 站点, goal: 建, units: [救助科], points: [1]}
- {number: 3, name: 站点, goal: 建, units: [养老科], points: [4]}
- {number: 4, name: 撤回, goal: 建, units: [办公室], points: [2], withdrawn: true}
"""


def plan() -> Plan:
    """The small plan with these sections and tasks."""
    data: dict[str, Any] = read("{plantrack: 1}")
    data["plan"] = read(
        "{year: 2021, title: 计划, issuer: 局, language: zh-CN, start: 2021-01-01, end: 2021-12-31}"
    )
    data |= {
        "organisation": read(ORGANISATION),
        "sections": read(SECTIONS),
        "tasks": read(TASKS),
    }
    return Plan.model_validate(data)


PLAN = plan()


def progress(*said: str) -> Progress:
    """The progress at the end of June: each line says what it is about, then the rest."""
    files: dict[str, list[Any]] = {}
    for line in said:
        holder, rest = line.split(" | ")
        body, one = entry(rest, holder)
        files.setdefault(body, []).append(one)
    bodies = bodies_of(PLAN)
    record = make_record(PLAN, ((bodies[one], one, tuple(held)) for one, held in files.items()))
    return Progress(PLAN, record, date(2021, 6, 30))


def test_points_with_targets_of_their_own_are_followed() -> None:
    assert list(progress().points) == [1, 2, 4, 6]
    assert [one.target.what for one in progress().points[4].targets] == ["站点"]


@pytest.mark.parametrize(
    ("point", "answering", "others", "towns"),
    [
        # By who carries it out: not by the towns of those tasks, which the target does not name.
        (1, ("养老科", "救助科"), ("办公室",), ()),
        # Without tasks by whose report shows it, and the towns that its targets name.
        (2, ("养老科",), (), ("木耳镇", "两路街道", "龙溪街道")),
        (4, ("养老科",), (), ()),
        # In a section without tasks by nobody.
        (6, (), (), ()),
    ],
)
def test_who_reports_on_a_point(
    point: int, answering: tuple[str, ...], others: tuple[str, ...], towns: tuple[str, ...]
) -> None:
    who = progress().points[point].reporters
    assert (who.answering, who.other_units, who.towns) == (answering, others, towns)


def test_targets_of_points_stand_like_those_of_tasks() -> None:
    found = progress(
        "point: 1 | 救助科 06-01 done: 30",
        "point: 2 | 养老科 06-01 target: 培训, done: 60",
        "point: 2 | 两路街道 06-01 target: 助餐点, done: 1",
        "point: 2 | 木耳镇 06-01 target: 床位, done: 30",
        "point: 4 | 养老科 06-01 target: 站点, done: 3",
    ).points
    assert shown(found[1].figures) == ("uncounted", None, "3/4")
    assert [shown(one.figures) for one in found[2].targets] == [
        ("ahead", "1/2", "3/5"),
        ("behind", "1/2", "0"),  # 龙溪街道 has none
        ("ahead", "1/2", "3/4"),
    ]
    assert shown(found[2].figures) == ("behind", "1/2", "0")
    assert shown(found[4].figures) == ("on_course", "1/2", "1/2")


def test_a_point_is_silent_like_a_task() -> None:
    found = progress("point: 1 | 救助科 06-01 done: 30", "point: 2 | 木耳镇 06-01 done: 3").points
    assert [key for key, one in found.items() if one.is_silent] == [2, 4]


def test_what_is_restated_is_judged_once() -> None:
    found = progress("task: 1 | 养老科 06-01 done: 6")
    assert shown(found.tasks[1].figures) == ("on_course", "1/2", "1/2")
    assert 3 not in found.points


def test_totals_count_tasks_alone() -> None:
    assert sum(progress("point: 2 | 养老科 06-01 target: 培训, done: 60").totals.values()) == 3


@pytest.mark.parametrize(
    ("said", "is_left_out"),
    [
        ("task: 1 | 养老科 06-01 done: 1", False),
        ("task: 1 | 兴隆镇 06-01 done: 1", False),
        ("task: 1 | 办公室 06-01 done: 1", False),
        ("task: 1 | 救助科 06-01 done: 1", True),
        ("task: 1 | 木耳镇 06-01 done: 1", True),
        ("task: 1 | 养老科 06-01 target: 站点, done: 1", True),
        ("task: 1 | 救助科 07-01 done: 1", False),  # of later: it does not exist
        ("task: 9 | 养老科 06-01 done: 1", True),
        ("task: 4 | 办公室 06-01 done: 1", False),  # withdrawn: what was said of it is history
        ("point: 1 | 救助科 06-01 done: 1", False),
        ("point: 1 | 兴隆镇 06-01 done: 1", True),
        ("point: 2 | 木耳镇 06-01 target: 床位, done: 1", False),
        ("point: 2 | 大湾镇 06-01 target: 床位, done: 1", True),
        ("point: 2 | 办公室 06-01 target: 培训, done: 1", True),
        ("point: 3 | 养老科 06-01 done: 1", True),  # restated: to be reported on the task
        ("point: 4 | 养老科 06-01 target: 建床位, done: 1", True),
        ("point: 5 | 养老科 06-01 note: 推进", True),  # it has no target
        ("point: 6 | 养老科 06-01 done: 1", True),  # left to nobody
        ('point: "1.1" | 养老科 06-01 done: 1', True),
    ],
)
def test_what_counts_nowhere(said: str, is_left_out: bool) -> None:
    assert len(progress(said).left_out) == int(is_left_out)
