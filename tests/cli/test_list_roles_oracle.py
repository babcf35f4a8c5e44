"""Every unit with every role and town, against plain loops over the plan's data."""

import json
from itertools import chain, combinations, product
from pathlib import Path

import pytest

from cli.office_plan import MORE_TASKS, ORGANISATION, write_office_plan
from support.process import invoke

FIELDS = {"lead": "lead", "responsible": "units", "support": "support"}
UNITS = [unit["name"] for unit in ORGANISATION["units"]]
TOWNS = [None, *(town["name"] for town in ORGANISATION["towns"])]
ROLES = list(chain.from_iterable(combinations(FIELDS, count) for count in range(3)))


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_office_plan(tmp_path_factory.mktemp("office"), tasks=MORE_TASKS)


def way(kind: str, name: str, listed: list[str]) -> str | None:
    """How a list reaches the town or unit: `closed`, or only `open`."""
    body = next(one for one in ORGANISATION[kind] if one["name"] == name)
    if {name, *body.get("aliases", [])} & set(listed):
        return "closed"
    covering = [
        group
        for group in ORGANISATION["groups"]
        if group["name"] in listed
        and (body["kind"] in group.get("kinds", []) or ("units" in group and kind == "units"))
    ]
    if any("open" not in group for group in covering):
        return "closed"
    return "open" if covering else None


@pytest.mark.parametrize("unit", UNITS)
def test_as_plain_loops_say(plan: Path, unit: str) -> None:
    for roles, town in product(ROLES, TOWNS):
        words = ["--unit", unit, *(word for role in roles for word in ("--role", role))]
        words += ["--town", town] if town else []
        result = invoke("list", *words, "--plan", str(plan), "--format", "json")
        answer = json.loads(result.out)
        found, may_concern = expected(unit, roles or tuple(FIELDS), town)
        assert {task["number"]: task["roles"] for task in answer["tasks"]} == found, words
        assert answer["may_concern"] == may_concern, words


def expected(
    unit: str, roles: tuple[str, ...], town: str | None
) -> tuple[dict[int, list[str]], list[int]]:
    found, may_concern = {}, []
    for task in MORE_TASKS:
        ways = {role: way("units", unit, task.get(FIELDS[role], [])) for role in FIELDS}
        reached = "closed" if town is None else way("towns", town, task.get("towns", []))
        best = [ways[role] for role in roles if ways[role]]
        if not best or not reached:
            continue
        if reached == "closed" and "closed" in best:
            found[task["number"]] = [role for role in FIELDS if ways[role] == "closed"]
        else:
            may_concern.append(task["number"])
    return found, may_concern
