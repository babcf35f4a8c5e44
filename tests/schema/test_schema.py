"""`plantrack schema`: a JSON Schema 2020-12 that describes every field in two languages."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from schema.checker import check_schema
from support.process import invoke, run
from support.real_plan import PLAN, ROOT, read_data
from support.small_plan import small_plan, write_plan

SHIPPED = ROOT / "data" / "plan-2021.schema.json"
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def _schema(*arguments: str) -> dict[str, Any]:
    result = invoke("schema", *arguments)
    assert (result.code, result.err) == (0, "")
    found: dict[str, Any] = json.loads(result.out)
    return found


@pytest.fixture(scope="module", params=["without a plan", "with the plan"])
def schema(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Both schemas that the command prints."""
    return _schema(*([] if request.param == "without a plan" else ["--plan", str(PLAN)]))


def _objects(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "Plan", schema
    yield from schema["$defs"].items()


def test_it_is_a_valid_schema_of_2020_12(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    check_schema(schema)


def test_every_object_refuses_unknown_keys(schema: dict[str, Any]) -> None:
    for name, one in _objects(schema):
        assert one["additionalProperties"] is False, name


def test_every_property_is_described_in_chinese_and_in_english(schema: dict[str, Any]) -> None:
    for name, one in _objects(schema):
        for field, found in one["properties"].items():
            chinese, english = found["description"].split("\n")
            assert _CHINESE.search(chinese), (name, field)
            # English may quote a Chinese word, but has words of its own.
            assert re.search(r"[A-Za-z]{3,}", english), (name, field)
            assert chinese.endswith("。"), (name, field)
            assert english.endswith((".", "…")), (name, field)


def test_no_two_fields_of_an_object_share_a_description(schema: dict[str, Any]) -> None:
    for name, one in _objects(schema):
        told = [found["description"] for found in one["properties"].values()]
        assert len(told) == len(set(told)), name


def test_the_schema_is_the_same_in_either_language() -> None:
    texts = {invoke("schema", env={"PLANTRACK_LANG": one}).out for one in ("zh", "en")}
    assert len(texts) == 1


def test_names_are_choices_with_a_plan_only() -> None:
    free, bound = (_schema(*more)["$defs"] for more in ([], ["--plan", str(PLAN)]))
    data = read_data()["organisation"]
    names = {kind: [one["name"] for one in data[kind]] for kind in ("towns", "units", "groups")}
    assert bound["Task"]["properties"]["units"]["items"] == {"enum": names["units"]}
    towns = {"enum": names["towns"] + names["groups"]}
    assert bound["Task"]["properties"]["towns"]["items"] == towns
    assert bound["Target"]["properties"]["towns"]["items"] == towns
    assert bound["Task"]["properties"]["points"]["items"] == {"enum": list(range(1, 29))}
    for model, field in (("Task", "units"), ("Task", "towns"), ("Task", "points")):
        assert "enum" not in free[model]["properties"][field]["items"]


def test_the_shipped_schema_is_current() -> None:
    printed = run("schema", "--plan", "data/plan-2021.yaml").out
    assert SHIPPED.read_text(encoding="utf-8") == printed, (
        "plantrack schema --plan data/plan-2021.yaml -o data/plan-2021.schema.json"
    )


def test_the_plan_names_its_schema_in_the_first_line() -> None:
    first = PLAN.read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={SHIPPED.name}"
    assert (PLAN.parent / first.partition("$schema=")[2]).samefile(SHIPPED)


def test_it_is_written_to_a_file(tmp_path: Path) -> None:
    file = tmp_path / "s.json"
    assert invoke("schema", "-o", str(file)).code == 0
    assert file.read_text(encoding="utf-8") == invoke("schema").out


def test_the_schema_of_a_plan_from_stdin() -> None:
    result = invoke("schema", "--plan", "-", stdin=PLAN.read_bytes())
    assert result.out == SHIPPED.read_text(encoding="utf-8")


def test_a_plan_that_is_none_gives_no_schema(tmp_path: Path) -> None:
    data = small_plan()
    del data["tasks"]
    file = write_plan(tmp_path / "plan-2022.yaml", data)
    result = invoke("schema", "--plan", str(file))
    assert (result.code, result.out) == (2, "")
    assert "tasks" in result.err


@pytest.mark.parametrize("empty", ["units", "towns"])
def test_a_plan_without_such_names_still_has_a_valid_schema(tmp_path: Path, empty: str) -> None:
    """An enumeration of nothing is discouraged, and would refuse what one is about to write."""
    data = small_plan()
    data["organisation"][empty] = []
    data["organisation"].pop("groups")
    data["tasks"] = []
    file = write_plan(tmp_path / "plan-2022.yaml", data)
    items = _schema("--plan", str(file))["$defs"]["Task"]["properties"][empty]["items"]
    assert items.get("enum") != []
