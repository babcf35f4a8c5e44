"""GitLab's code quality report: the fields that its documentation asks for."""

import json
from typing import Any

import pytest
from hypothesis import given

from emit.case import FAULTY, HOSTILE, NAMES, checked, checked_files, emitter, made_up
from emit.shape import shape_faults
from plantrack.checks.finding import CheckResult
from plantrack.checks.registry import RULES
from support.small_plan import SMALL

# The "Code quality report format" of GitLab's manual.
SHAPE = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "minLength": 1, "not": {"pattern": r"^\./|^/"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def _report(found: CheckResult) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(emitter("gitlab")(found, "zh"))
    assert shape_faults(told, SHAPE) == []
    return told


def test_a_report_has_the_documented_shape() -> None:
    assert len(_report(checked())) == len(checked().findings)


def test_nothing_found_is_an_empty_report() -> None:
    assert _report(checked(SMALL)) == []


def test_fingerprints_are_unique_over_files_and_equal_lines() -> None:
    told = _report(checked_files({"a.yaml": FAULTY, "b.yaml": FAULTY}))
    assert len({one["fingerprint"] for one in told}) == len(told) == 2 * len(checked().findings)


def test_the_description_begins_with_the_code() -> None:
    for told, finding in zip(_report(checked()), checked().findings, strict=True):
        assert told["description"].startswith(f"{finding.code} ")
        assert told["check_name"] == finding.rule.name
        assert told["location"]["lines"]["begin"] == finding.location.line


@pytest.mark.parametrize("severity", ["error", "warning", "note"])
def test_severities_keep_their_order(severity: str) -> None:
    rank = ["info", "minor", "major", "critical", "blocker"]
    index = next(n for n, rule in enumerate(RULES) if rule.severity == severity)
    (told,) = _report(made_up("a.yaml", "x", index))
    assert rank.index(told["severity"]) == ["note", "warning", "error"].index(severity)


@pytest.mark.parametrize("name", ["./data/plan.yaml", "data\\plan.yaml", "data/plan.yaml"])
def test_the_path_is_one_that_gitlab_can_match(name: str) -> None:
    (told,) = _report(made_up(name, "x"))
    assert told["location"]["path"] == "data/plan.yaml"


@given(NAMES.filter(lambda name: not name.startswith(("/", ".", "\\"))), HOSTILE)
def test_any_name_and_message_makes_a_valid_report(name: str, text: str) -> None:
    (told,) = _report(made_up(name, text))
    assert told["description"].endswith(text)
