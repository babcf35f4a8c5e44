"""Slips that YAML's own words would explain to nobody, told where they are."""

import pytest

from robustness.findings import findings
from robustness.small_plan import SMALL


@pytest.mark.parametrize(
    ("old", "new", "shown", "told"),
    [
        pytest.param("goal: 动态调整", "goal：动态调整", "：", "全角冒号", id="full-width colon"),
        pytest.param("- name: 救助科", "- name：救助科", "：", "全角冒号", id="in a list"),
        pytest.param(
            "tasks:\n", "<<<<<<< HEAD\ntasks:\n", "<<<<<<< HEAD", "合并冲突", id="conflict begins"
        ),
        pytest.param("tasks:\n", "=======\ntasks:\n", "=======", "合并冲突", id="conflict parts"),
    ],
)
def test_a_slip_is_named_at_its_place(old: str, new: str, shown: str, told: str) -> None:
    assert old in SMALL
    text = SMALL.replace(old, new, 1)
    (finding,) = [one for one in findings(text) if one.code == "PT005"]
    place = text.index(shown)
    assert finding.location.line == text.count("\n", 0, place) + 1
    assert finding.location.column == place - text.rfind("\n", 0, place)
    assert told in finding.message.text("zh")


@pytest.mark.parametrize(
    "comment", ["# plantrack: ignore 无码", "# plantrack: ignore[] 无码", "# plantrack: ignore"]
)
def test_an_excuse_without_a_rule_is_told(comment: str) -> None:
    text = SMALL.replace("name: 低保", f"name: 低保  {comment}", 1)
    assert text != SMALL
    assert "PT901" in {one.code for one in findings(text)}
