"""The same amount written with another measure is no other amount; the words say which is which."""

from pathlib import Path

import pytest

from diff.edits import plan_from
from diff.sentences import sentences
from policy.edited import NAME, policy
from support.edit import edited
from support.repository import Repository
from support.small_plan import SMALL

_AMOUNT = "        value: 55\n        measure: 个\n"
_GOAL = "完成55个助餐点建设"


def _plan(value: str, measure: str) -> str:
    amount = f"        value: {value}\n        measure: {measure}\n"
    return edited(SMALL, [(_AMOUNT, amount), (_GOAL, "培训1万名护理员")])


@pytest.mark.parametrize(
    ("old", "new", "words", "codes"),
    [
        (("10000", "名"), ("1", "万名"), ["任务1 目标的写法由“10000名”改为“1万名”"], []),
        (("1", "万名"), ("10000", "名"), ["任务1 目标的写法由“1万名”改为“10000名”"], []),
        (("300", "万元"), ("3000", "千元"), ["任务1 目标的写法由“300万元”改为“3000千元”"], []),
        (
            ("300", "万元"),
            ("300", "元"),
            ["任务1 目标的计量单位由“万元”改为“元”"],
            ["PT602"],
        ),
        (
            ("3", "万元"),
            ("500", "元"),
            [
                "任务1 目标的数值由“3”改为“500”",
                "任务1 目标的计量单位由“万元”改为“元”",
            ],
            ["PT602", "PT602"],
        ),
    ],
)
def test_another_measure(
    tmp_path: Path,
    old: tuple[str, str],
    new: tuple[str, str],
    words: list[str],
    codes: list[str],
) -> None:
    before, after = _plan(*old), _plan(*new)
    assert sentences(plan_from(before), plan_from(after), "zh") == words
    made = Repository(tmp_path / "work")
    made.commit(NAME, before)
    assert [one.code for one in policy(made, after)] == codes
