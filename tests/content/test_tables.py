"""The tables of a plan: plain rows of one shape, and who does what, told from the YAML itself."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import plantrack
from plantrack.content.tables import Row, table_columns
from plantrack.model.section import Point, Section
from plantrack.model.targets import Milestone, Target
from plantrack.model.task import Task
from support.plans import FORMS, PLANS
from support.real_plan import ROOT, read_data
from support.small_plan import small_plan, small_task, write_plan

# Each table's rows, the model they are of, and what they have beside its fields.
MODELS: dict[str, tuple[Any, set[str]]] = {
    "sections": (Section, set()),
    "points": (Point, {"section", "key"}),
    "tasks": (Task, set()),
    "targets": (Target, {"task", "point"}),
    "milestones": (Milestone, {"task"}),
}
# Tables of their own instead.
APART = {
    "points": {"points", "targets"},
    "sections": {"points"},
    "tasks": {"milestones", "targets"},
}


def tables_of(path: Path) -> dict[str, list[Row]]:
    return plantrack.tables(plantrack.load(path))


def tables_with(tmp_path: Path, **parts: Any) -> dict[str, list[Row]]:
    return tables_of(write_plan(tmp_path / "plan-2021.yaml", small_plan(**parts)))


@FORMS
def test_every_row_of_a_table_has_the_same_keys_in_order(form: str) -> None:
    found = tables_of(PLANS[form])
    columns = table_columns()
    assert list(found) == list(columns)
    for name, rows in found.items():
        assert {tuple(row) for row in rows} <= {columns[name]}, name


@FORMS
def test_values_are_plain(form: str) -> None:
    found = tables_of(PLANS[form])
    values = [value for rows in found.values() for row in rows for value in row.values()]
    assert {type(value) for value in values} <= {str, int, float, bool, type(None)}
    assert "" not in values
    assert json.loads(json.dumps(found)) == found


@FORMS
def test_a_column_has_values_of_one_type(form: str) -> None:
    for name, rows in tables_of(PLANS[form]).items():
        for column in table_columns()[name]:
            types = {type(row[column]) for row in rows} - {type(None)}
            assert len(types) <= 1 or types == {int, float}, (name, column)


@pytest.mark.parametrize("table", MODELS)
def test_columns_are_the_models_fields(table: str) -> None:
    model, own = MODELS[table]
    fields = set(model.model_fields) - APART.get(table, set())
    assert set(table_columns()[table]) == fields | own | {"year"}


def test_the_document_describes_every_column() -> None:
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    _, _, part = text.partition("\n## Tables of a plan\n")
    lines = re.findall(
        r"^\| `(\w+)` \| [^|]+ \| (.*) \|$", part.partition("\n## ")[0], re.MULTILINE
    )
    aside = re.compile(r"\([^)]*\)")
    described = {
        name: ("year", *re.findall(r"`(\w+)`", aside.sub("", columns))) for name, columns in lines
    }
    assert described == table_columns(with_progress=True)


def listed(names: list[str]) -> str | None:
    return "、".join(names) or None


@FORMS
def test_rows_say_what_the_file_says(form: str) -> None:
    data, found = read_data(PLANS[form]), tables_of(PLANS[form])
    year = int(data["plan"]["year"])
    assert {row["year"] for rows in found.values() for row in rows} == {year}
    assert [row["number"] for row in found["tasks"]] == [
        int(one["number"]) for one in data["tasks"]
    ]
    for row, task in zip(found["tasks"], data["tasks"], strict=True):
        for field in ("towns", "lead", "units", "support", "leaders", "points"):
            assert row[field] == listed(task.get(field, [])), (task["number"], field)
        for field in ("label", "category", "due", "due_text"):
            assert row[field] == task.get(field), (task["number"], field)
        assert json.loads(str(row["other"] or "{}")) == task.get("other", {})
        assert row["goal"] == task.get("goal", row["goal"])
    whats = [one["what"] for task in data["tasks"] for one in task.get("targets", [])]
    assert [row["what"] for row in found["targets"] if row["task"] is not None] == whats


def test_names_are_joined_as_the_plans_language_does(tmp_path: Path) -> None:
    header = small_plan()["plan"] | {"language": "en"}
    row = tables_with(tmp_path, plan=header)["tasks"][0]
    assert (row["towns"], row["points"]) == ("木耳镇, 兴隆镇", "1, 2")


def test_shares_are_json_with_numbers(tmp_path: Path) -> None:
    shares = [{"town": "木耳镇", "value": 30}, {"town": "兴隆镇", "value": 24.5}]
    target = {"what": "助餐点", "value": 54.5, "shares": shares}
    found = tables_with(tmp_path, tasks=[small_task(targets=[target])])["targets"]
    assert found[0]["value"] == 54.5
    assert json.loads(str(found[0]["shares"])) == shares
