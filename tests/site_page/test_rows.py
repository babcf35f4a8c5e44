"""The rows of the table of tasks: what they are filtered by is what `list` finds."""

import json

import pytest

from site_page.conftest import AS_OF, Page
from site_page.parsed import Element
from story.sample_year import Office


def rows(page: Page) -> list[Element]:
    """The rows of the table."""
    (body,) = page.html.find("task-table").all("tbody")
    return [*body.all("tr")]


def found(office: Office, *selectors: str) -> tuple[list[int], list[int]]:
    """The tasks that `list` finds, and those that may concern what was asked for."""
    data = office.data("list", *selectors, "--as-of", AS_OF)
    return [one["number"] for one in data["tasks"]], data.get("may_concern") or []


def matching(page: Page, name: str, value: str) -> list[int]:
    """The tasks whose rows have the value among those of the attribute."""
    return [int(row["data-task"]) for row in rows(page) if value in row[f"data-{name}"].split()]


def names(page: Page, kind: str) -> list[str]:
    """The towns or units that the rows refer to by their places."""
    known: list[str] = json.loads(page.html.find("plan-data").text)[kind]
    return known


def test_towns_are_those_of_list(followed: Page, office: Office) -> None:
    for place, town in enumerate(names(followed, "towns")):
        surely, perhaps = found(office, "--town", town)
        assert matching(followed, "towns", str(place)) == surely
        assert matching(followed, "may", str(place)) == perhaps


def test_units_are_those_of_list(followed: Page, office: Office) -> None:
    for place, unit in enumerate(names(followed, "units")):
        assert matching(followed, "units", str(place)) == found(office, "--unit", unit)[0]


def test_sections_are_those_of_list(followed: Page, office: Office) -> None:
    sections = office.data("report")["sections"]
    for number in (one["number"] for one in sections if one["points"]):
        tasks = found(office, "--section", str(number))[0]
        assert matching(followed, "sections", str(number)) == tasks


@pytest.mark.parametrize("standing", ["behind", "uncounted", "done", "silent", "due_soon"])
def test_standings_are_those_of_list(followed: Page, office: Office, standing: str) -> None:
    shown = matching(followed, "standing", standing) + matching(followed, "signals", standing)
    assert shown == found(office, "--standing", standing)[0]


def test_every_column_can_be_sorted(followed: Page) -> None:
    table = followed.html.find("task-table")
    keys = [one["data-key"] for one in table.all("th") if one["scope"] == "col"]
    assert all(keys)
    assert len(set(keys)) == len(keys)
    shares = [row.content[keys.index("progress")] for row in rows(followed)]
    assert any(isinstance(one, Element) and float(one["data-sort"] or 0) > 0.5 for one in shares)


def test_a_plan_without_a_record_has_no_standing(issued: Page) -> None:
    assert not any(row["data-standing"] or row["data-status"] for row in rows(issued))
    fields = {one["name"] for one in issued.html.find("filters").all("select")}
    assert fields == {"town", "unit", "category", "section"}


def test_choices_of_the_form(followed: Page) -> None:
    for field in followed.html.find("filters").all("select"):
        values = [one["value"] for one in field.all("option")]
        assert values[0] == ""
        assert len(values) > 2
        assert len(set(values)) == len(values)


def test_a_town_has_its_tasks_and_points(followed: Page, office: Office) -> None:
    part = followed.html.find("town=木耳镇")
    surely, _ = found(office, "--town", "木耳镇")
    (table,) = part.all("table")
    (body,) = table.all("tbody")
    links = [next(row.all("a"))["href"] for row in body.all("tr")]
    assert links == [f"#task={number}" for number in surely]
    assert "#point=10" in {one["href"] for one in part.all("a")}
    assert "18项" in part.text


def test_a_unit_has_its_tasks(followed: Page, office: Office) -> None:
    part = followed.html.find("unit=养老科")
    links = {one["href"] for one in part.all("a") if one["href"].startswith("#task=")}
    assert links == {f"#task={number}" for number in found(office, "--unit", "养老科")[0]}


def test_a_point_has_its_tasks_beside_it(followed: Page) -> None:
    point = followed.html.find("point=8")
    links = {one["href"] for one in point.all("a")}
    assert links == {f"#task={number}" for number in (12, 13, 14, 16, 17, 18)}
    assert followed.html.find("section=3").find("point=8") is point
