"""Fingerprints, by which GitLab and code scanning know a finding again after an edit."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from emit.case import FAULTY, checked, emitter
from plantrack.checks.finding import CheckResult
from support.edit import Edit, edited
from support.small_plan import SMALL


def _gitlab(found: CheckResult) -> list[tuple[str, str]]:
    told = json.loads(emitter("gitlab")(found, "zh"))
    return [(one["description"][:5], one["fingerprint"]) for one in told]


def _sarif(found: CheckResult) -> list[tuple[str, str]]:
    results: list[dict[str, Any]] = json.loads(emitter("sarif")(found, "zh"))["runs"][0]["results"]
    return [(one["ruleId"], *one["partialFingerprints"].values()) for one in results]


Prints = Callable[[CheckResult], list[tuple[str, str]]]
FORMATS = pytest.mark.parametrize("prints", [_gitlab, _sarif], ids=["gitlab", "sarif"])
_TASK_1 = SMALL[SMALL.index("  - number: 1\n    category") : SMALL.index("  - number: 2\n    cat")]
_TASK_3 = SMALL[SMALL.index("  - number: 3\n    category") :]
_REORDERED = FAULTY.replace(_TASK_3, "").replace("tasks:\n", f"tasks:\n{_TASK_3}")
_NEW_TASK = _TASK_3.replace("number: 3", "number: 4").replace("主动发现", "主动上门")
_NEW_UNIT = "    - name: 救助科\n      kind: division\n"
_POINT_2 = "        text: 增加床位,方便老人。"

# How the file changed; what was found before is still found, and may not look new.
EDITS: dict[str, str] = {
    "lines above": f"# 一\n# 二\n\n{FAULTY}",
    "a comment inside": edited(FAULTY, [("tasks:\n", "tasks: # 任务\n  # 第一项\n")]),
    "a task behind": FAULTY + _NEW_TASK,
    "a task before, in another order": _REORDERED,
    "a unit before": edited(
        FAULTY, [(_NEW_UNIT, f"    - name: 双拥科\n      kind: division\n{_NEW_UNIT}")]
    ),
    "another finding of the rule, above": edited(FAULTY, [(_POINT_2, f"{_POINT_2}”")]),
    "another finding of the rule, in another task": edited(
        FAULTY, [("goal: 定期走访", "goal: 定期”走访")]
    ),
    "another finding of another rule": edited(FAULTY, [("goal: 定期走访", "goal: 走访9户")]),
    "a town before, in the same list": edited(
        FAULTY, [("      - 两路镇", "      - 木耳镇\n      - 两路镇")]
    ),
    "Windows line ends": FAULTY.replace("\n", "\r\n"),
    "quotes around a value": edited(FAULTY, [("      - 两路镇", "      - '两路镇'")]),
    "keys of the task in another order": edited(
        FAULTY,
        [
            (
                "    category: 社会救助\n    name: 低保提标\n",
                "    name: 低保提标\n    category: 社会救助\n",
            )
        ],
    ),
}


@FORMATS
@pytest.mark.parametrize("text", EDITS.values(), ids=EDITS)
def test_a_finding_keeps_its_fingerprint(prints: Prints, text: str) -> None:
    before, after = prints(checked()), prints(checked(text))
    assert [one for one in before if one not in after] == []


@FORMATS
def test_different_findings_have_different_fingerprints(prints: Prints) -> None:
    told = [fingerprint for _, fingerprint in prints(checked())]
    assert len(set(told)) == len(told) > 5


# Two findings of one rule that must not be taken for one another.
APART: dict[str, list[Edit]] = {
    "in two tasks": [("goal: 动态调整", "goal: 动态”"), ("goal: 定期走访", "goal: 走访”")],
    "equal texts in two tasks": [
        ("goal: 动态调整", "goal: 走访”"),
        ("goal: 定期走访", "goal: 走访”"),
    ],
    "in one text": [("goal: 动态调整", "goal: 动”态”")],
    "entries of one list": [
        ("      - 两路街道\n    units", "      - 甲镇\n      - 乙镇\n    units")
    ],
}


@FORMATS
@pytest.mark.parametrize("edits", APART.values(), ids=APART)
def test_findings_of_one_rule_are_told_apart(prints: Prints, edits: list[Edit]) -> None:
    told = [one for one in prints(checked(edited(SMALL, edits))) if one[0] in ("PT401", "PT202")]
    assert len(set(told)) == len(told) == 2


@FORMATS
def test_a_finding_that_moves_to_another_task_is_another(prints: Prints) -> None:
    first = prints(checked(edited(SMALL, [("goal: 动态调整", "goal: 走访”")])))
    second = prints(checked(edited(SMALL, [("goal: 定期走访", "goal: 走访”")])))
    assert not set(first) & set(second)


@FORMATS
def test_fingerprints_of_syntax_faults_survive_lines_above(prints: Prints) -> None:
    broken = edited(SMALL, [("goal: 动态调整", "goal: 动态: 调整")])
    assert prints(checked(f"# 一\n{broken}")) == prints(checked(broken)) != []


@FORMATS
def test_the_language_does_not_change_a_fingerprint(prints: Prints) -> None:
    zh, en = (json.loads(emitter("gitlab")(checked(), language)) for language in ("zh", "en"))
    assert [one["fingerprint"] for one in zh] == [one["fingerprint"] for one in en]
    assert [one[1] for one in prints(checked())]  # both formats have some
