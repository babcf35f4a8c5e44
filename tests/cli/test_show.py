"""`plantrack show`: one task, point or section, found however people refer to it, and in full."""

import json
from typing import Any

import pytest

from cli.oracle import POINTS, SECTIONS, TASKS
from support.process import invoke


def shown(reference: str) -> dict[str, Any]:
    result = invoke("show", reference, "--format", "json")
    assert (result.code, result.err) == (0, "")
    found: dict[str, Any] = json.loads(result.out)
    assert found["plantrack"] == {"format": "show", "version": 1}
    return found


def document(reference: str) -> str:
    """The Markdown, its escapes taken out: the plan of 2021 needs none of its own."""
    result = invoke("show", reference, "--format", "markdown")
    assert (result.code, result.err) == (0, "")
    return result.out.replace("\\", "")


@pytest.mark.parametrize(
    ("typed", "kind", "number"),
    [
        ("17", "task", 17),
        ("017", "task", 17),
        (" 17 ", "task", 17),
        ("任务17", "task", 17),
        ("任务 17", "task", 17),
        ("task 17", "task", 17),
        ("助餐点建设", "task", 17),
        ("助餐点", "task", 17),
        ("精神障碍", "task", 27),
        # a whole name goes before the names that it is part of
        ("居家养老服务", "task", 16),
        ("3.8", "point", 8),
        ("3．8", "point", 8),
        ("要点8", "point", 8),
        ("要点 8", "point", 8),
        ("要点八", "point", 8),
        ("（八）", "point", 8),
        ("(八)", "point", 8),
        ("（8）", "point", 8),
        ("point 8", "point", 8),
        ("points 8", "point", 8),
        ("要点：11", "point", 11),
        ("另见要点：11", "point", 11),
        ("11", "task", 11),
        ("（二十八）", "point", 28),
        ("完善居家社区养老服务", "point", 8),
        ("居家社区", "point", 8),
        ("三、", "section", 3),
        ("三", "section", 3),
        ("第三部分", "section", 3),
        ("加快推进养老服务业高质量发展", "section", 3),
    ],
)
def test_what_a_reference_stands_for(typed: str, kind: str, number: int) -> None:
    assert shown(typed)["shown"] == {"kind": kind, "number": number}


@pytest.mark.parametrize(
    ("typed", "helpful"),
    [
        ("99", ["1", "30"]),
        ("0", ["1", "30"]),
        ("99999999999999999999999999", ["1", "30"]),
        ("3.99", ["3.99"]),
        ("2.8", ["3.8"]),
        ("要点29", ["28"]),
        ("（三十）", ["28"]),
        ("九、", ["八"]),
        ("木耳镇", ["report --town 木耳镇"]),
        ("木耳", ["report --town 木耳"]),
        ("养老科", ["report --unit 养老科"]),
        ("适老化", ["12", "13", "14", "居家适老化改造"]),
        ("助残点建设", ["助餐点建设"]),
        ("火星", ["火星"]),
        ("", ["17", "3.8"]),
    ],
)
def test_a_wrong_reference(typed: str, helpful: list[str]) -> None:
    result = invoke("show", typed)
    assert (result.code, result.out) == (2, "")
    assert all(word in result.err for word in helpful)


@pytest.mark.parametrize("number", TASKS)
def test_a_task_in_full(data: dict[str, Any], number: int) -> None:
    task = data["tasks"][number - 1]
    text = document(str(number))
    assert f"任务{number} {task['name']}" in text
    assert task["category"] in text
    assert task["goal"] in text
    assert "、".join(task.get("towns", [])) in text
    assert "、".join(task["units"]) in text
    assert_holds_targets(text, task)
    for section in data["sections"]:
        for point in section["points"]:
            linked = point["number"] in task.get("points", [])
            assert (point["text"] in text) == linked
    assert_holds_notes(text, data, f"tasks.{number}")


@pytest.mark.parametrize("number", POINTS)
def test_a_point_in_full(data: dict[str, Any], number: int) -> None:
    ((section, point),) = (
        (section, point)
        for section in data["sections"]
        for point in section["points"]
        if point["number"] == str(number)
    )
    text = document(f"要点{number}")
    assert point["title"] in text.splitlines()[0]
    assert point["text"] in text
    assert section["title"] in text
    assert_holds_targets(text, point)
    for task in data["tasks"]:
        assert (f"| {task['number']} | {task['name']} |" in text) == (
            point["number"] in task.get("points", [])
        )
    assert_holds_notes(text, data, f"points.{number}")


@pytest.mark.parametrize("number", SECTIONS)
def test_a_section_in_full(data: dict[str, Any], number: int) -> None:
    section = data["sections"][number - 1]
    text = document(f"第{number}部分")
    assert section["title"] in text.splitlines()[0]
    for point in section["points"]:
        assert point["title"] in text
        assert point["text"] in text
        assert_holds_targets(text, point)
    assert_holds_notes(text, data, *(f"points.{point['number']}" for point in section["points"]))
    points = {point["number"] for point in section["points"]}
    for task in data["tasks"]:
        assert (f"| {task['number']} | {task['name']} |" in text) == bool(
            points & set(task.get("points", []))
        )


def assert_holds_targets(text: str, owner: dict[str, Any]) -> None:
    for target in owner.get("targets", []):
        (row,) = (line for line in text.splitlines() if line.startswith(f"| {target['what']} |"))
        for key in ("value", "max", "measure", "due"):
            assert target.get(key, "") in row
        if target.get("per") not in (None, "town"):
            assert target["per"] in row
        assert all(name in row for name in [*target.get("towns", []), *target.get("items", [])])
        assert ("力争" in row) == (target.get("best_effort") == "true")


def assert_holds_notes(text: str, data: dict[str, Any], *addresses: str) -> None:
    """Errata and matters to confirm of these addresses are told, those of others are not."""

    def concerns(at: str) -> bool:
        return any(f"{at}.".startswith(f"{address}.") for address in addresses)

    for erratum in data["errata"]:
        if concerns(erratum["at"]):
            assert erratum["published"] in text
            assert erratum["read"] in text
            assert erratum["why"] in text
    mine = {reading["ask"] for reading in data["readings"] if concerns(reading["at"])}
    assert {reading["ask"] for reading in data["readings"] if reading["ask"] in text} == mine


def test_a_norm_per_town_says_so() -> None:
    assert "| 互助养老点探索创新 | 王家街道、各镇，每个2个 |" in document("15")


def test_json_has_all_of_a_task(data: dict[str, Any]) -> None:
    found = shown("3")
    (task,) = found["tasks"]
    assert task["goal"] == data["tasks"][2]["goal"]
    assert [target["items"] for target in task["targets"]] == [
        target["items"] for target in data["tasks"][2]["targets"]
    ]
    assert [point["number"] for point in found["points"]] == [15]
    assert found["points"][0]["text"] == data["sections"][4]["points"][0]["text"]
    assert [erratum["published"] for erratum in found["errata"]] == ["天竺"]


def test_json_has_the_tasks_of_a_point() -> None:
    found = shown("（八）")
    assert [task["number"] for task in found["tasks"]] == [12, 13, 14, 16, 17, 18]
    (meals, beds) = found["points"][0]["targets"]
    assert (meals["value"], meals["max"], meals["per"]) == (2, 5, "town")
    assert (beds["value"], beds["measure"]) == (40, "%")


@pytest.mark.parametrize(
    ("typed", "header", "rows"), [("17", "序号", 1), ("（八）", "部分", 1), ("三", "部分", 4)]
)
def test_a_pipe_gets_a_header_and_rows(typed: str, header: str, rows: int) -> None:
    lines = invoke("show", typed).out.splitlines()
    assert lines[0].split("\t")[0] == header
    assert len(lines) == 1 + rows
    assert len({line.count("\t") for line in lines}) == 1
