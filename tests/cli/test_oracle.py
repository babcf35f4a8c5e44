"""The names and numbers that the tables of cases run over are all that the plan has."""

from typing import Any

import pytest

from cli import oracle


@pytest.mark.parametrize(
    ("named", "kind"), [(oracle.TOWNS, "towns"), (oracle.UNITS, "units")], ids=["towns", "units"]
)
def test_every_name_of_the_organisation_has_its_case(
    data: dict[str, Any], named: tuple[str, ...], kind: str
) -> None:
    assert list(named) == [one["name"] for one in data["organisation"][kind]]


def test_every_category_has_its_case(data: dict[str, Any]) -> None:
    assert list(oracle.CATEGORIES) == list(dict.fromkeys(t["category"] for t in data["tasks"]))


def test_every_section_and_point_has_its_case(data: dict[str, Any]) -> None:
    sections = data["sections"]
    assert [str(n) for n in oracle.SECTIONS] == [section["number"] for section in sections]
    points = [point["number"] for section in sections for point in section["points"]]
    assert [str(n) for n in oracle.POINTS] == points


def test_every_task_has_its_case(data: dict[str, Any]) -> None:
    assert [str(number) for number in oracle.TASKS] == [task["number"] for task in data["tasks"]]
