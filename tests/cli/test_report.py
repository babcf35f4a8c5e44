"""`plantrack report`: the document for a town, a section, a unit, or of the whole plan."""

import itertools
import json
import re
from typing import Any

import pytest

from cli.oracle import SECTIONS, TOWNS, UNITS, Query, answer
from support.process import invoke


def document(*arguments: str) -> str:
    """The Markdown that a pipe gets, its escapes taken out."""
    result = invoke("report", *arguments)
    assert (result.code, result.err) == (0, "")
    return result.out.replace("\\", "")


def parts(text: str) -> dict[str, str]:
    """The document's parts by their headings of the second level."""
    first, *rest = re.split(r"^## ", text, flags=re.MULTILINE)
    return {"": first} | {part.split("\n", 1)[0]: part for part in rest}


def rows(part: str) -> list[int]:
    """The numbers of the tasks that the tables of a part have a row for."""
    return [int(number) for number in re.findall(r"^\| ([0-9]+) \|", part, re.MULTILINE)]


def reported(*arguments: str) -> dict[str, Any]:
    result = invoke("report", *arguments, "--format", "json")
    assert (result.code, result.err) == (0, "")
    found: dict[str, Any] = json.loads(result.out)
    assert found["plantrack"] == {"format": "report", "version": 1}
    return found


def test_the_report_of_a_town() -> None:
    part = parts(document("--town", "木耳镇"))
    assert part[""].startswith("# 2021年全区民政工作要点")
    assert "木耳镇" in part[""].splitlines()[0]
    assert "渝北民〔2021〕34号" in part[""]
    assert "2021-03-04" in part[""]
    summary = part["概况"]
    assert "18项" in summary
    assert "4项（1、13、20、28）" in summary
    assert "“各镇”2项（7、15）" in summary
    assert "“各镇街”12项（8、9、11、14、16、19、21、22、23、25、26、29）" in summary
    assert "| 养老服务 | 6 | 13、14、15、16、19、20 |" in summary
    assert len(rows(part["任务"])) == 18
    assert "可能涉及的任务" not in part


def test_tasks_that_may_concern_a_town_stand_apart() -> None:
    part = parts(document("--town", "双龙湖街道"))
    assert rows(part["可能涉及的任务"]) == [18, 24]
    assert not {18, 24} & set(rows(part["任务"]))
    assert "18" not in part["概况"]
    assert "审批科" in part["联系科室"]


def test_a_short_name_gives_the_same_report() -> None:
    assert document("--town", "木耳") == document("--town", "木耳镇")


@pytest.mark.parametrize("town", TOWNS)
def test_every_town(data: dict[str, Any], town: str) -> None:
    expected = answer(data, Query(towns=(town,)))
    found = reported("--town", town)
    assert {task["number"]: task["via"] for task in found["tasks"]} == expected.tasks
    assert found["may_concern"] == expected.may_concern
    text = document("--town", town)
    part = parts(text)
    assert sorted(rows(part["任务"])) == sorted(expected.tasks)
    assert rows(part.get("可能涉及的任务", "")) == expected.may_concern
    assert f"共{len(expected.tasks)}项" in part["概况"]
    for task in data["tasks"]:
        if int(task["number"]) in expected.tasks:
            assert task["goal"] in part["任务"]
            assert all(target["what"] in part["量化目标"] for target in task.get("targets", []))
        if int(task["number"]) in [*expected.tasks, *expected.may_concern]:
            assert all(unit in part["联系科室"] for unit in task["units"])


@pytest.mark.parametrize("town", TOWNS)
def test_points_that_name_a_town_or_that_its_tasks_carry_out(
    data: dict[str, Any], town: str
) -> None:
    tasks = answer(data, Query(towns=(town,))).tasks
    carried = {
        number
        for task in data["tasks"]
        if int(task["number"]) in tasks
        for number in task.get("points", [])
    }
    part = parts(document("--town", town))["有关要点"]
    found = [point["number"] for point in reported("--town", town)["points"]]
    expected = [
        point
        for section in data["sections"]
        for point in section["points"]
        if point["number"] in carried or town in point["text"]
    ]
    assert found == [int(point["number"]) for point in expected]
    assert all(point["text"] in part for point in expected)


def test_a_point_that_names_the_town_in_full_is_told() -> None:
    part = parts(document("--town", "统景镇"))["有关要点"]
    assert re.search(r"（十）.*\n\n\*点名统景镇", part)


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit(data: dict[str, Any], unit: str) -> None:
    expected = answer(data, Query(units=(unit,)))
    assert [task["number"] for task in reported("--unit", unit)["tasks"]] == list(expected.tasks)
    text = document("--unit", unit)
    assert unit in text.splitlines()[0]
    assert sorted(rows(parts(text)["任务"])) == sorted(expected.tasks)


def test_a_unit_sees_the_towns_that_its_tasks_reach() -> None:
    part = parts(document("--unit", "区殡管所"))["涉及镇街"]
    assert "| 木耳镇 | 7、25 |" in part
    assert "| 双龙湖街道 | 25 |" in part


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section(data: dict[str, Any], section: int) -> None:
    expected = answer(data, Query(sections=(section,)))
    found = reported("--section", str(section))
    assert [task["number"] for task in found["tasks"]] == list(expected.tasks)
    text = document("--section", str(section))
    assert data["sections"][section - 1]["title"] in text.splitlines()[0]
    assert sorted(rows(parts(text).get("任务", ""))) == sorted(expected.tasks)
    for point in data["sections"][section - 1]["points"]:
        assert point["text"] in text


def test_the_whole_plan(data: dict[str, Any]) -> None:
    text = document()
    part = parts(text)
    for numeral, section in zip("一二三四五六七八", data["sections"], strict=True):
        mine = part[f"{numeral}、{section['title']}"]
        points = {point["number"] for point in section["points"]}
        assert rows(mine) == [
            int(task["number"]) for task in data["tasks"] if points & set(task["points"])
        ]
        assert all(point["title"] in mine for point in section["points"])


def test_points_that_no_task_carries_out(data: dict[str, Any]) -> None:
    carried = {number for task in data["tasks"] for number in task["points"]}
    points = [point for section in data["sections"] for point in section["points"]]
    idle = [point for point in points if point["number"] not in carried]
    assert [int(point["number"]) for point in idle] == [1, 2, 3, 4, 11, 13, 14, 25, 26, 27, 28]
    assert reported()["points_without_tasks"] == [int(point["number"]) for point in idle]
    part = parts(document())["没有任务落实的要点"]
    told = [point["title"] for point in points if point["title"] in part]
    assert told == [point["title"] for point in idle]


def test_what_the_office_is_to_confirm(data: dict[str, Any]) -> None:
    part = parts(document())["待核"]
    assert data["errata"]
    for erratum in data["errata"]:
        assert erratum["published"] in part
        assert erratum["read"] in part
        assert erratum["why"] in part
    for reading in data["readings"]:
        assert reading["ask"] in part


@pytest.mark.parametrize("arguments", ["", "--town 木耳镇", "--unit 养老科", "--section 三"])
def test_what_is_our_reading_says_so(arguments: str) -> None:
    assert "编者" in document(*arguments.split()).splitlines()[-1]


@pytest.mark.parametrize("arguments", ["", "--town 双龙湖街道", "--unit 养老科", "--section 三"])
def test_json_has_the_tasks_as_a_list_has_them(arguments: str) -> None:
    found = reported(*arguments.split())
    listed = json.loads(invoke("list", *arguments.split(), "--format", "json").out)
    assert found["plan"] == listed["plan"]
    assert found["tasks"] == listed["tasks"]
    assert found["may_concern"] == listed.get("may_concern", [])


@pytest.mark.parametrize(
    "pair",
    [
        *itertools.combinations(["--town 木耳镇", "--section 三", "--unit 养老科"], 2),
        # not the last alone, in silence
        ("--town 木耳镇", "--town 大湾镇"),
        ("--section 三", "--section 四"),
        ("--unit 养老科", "--unit 救助科"),
    ],
    ids=" ".join,
)
def test_a_report_is_for_one_office(pair: tuple[str, str]) -> None:
    result = invoke("report", *" ".join(pair).split())
    assert (result.code, result.out) == (2, "")
    assert result.err


@pytest.mark.parametrize("arguments", ["--town 火星", "--unit 火星", "--section 九"])
def test_an_unknown_office(arguments: str) -> None:
    result = invoke("report", *arguments.split())
    assert (result.code, result.out) == (2, "")
    assert arguments.split()[1] in result.err
