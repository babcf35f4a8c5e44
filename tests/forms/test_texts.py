"""What a plan of any form says is in its answers: every text once, and every column of a row."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from cli.tables import read_csv, read_markdown
from forms.questions import data_of, goal_of, points_of, printed_of, tasks_of, texts_of
from support.plans import FORMS, PLANS
from support.process import invoke


def output(form: str, *arguments: str) -> str:
    result = invoke(*arguments, "--plan", str(PLANS[form]))
    assert (result.code, result.err) == (0, "")
    return result.out


def pieces(markdown: str) -> list[str]:
    """Each paragraph, heading, item and cell."""
    document = read_markdown(markdown)
    return [*document.texts, *(cell for table in document.tables for row in table for cell in row)]


def strings(value: Any) -> Iterator[str]:
    """Every text in JSON data, keys too."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
    elif value is not None:
        yield str(value)


@FORMS
def test_the_whole_report_has_each_text_once(form: str) -> None:
    document = read_markdown(output(form, "report", "--format", "markdown"))
    tables = [table for table in document.tables if "来自" not in table[0]]  # those are targets
    found = [*document.texts, *(cell for table in tables for row in table for cell in row)]
    # A short goal may well be a part of a longer text.
    counts = {one: found.count(one) or sum(one in text for text in found) for one in texts_of(form)}
    assert {text: count for text, count in counts.items() if count != 1} == {}


@FORMS
def test_the_whole_reports_json_has_each_text(form: str) -> None:
    found = set(strings(json.loads(output(form, "report", "--format", "json"))))
    assert [text for text in texts_of(form) if text not in found] == []


@FORMS
def test_the_whole_report_has_what_sections_say(form: str) -> None:
    found = "\n".join(pieces(output(form, "report", "--format", "markdown")))
    sections = data_of(form).get("sections", [])
    for section in sections:
        assert section["title"] in found
        assert section.get("text", "") in found
    assert all(point.get("title", "") in found for point in points_of(form).values())


@FORMS
def test_the_whole_report_has_what_rows_say(form: str) -> None:
    found = "\n".join(pieces(output(form, "report", "--format", "markdown")))
    missing = {}
    for task in tasks_of(form):
        said = (task.get("name", ""), *printed_of(task))
        if lacking := [one for one in said if one not in found]:
            missing[task["number"]] = lacking
    assert missing == {}


@FORMS
def test_documents_have_the_plans_own_headings(form: str) -> None:
    columns = data_of(form)["notice"].get("columns", [])
    own = {one["heading"] for one in columns if isinstance(one, dict)}
    tables = read_markdown(output(form, "report", "--format", "markdown")).tables
    assert own <= {cell for table in tables for cell in table[0]}


@FORMS
@pytest.mark.parametrize("format_name", ["markdown", "json", "csv"])
def test_show_says_all_of_a_task(form: str, format_name: str) -> None:
    missing = {}
    for task in tasks_of(form):
        shown = output(form, "show", task["number"], "--format", format_name)
        if format_name == "markdown":
            found = "\n".join(pieces(shown))
        elif format_name == "json":
            found = "\n".join(strings(json.loads(shown)))
        else:
            found = "\n".join(cell for row in read_csv(shown) for cell in row)
        said = [goal_of(task, form) or "", *(printed_of(task) if format_name != "csv" else [])]
        if lacking := [one for one in said if one not in found]:
            missing[task["number"]] = lacking
    assert missing == {}


@FORMS
def test_show_says_the_text_of_a_task_once(form: str) -> None:
    twice = {}
    for task in tasks_of(form):
        if "goal" not in task and "name" not in task:
            shown = pieces(output(form, "show", task["number"], "--format", "markdown"))
            count = sum((goal_of(task, form) or "") in one for one in shown)
            if count != 1:
                twice[task["number"]] = count
    assert twice == {}


@FORMS
def test_show_says_the_text_of_a_point_once(form: str) -> None:
    wrong = {}
    for key, point in points_of(form).items():
        shown = pieces(output(form, "show", f"要点{key}", "--format", "markdown"))
        count = sum(point.get("text", "") in one for one in shown)
        if count != 1:
            wrong[key] = count
    assert wrong == {}


@FORMS
def test_targets_say_how_they_are_bound_and_shared(form: str) -> None:
    found = "\n".join(pieces(output(form, "report", "--format", "markdown")))
    words = {"about": "左右", "at_least": "不少于", "at_most": "不超过"}
    for task in tasks_of(form):
        for target in task.get("targets", []):
            measure = target.get("measure", "")
            for share in target.get("shares", []):
                assert f"{share['town']}{share['value']}{measure}" in found
            if "bound" in target:
                amount = f"{target['value']}{measure}"
                bound = words[target["bound"]]
                assert f"{amount}{bound}" in found or f"{bound}{amount}" in found
            if target.get("per") == "year":
                assert f"每年{target['value']}{measure}" in found
    assert "year" not in found
