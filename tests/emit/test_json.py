"""The JSON format: its shape is a contract."""

import json
from typing import Any

import pytest
from hypothesis import given

from emit.case import HOSTILE, NAMES, checked, emitter, made_up
from emit.shape import shape_faults
from plantrack.checks.registry import RULES
from support.process import invoke
from support.small_plan import SMALL

_PLACE = {"type": "integer", "minimum": 1}
_FIELDS: dict[str, Any] = {
    "code": {"enum": [rule.code for rule in RULES]},
    "name": {"enum": [rule.name for rule in RULES]},
    "severity": {"enum": ["error", "warning", "note"]},
    "file": {"type": "string"},
    "line": _PLACE,
    "column": _PLACE,
    "end_line": _PLACE,
    "end_column": _PLACE,
    "message": {"type": "string", "minLength": 1},
    "suggestion": {"type": ["string", "null"]},
}
SHAPE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["plantrack", "findings"],
    "properties": {
        "plantrack": {"const": {"format": "findings", "version": 1}},
        "findings": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": list(_FIELDS),
                "properties": _FIELDS,
            },
        },
    },
}


def test_the_shape_is_that_of_the_contract() -> None:
    told = json.loads(emitter("json")(checked(), "en"))
    assert told["findings"]
    assert shape_faults(told, SHAPE) == []
    assert all(list(one) == list(_FIELDS) for one in told["findings"])


def test_nothing_found_is_an_empty_list() -> None:
    told = json.loads(emitter("json")(checked(SMALL), "en"))
    assert told == {"plantrack": {"format": "findings", "version": 1}, "findings": []}


def test_places_count_code_points_from_one() -> None:
    told = json.loads(emitter("json")(checked(), "en"))["findings"]
    places = [(one["column"], one["end_column"]) for one in told if one["code"] == "PT401"]
    assert places == [(13, 14), (18, 19)]


def test_the_suggestion_is_the_value_that_would_be_right() -> None:
    told = json.loads(emitter("json")(checked(), "en"))["findings"]
    assert [one["suggestion"] for one in told if one["code"] == "PT202"] == ["两路街道"]


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_every_severity_is_told(severity: str) -> None:
    told = json.loads(emitter("json")(checked(), "en"))["findings"]
    assert severity in {one["severity"] for one in told}


@given(NAMES, HOSTILE)
def test_any_name_and_message_comes_back(name: str, text: str) -> None:
    (told,) = json.loads(emitter("json")(made_up(name, text), "en"))["findings"]
    assert (told["file"], told["message"]) == (name, text)


def test_the_command_prints_it_and_nothing_else() -> None:
    result = invoke("validate", "--format", "json")
    assert shape_faults(json.loads(result.out), SHAPE) == []
    assert result.out.endswith("}\n")
    assert result.err == ""
