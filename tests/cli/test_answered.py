"""Answered readings leave 待核 and stand under 已核, in every answer that shows readings."""

import json
from pathlib import Path
from typing import Any

import pytest

from support.process import invoke
from support.real_plan import PLAN_TEXT

_ASK = "55个助餐点在11个镇街之间怎样分配,原文未写明,不作均分。"
_OPEN = f"  - at: tasks.17\n    ask: {_ASK}\n"
_ANSWER = {"answer": "每个镇街5个。", "date": "2021-05-06", "by": "局长办公会"}
_LINE = f"- 任务17：{_ASK}答复：每个镇街5个。（局长办公会，2021-05-06）"

SHOWING = [
    "show 17",
    "report",
    "report --town 龙兴镇",
    "report --unit 养老科",
    "report --section 三",
]


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan with one of its readings answered."""
    lines = "".join(f"    {key}: {value}\n" for key, value in _ANSWER.items())
    text = PLAN_TEXT.replace(_OPEN, _OPEN + lines)
    assert text != PLAN_TEXT
    file = tmp_path_factory.mktemp("answered") / "plan-2021.yaml"
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def _parts(document: str) -> dict[str, str]:
    """The text below each heading of the second level."""
    return dict(part.split("\n", 1) for part in document.split("\n## ")[1:])


@pytest.mark.parametrize("command", SHOWING)
def test_it_stands_under_confirmed(command: str, answered: Path) -> None:
    out = invoke(*command.split(), "--plan", str(answered), "-f", "markdown").out
    parts = _parts(out)
    assert _LINE in parts["已核"].splitlines()
    assert _ASK not in parts.get("待核", "")
    assert out.count(_ASK) == 1


@pytest.mark.parametrize("command", SHOWING)
def test_an_open_one_stays_to_be_confirmed(command: str) -> None:
    parts = _parts(invoke(*command.split(), "-f", "markdown").out)
    assert "已核" not in parts
    assert _ASK in parts["待核"]


def test_the_terminal_shows_it_too(answered: Path) -> None:
    out = invoke("show", "17", "--plan", str(answered), "-f", "table").out
    assert "已核" in out
    assert "待核" not in out
    assert "答复：每个镇街5" in out


def test_in_english(answered: Path) -> None:
    text = answered.read_text(encoding="utf-8").replace("language: zh-CN", "language: en")
    result = invoke("show", "17", "--plan", "-", "-f", "markdown", stdin=text.encode())
    assert "## Confirmed\n" in result.out
    assert f"{_ASK} Answer: 每个镇街5个。 (2021-05-06, 局长办公会)" in result.out


@pytest.mark.parametrize("command", [*SHOWING, "export"])
def test_json_keeps_it_among_the_readings(command: str, answered: Path) -> None:
    data = json.loads(invoke(*command.split(), "--plan", str(answered), "-f", "json").out)
    readings: list[dict[str, Any]] = data["readings"]
    (mine,) = [one for one in readings if one["answer"] is not None]
    assert mine == {"at": "tasks.17", "ask": _ASK, **_ANSWER}
    for one in readings:
        assert one is mine or {one["answer"], one["date"], one["by"]} == {None}


@pytest.mark.parametrize(
    ("old", "new", "kind", "said"),
    [
        ("open", "answered", "reading-answered", f"任务17：「{_ASK}」已答复：每个镇街5个。"),
        (
            "answered",
            "open",
            "reading-reopened",
            f"任务17：「{_ASK}」重新列为待核，撤去答复「每个镇街5个。」",
        ),
    ],
)
def test_diff_says_that_it_was_answered(
    answered: Path, tmp_path: Path, old: str, new: str, kind: str, said: str
) -> None:
    plain = tmp_path / "plan-2021.yaml"
    plain.write_text(PLAN_TEXT, encoding="utf-8", newline="\n")
    files = {"open": str(plain), "answered": str(answered)}
    assert f"- {said}\n" in invoke("diff", files[old], files[new], "-f", "markdown").out
    data = json.loads(invoke("diff", files[old], files[new], "-f", "json").out)
    (change,) = data["changes"]
    assert (change["kind"], change["at"]) == (kind, "readings.tasks.17")
    assert {change["old"], change["new"]} == {_ASK, _ANSWER["answer"]}
