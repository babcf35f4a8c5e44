"""`plantrack schema --progress`: the schema of a body's file, which agrees with the model."""

import json
from pathlib import Path
from typing import Any

import pytest

from plantrack.model.progress import Entry
from schema.checker import accepts, check_schema, read_as_editors_do
from support.process import invoke
from support.real_plan import PLAN
from support.small_plan import SMALL

_DATE = "date: 2021-06-30"


def _schema(*arguments: str) -> dict[str, Any]:
    result = invoke("schema", "--progress", *arguments)
    assert (result.code, result.err) == (0, "")
    found: dict[str, Any] = json.loads(result.out)
    return found


@pytest.fixture(scope="module", params=[(), ("--plan", str(PLAN))], ids=["any plan", "the plan"])
def schema(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Both schemas that the command prints."""
    return _schema(*request.param)


def test_it_is_a_valid_schema_of_2020_12(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    check_schema(schema)


def test_every_field_is_described_in_chinese_and_in_english(schema: dict[str, Any]) -> None:
    fields = schema["items"]["properties"]
    assert set(fields) == set(Entry.model_fields)
    for name, found in fields.items():
        chinese, english = found["description"].split("\n")
        assert chinese.endswith("。"), name
        assert chinese != english, name


# An entry, and whether an editor accepts it.
ENTRIES = {
    f"{{task: 17, {_DATE}, done: 3}}": True,
    f"{{task: 17, {_DATE}, done: 3.5, note: 首批}}": True,
    f"{{point: 11, {_DATE}, stage: 选址}}": True,
    f"{{task: 17, {_DATE}, status: 已完成, evidence: a.pdf}}": True,
    f"{{task: 17, {_DATE}, evidence: [a.pdf, b.pdf]}}": True,
    f"{{task: 17, {_DATE}, status: 已销号}}": False,
    f"{{task: 17, {_DATE}}}": False,
    f"{{task: 17, point: 11, {_DATE}, done: 3}}": False,
    f"{{{_DATE}, done: 3}}": False,
    "{task: 17, done: 3}": False,
    f"{{task: 17, {_DATE}, done: 0}}": True,
    f"{{task: 17, {_DATE}, done: 三}}": False,
    f"{{task: 17, {_DATE}, done: -3}}": False,
    f"{{task: 17, {_DATE}, note: ''}}": False,
    f"{{task: 17, {_DATE}, remark: 无}}": False,
}


@pytest.mark.parametrize(("entry", "is_good"), ENTRIES.items())
def test_what_it_accepts(schema: dict[str, Any], entry: str, is_good: bool) -> None:
    assert accepts(schema, read_as_editors_do(f"- {entry}")) is is_good


def test_a_plan_offers_its_tasks_points_and_targets() -> None:
    fields = _schema("--plan", str(PLAN))["items"]["properties"]
    assert fields["task"]["enum"] == list(range(1, 31))
    assert fields["point"]["enum"] == [8, 9, 11]
    assert "助餐点建设运营" in fields["target"]["enum"]


def test_a_plan_without_targets_offers_none(tmp_path: Path) -> None:
    text = SMALL[: SMALL.index("        targets:\n")] + SMALL[SMALL.index("      - number: 2\n") :]
    start, end = text.index("    targets:\n"), text.index("  - number: 2\n    category")
    plan = tmp_path / "plan.yaml"
    plan.write_text(text[:start] + text[end:], encoding="utf-8")
    fields = _schema("--plan", str(plan))["items"]["properties"]
    assert "enum" not in fields["target"]
    assert "enum" not in fields["point"]
