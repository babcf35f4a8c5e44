"""`plantrack export`: everything that the YAML says is in the JSON."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from support.full_plan import full_plan
from support.process import invoke
from support.real_plan import read_data
from support.small_plan import small_plan, small_task, write_plan


def differences(written: Any, exported: Any, at: str = "") -> list[str]:
    """Where the JSON is not what was written; what the file leaves out may be there, but empty."""
    if isinstance(written, dict):
        if not isinstance(exported, dict):
            return [f"{at}: no object"]
        found = [f"{at}.{key}: missing" for key in written if key not in exported]
        found += [
            f"{at}.{key}: invented {value!r}"
            for key, value in exported.items()
            if key not in written and value not in (None, "", [], {}, False)
        ]
        for key in written.keys() & exported.keys():
            found += differences(written[key], exported[key], f"{at}.{key}")
        return found
    if isinstance(written, list):
        if not isinstance(exported, list) or len(written) != len(exported):
            return [f"{at}: other items"]
        pairs = enumerate(zip(written, exported, strict=True))
        return [one for i, pair in pairs for one in differences(*pair, f"{at}.{i}")]
    if isinstance(exported, bool):
        same = written == str(exported).lower()
    elif isinstance(exported, int | float):
        same = Decimal(written) == Decimal(str(exported))
    else:
        same = written == exported
    return [] if same else [f"{at}: {written!r} became {exported!r}"]


def exported(*arguments: str) -> dict[str, Any]:
    result = invoke("export", *arguments)
    assert (result.code, result.err) == (0, "")
    found: dict[str, Any] = json.loads(result.out)
    assert found.pop("plantrack") == {"format": "export", "version": 1}
    return found


def test_the_plan_of_2021_whole(data: dict[str, Any]) -> None:
    written = {key: value for key, value in data.items() if key != "plantrack"}
    assert differences(written, exported("--format", "json")) == []


def test_json_is_the_default() -> None:
    assert exported() == exported("--format", "json")


def test_numbers_flags_and_days_have_their_types() -> None:
    found = exported()
    assert found["tasks"][16]["number"] == 17
    assert found["tasks"][16]["targets"][0]["value"] == 55
    assert found["tasks"][3]["targets"][0]["best_effort"] is True
    assert found["plan"]["start"] == "2021-01-01"
    # looks like a number and is none: the date line as published
    assert found["notice"]["date"] == "202134"


def test_every_field_that_a_plan_may_have(tmp_path: Path) -> None:
    plan = write_plan(tmp_path / "plan-2022.yaml", full_plan())
    written = read_data(plan)
    del written["plantrack"]
    assert differences(written, exported("--plan", str(plan))) == []


@pytest.mark.parametrize("value", ["1", "0.5", "1.10", "12345678.25", "100000000000001"])
def test_a_number_keeps_its_value(tmp_path: Path, value: str) -> None:
    plan = tmp_path / "plan-2022.yaml"
    write_plan(plan, small_plan(tasks=[small_task(targets=[{"what": "量", "value": 7654321}])]))
    plan.write_text(plan.read_text("utf-8").replace("7654321", value), "utf-8")
    (target,) = exported("--plan", str(plan))["tasks"][0]["targets"]
    assert Decimal(str(target["value"])) == Decimal(value)


def test_another_format_is_refused() -> None:
    result = invoke("export", "--format", "yaml")
    assert (result.code, result.out) == (2, "")
    assert "json" in result.err
