"""Changes to how progress is judged: each threshold, old and new, also where it was as usual."""

import json
from pathlib import Path

import pytest

from support.process import invoke
from support.repository import Repository
from support.small_plan import SMALL

# What the plan said of it before and says now, what is told in JSON, and in both languages.
CASES: dict[str, tuple[str, str, list[tuple[object, object, str]], str, str]] = {
    "a threshold": (
        "{slight: 5}",
        "{slight: 0}",
        [(5, 0, "follow_up.slight")],
        "points from which a task is slightly behind changed from “5” to “0”",
        "略慢百分点由“5”改为“0”",
    ),
    "one that was as usual": (
        "",
        "{behind: 20.5}",
        [(30, 20.5, "follow_up.behind")],
        "points above which a task is behind changed from “30” to “20.5”",
        "滞后百分点由“30”改为“20.5”",
    ),
    "one that is as usual again": (
        "{silent_days: 60}",
        "",
        [(60, 30, "follow_up.silent_days")],
        "days until a body counts as silent changed from “60” to “30”",
        "未报送天数由“60”改为“30”",
    ),
    "the days until something is due": (
        "{due_soon_days: 7}",
        "{due_soon_days: 10}",
        [(7, 10, "follow_up.due_soon_days")],
        "days within which a task is due soon changed from “7” to “10”",
        "临期天数由“7”改为“10”",
    ),
    "the unit of time": (
        "",
        "{count: days}",
        [("months", "days", "follow_up.count")],
        "unit in which time is counted changed from “months” to “days”",
        "计时单位由“月”改为“天”",
    ),
    "what is usual, written out": ("", "{slight: 10, count: months}", [], "", ""),
    "what is usual, as another number": ("", "{slight: 10.0}", [], "", ""),
}


def _plan(path: Path, follow_up: str, language: str = "zh") -> Path:
    text = f"{SMALL}follow_up: {follow_up}\n" if follow_up else SMALL
    path.write_text(text.replace("zh-CN", language), encoding="utf-8", newline="\n")
    return path


@pytest.mark.parametrize(("old", "new", "told", "english", "chinese"), CASES.values(), ids=CASES)
def test_a_change_is_told(
    tmp_path: Path,
    old: str,
    new: str,
    told: list[tuple[object, object, str]],
    english: str,
    chinese: str,
) -> None:
    names = (("a.yaml", old), ("b.yaml", new))
    both = [str(_plan(tmp_path / name, one)) for name, one in names]
    result = invoke("diff", *both, "--format", "json")
    changes = json.loads(result.out)["changes"]
    assert [(one["old"], one["new"], one["at"]) for one in changes] == told
    assert {one["kind"] for one in changes} <= {"follow-up-changed"}
    for language, sentence in (("en", english), ("zh", chinese)):
        for name, one in names:
            _plan(tmp_path / name, one, language)
        shown = invoke("diff", *both, "--format", "markdown")
        assert (sentence in shown.out) if told else (shown.code == 0)


def test_it_needs_no_revision(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit("data/plan-2021.yaml", SMALL)
    repository.write("data/plan-2021.yaml", f"{SMALL}follow_up: {{slight: 0}}\n")
    assert invoke("validate", "--against", "HEAD", cwd=tmp_path).code == 0
