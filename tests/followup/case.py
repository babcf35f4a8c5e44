"""A small plan of five towns and three units, and what was reported on it, written in short."""

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import yaml

from plantrack.followup.followed import Followed
from plantrack.followup.progress import Progress
from plantrack.followup.record import Record, make_record
from plantrack.model.organisation import Town, Unit
from plantrack.model.plan import Plan
from plantrack.model.progress import Entry, Review
from support.small_plan import SMALL

ORGANISATION = """\
towns:
- {name: 木耳镇, kind: town, formerly: [木耳乡], aliases: [木耳]}
- {name: 兴隆镇, kind: town}
- {name: 大湾镇, kind: town}
- {name: 两路街道, kind: subdistrict}
- {name: 龙溪街道, kind: subdistrict}
units:
- {name: 养老科, kind: division, aliases: [养老股]}
- {name: 救助科, kind: division}
- {name: 办公室, kind: division}
groups:
- {name: 各镇, kinds: [town]}
- {name: 各街道, kinds: [subdistrict]}
- {name: 相关街道, kinds: [subdistrict], open: true}
- {name: 两科, members: [救助科, 养老科]}
- {name: 有关科室, units: true, open: true}
"""
# Figures of Followed or of a target, as the tables of cases state them.
Shown = tuple[str, str | None, str | None]


def read(text: str) -> Any:
    """The data of a YAML text, every scalar of it as text, as a plan file has it."""
    return yaml.load(text, yaml.CBaseLoader)


def plan_of(task: str, follow_up: str = "", organisation: str = ORGANISATION) -> Plan:
    """The small plan with one task of its own, in flow style: `units: [养老科], targets: […]`."""
    data = read(SMALL)
    data["organisation"] = read(organisation)
    row = {"number": "1", "name": "助餐", "goal": "建设", **read(f"{{{task}}}")}
    data["tasks"] = [row if "lead" in row else {"units": ["养老科"], **row}]
    if follow_up:
        data["follow_up"] = read(f"{{{follow_up}}}")
    return Plan.model_validate(data)


def bodies_of(plan: Plan) -> dict[str, Town | Unit]:
    """The bodies of the plan by name."""
    bodies: tuple[Town | Unit, ...] = (*plan.organisation.towns, *plan.organisation.units)
    return {one.name: one for one in bodies}


def entry(said: str, holder: str = "task: 1") -> tuple[str, Entry]:
    """The body and the entry of a line such as `养老科 06-30 done: 3, status: 进行中`.

    A day without its year is one of 2021.
    """
    body, day, *rest = said.split(" ", 2)
    text = f"{{{holder}, date: {day if len(day) == 10 else f'2021-{day}'}, {' '.join(rest)}}}"
    return body, Entry.model_validate(read(text))


def record_of(
    plan: Plan, said: Iterable[str], reviews: Iterable[str] = (), holder: str = "task: 1"
) -> Record:
    """The record of these entries, each body's in one file, as they are given."""
    files: dict[str, list[Entry]] = {}
    for line in said:
        body, one = entry(line, holder)
        files.setdefault(body, []).append(one)
    bodies = bodies_of(plan)
    reviewed = [
        Review.model_validate(read(f"{{task: 1, date: 2021-{day}, review: {verdict}, by: 某人}}"))
        for day, verdict in (one.split(" ") for one in reviews)
    ]
    entries = ((bodies[body], f"{body}.yaml", tuple(held)) for body, held in files.items())
    return make_record(plan, entries, reviewed)


def stand(
    task: str,
    said: Sequence[str] = (),
    as_of: str = "2021-06-30",
    reviews: Sequence[str] = (),
    follow_up: str = "",
) -> Followed:
    """How the task stands; on 30 June half of the year is expected."""
    plan = plan_of(task, follow_up)
    record = record_of(plan, said, reviews)
    return Progress(plan, record, date.fromisoformat(as_of)).tasks[1]


def shown(figures: Any) -> Shown:
    """The standing, what is expected and what is there, the shares as `1/2`."""
    return figures.standing, _fraction(figures.expected), _fraction(figures.actual)


def _fraction(share: Fraction | None) -> str | None:
    return None if share is None else str(share)
