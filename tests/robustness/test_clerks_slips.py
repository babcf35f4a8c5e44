"""Slips that YAML's own words would explain to nobody, told where they are."""

import pytest

from support.edit import edited
from support.findings import check
from support.marks import place_of
from support.small_plan import SMALL


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
    text = edited(SMALL, [(old, new)])
    (finding,) = [one for one in check(text) if one.code == "PT005"]
    assert (finding.location.line, finding.location.column) == place_of(text, shown)
    assert told in finding.message.text("zh")


@pytest.mark.parametrize(
    "comment", ["# plantrack: ignore 无码", "# plantrack: ignore[] 无码", "# plantrack: ignore"]
)
def test_an_excuse_without_a_rule_is_told(comment: str) -> None:
    text = edited(SMALL, [("name: 低保提标", f"name: 低保提标  {comment}")])
    assert "PT901" in {one.code for one in check(text)}
