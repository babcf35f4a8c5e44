"""Every verb answers about a plan of any form, in every format, in both languages."""

import io
import json
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

import plantrack
from cli.tables import read_csv, read_markdown, read_tsv
from cli.test_completion import completed
from forms.questions import data_of, points_of, questions, tasks_of
from plantrack.formats import FORMATS
from support.plans import FORMS, PLANS
from support.process import Result, invoke
from support.terminal import columns_of, terminal

VERBS = ("list", "report", "show", "diff")
FORMATS_OF_ANSWERS = pytest.mark.parametrize("format_name", [one.name for one in FORMATS])
LANGUAGES = pytest.mark.parametrize("language", ["zh", "en"])


def ask(form: str, verb: str, *arguments: str, **more: Any) -> Result:
    return invoke(verb, *arguments, "--plan", str(PLANS[form]), **more)


def answered(form: str, verb: str, *arguments: str) -> Any:
    result = ask(form, verb, *arguments, "--format", "json")
    assert (result.code, result.err) == (0, ""), arguments
    return json.loads(result.out)


def is_readable(content: bytes, format_name: str) -> bool:
    """Whether a program reads `content` as what it should be: rows of one length, or an object."""
    if format_name == "docx":
        return len(docx.Document(io.BytesIO(content)).element.body) > 1
    if format_name == "xlsx":
        return bool(openpyxl.load_workbook(io.BytesIO(content)).worksheets)
    text = content.decode("utf-8")
    if format_name == "json":
        return isinstance(json.loads(text), dict)
    if format_name in ("csv", "tsv"):
        rows = (read_csv if format_name == "csv" else read_tsv)(text)
        return len({len(row) for row in rows}) == 1
    if format_name == "markdown":
        tables = read_markdown(text).tables
        return all(len({len(row) for row in table}) == 1 for table in tables)
    return bool(text)


@FORMS
@pytest.mark.parametrize("verb", VERBS)
@FORMATS_OF_ANSWERS
def test_a_verb_answers_in_a_format(tmp_path: Path, form: str, verb: str, format_name: str) -> None:
    wrong = {}
    file = tmp_path / "answer"
    for asked in questions(form)[verb]:
        result = ask(form, verb, *asked, "--format", format_name, "-o", str(file))
        if result.code or not is_readable(file.read_bytes(), format_name):
            wrong[" ".join(asked)] = result
    assert wrong == {}


@FORMS
@pytest.mark.parametrize("verb", ["report", "show"])
def test_no_table_of_a_document_is_empty(form: str, verb: str) -> None:
    empty = {}
    for asked in questions(form)[verb]:
        tables = read_markdown(ask(form, verb, *asked, "-f", "markdown").out).tables
        if found := [table[0] for table in tables if len(table) == 1]:
            empty[" ".join(asked)] = found
    assert empty == {}


@FORMS
@pytest.mark.parametrize("verb", VERBS)
def test_what_is_piped_is_the_same_in_any_locale(form: str, verb: str) -> None:
    for asked in questions(form)[verb]:
        told = {
            ask(form, verb, *asked, "-f", "markdown", env={"PLANTRACK_LANG": language}).out
            for language in ("zh", "en")
        }
        assert len(told) == 1, asked


@FORMS
@pytest.mark.parametrize(
    ("command", "columns"),
    [("list", 80), ("list", 120), ("report", 80), ("report", 120), ("show 2", 80)],
)
@LANGUAGES
def test_a_terminal_shows_it_whole(form: str, command: str, columns: int, language: str) -> None:
    plan = ["--plan", str(PLANS[form])]
    shown = terminal(*command.split(), *plan, columns=columns, language=language)
    lines = shown.splitlines()
    assert len(lines) > 3
    assert [line for line in lines if columns_of(line) > columns] == []
    # No heading stands over nothing, and no sentence counts what the plan has not.
    assert "共0个" not in shown
    assert "0 sections" not in shown


@FORMS
def test_list_has_every_task_once(form: str) -> None:
    numbers = [task["number"] for task in answered(form, "list")["tasks"]]
    assert sorted(numbers) == sorted(int(task["number"]) for task in tasks_of(form))


@FORMS
def test_list_agrees_with_the_tables_on_units(form: str) -> None:
    rows = plantrack.tables(plantrack.load(PLANS[form]))["task_units"]
    for unit in data_of(form)["organisation"]["units"]:
        mine = [row for row in rows if row["unit"] == unit["name"]]
        for name in (unit["name"], *unit.get("aliases", [])):
            tasks = answered(form, "list", "--unit", name)["tasks"]
            assert {task["number"] for task in tasks} == {row["task"] for row in mine}, name
            roles = {(task["number"], role) for task in tasks for role in task["roles"]}
            assert roles == {(row["task"], row["role"]) for row in mine}, name


@FORMS
def test_list_agrees_with_the_tables_on_towns(form: str) -> None:
    rows = plantrack.tables(plantrack.load(PLANS[form]))["task_towns"]
    for town in data_of(form)["organisation"]["towns"]:
        mine = [row for row in rows if row["town"] == town["name"]]
        for name in (town["name"], *town.get("aliases", [])):
            found = answered(form, "list", "--town", name)
            ways = {(task["number"], task["via"]) for task in found["tasks"]}
            assert ways == {(row["task"], row["via"]) for row in mine if not row["open"]}
            assert set(found["may_concern"]) == {row["task"] for row in mine if row["open"]}


@FORMS
def test_select_takes_a_point_with_those_within_by_its_key(form: str) -> None:
    plan = plantrack.load(PLANS[form])
    assert {str(point.key) for point in plan.points} == set(points_of(form))
    for key in points_of(form):
        within = {one for one in points_of(form) if f"{one}.".startswith(f"{key}.")}
        numbers = [
            int(one["number"]) for one in tasks_of(form) if within & set(one.get("points", []))
        ]
        assert [task.number for task in plantrack.select(plan, point=key)] == numbers


@FORMS
@pytest.mark.parametrize(
    ("typed", "kind"),
    [("--unit ", "units"), ("--town ", "towns")],
)
def test_completion_offers_the_plans_names(form: str, typed: str, kind: str) -> None:
    offered = completed(f"plantrack list --plan {PLANS[form]} {typed}")
    assert {one["name"] for one in data_of(form)["organisation"][kind]} <= set(offered)
