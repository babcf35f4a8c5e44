"""SARIF read by others: Microsoft's validator, and the standard's JSON schema that it brings."""

import json
import re
from pathlib import Path

import pytest

from checks.tables import CASES
from emit.case import checked, checked_files, emitter, made_up
from emit.multitool import multitool
from emit.shape import shape_faults
from plantrack.checks.finding import CheckResult
from plantrack.checks.registry import RULES
from support.findings import check
from support.small_plan import SMALL

pytestmark = pytest.mark.npm


def _all_rules() -> CheckResult:
    """A finding of every rule that a file alone can be found at fault by."""
    texts: dict[str, bytes] = {}
    for case in CASES:
        if case.places and case.old is None and len(case.content) < 1_000_000:
            texts.setdefault(case.code, case.content)
    files = {
        f"{code}.yaml": text.decode("utf-8")
        for code, text in texts.items()
        if code > "PT003" and check(text)
    }
    return checked_files(files)


# The tool has no address of its own on the web to give as informationUri.
TOLERATED = {"SARIF2005"}

LOGS = {
    "nothing found": checked(SMALL),
    "errors, warnings and notes": checked(),
    "all rules": _all_rules(),
    "hostile name": made_up("a b#?%计划\n.yaml", "x"),
    "hostile message": made_up("plan.yaml", "{0} [link](1) %0A \u202e养老\n第二行"),
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("found", LOGS.values(), ids=LOGS)
def test_the_schema_of_the_standard_is_kept(found: CheckResult, language: str) -> None:
    schema = json.loads(multitool().schema.read_text(encoding="utf-8-sig"))
    log = json.loads(emitter("sarif")(found, "zh" if language == "zh" else "en"))
    assert shape_faults(log, schema) == []


@pytest.mark.parametrize("found", LOGS.values(), ids=LOGS)
def test_the_validator_has_nothing_else_to_say(found: CheckResult, tmp_path: Path) -> None:
    file = tmp_path / "log.sarif"
    file.write_text(emitter("sarif")(found, "zh"), encoding="utf-8")
    told = multitool().validate(file)
    assert set(re.findall(r"(?:warning|note|error) ([A-Z]+\d+)", told)) <= TOLERATED


def test_the_validator_would_find_a_fault(tmp_path: Path) -> None:
    log = json.loads(emitter("sarif")(checked(), "zh"))
    log["runs"][0]["results"][0]["ruleIndex"] = len(RULES)
    file = tmp_path / "log.sarif"
    file.write_text(json.dumps(log), encoding="utf-8")
    with pytest.raises(AssertionError, match="SARIF"):
        multitool().validate(file)
