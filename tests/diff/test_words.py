"""Changes told as a reviewer would tell them, in Chinese and in English."""

import pytest

from diff.edits import (
    Edit,
    both,
    entry,
    point,
    section,
    swap,
    task,
    withdrawn,
    without_task,
)
from diff.sentences import in_words
from plantrack.i18n import Language
from plantrack.model.plan import Plan

_CASES = [
    pytest.param(withdrawn(20), "任务20 已撤销", "task 20 withdrawn", id="withdrawn"),
    pytest.param(
        task(17, "value: 55", "value: 50"),
        "任务17 目标由55个减为50个",
        "task 17 target lowered from 55个 to 50个",
        id="lowered",
    ),
    pytest.param(
        task(17, "value: 55", "value: 60"),
        "任务17 目标由55个增为60个",
        "task 17 target raised from 55个 to 60个",
        id="raised",
    ),
    pytest.param(
        task(1, "value: 6", "value: 5"),
        "任务1 目标“建成并通过市级验收”由6个减为5个",
        "task 1 target “建成并通过市级验收” lowered from 6个 to 5个",
        id="one target of several is named",
    ),
    pytest.param(
        task(20, "- 木耳镇\n", "- 木耳镇\n      - 大湾镇\n"),
        "任务20 大湾镇 新增",
        "task 20 大湾镇 added",
        id="town added",
    ),
    pytest.param(
        task(20, "      - 木耳镇\n", ""),
        "任务20 木耳镇 移出",
        "task 20 木耳镇 removed",
        id="town gone",
    ),
    pytest.param(
        task(30, "      - 养老科\n", ""),
        "任务30 养老科 移出",
        "task 30 养老科 removed",
        id="unit gone",
    ),
    pytest.param(
        task(4, "2021-12-31", "2022-03-31"),
        "任务4 目标期限由2021-12-31顺延至2022-03-31",
        "task 4 target: due date postponed from 2021-12-31 to 2022-03-31",
        id="put off",
    ),
    pytest.param(
        task(4, "2021-12-31", "2021-10-31"),
        "任务4 目标期限由2021-12-31提前至2021-10-31",
        "task 4 target: due date brought forward from 2021-12-31 to 2021-10-31",
        id="brought forward",
    ),
    pytest.param(
        task(30, "number: 30", "number: 31"),
        "任务31 序号由30改为31",
        "task 31 number changed from 30 to 31",
        id="renumbered",
    ),
    pytest.param(
        without_task(17), "任务17 “助餐点建设” 移出", "task 17 “助餐点建设” removed", id="task gone"
    ),
    pytest.param(
        task(13, "      - 10\n", ""),
        "任务13 要点10 移出",
        "task 13 point 10 removed",
        id="link gone",
    ),
    pytest.param(
        task(17, "完成55个", "完成50个"),
        "任务17 目标任务由“完成55个助餐点建设运营”改为“完成50个助餐点建设运营”",
        "task 17 Goal changed from “完成55个助餐点建设运营” to “完成50个助餐点建设运营”",
        id="goal",
    ),
    pytest.param(
        point(8, "max: 5", "max: 4"),
        "要点8 目标“老年助餐点”的上限由“5”改为“4”",
        "point 8 target “老年助餐点”: upper bound changed from “5” to “4”",
        id="bound lowered",
    ),
    pytest.param(
        point(18, "title: 推进殡葬", "title: 深化殡葬"),
        "要点18 标题由“推进殡葬改革”改为“深化殡葬改革”",
        "point 18 Title changed from “推进殡葬改革” to “深化殡葬改革”",
        id="point title",
    ),
]


@pytest.mark.parametrize(("edit", "chinese", "english"), _CASES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_words(published: Plan, edit: Edit, chinese: str, english: str, language: Language) -> None:
    assert in_words(published, edit, language)[0] == (chinese if language == "zh" else english)


@pytest.mark.parametrize(
    ("edit", "wanted"),
    [
        pytest.param(
            task(17, "measure: 个\n", "measure: 个\n        best_effort: true\n"),
            "力争",
            id="best effort",
        ),
        pytest.param(task(17, "measure: 个", "measure: 处"), "“个”改为“处”", id="measure"),
        pytest.param(section(6, "强力推动", "推动"), "第6部分", id="section title"),
        pytest.param(swap("〔2021〕34号", "〔2021〕35号"), "发文字号", id="field of the notice"),
        pytest.param(swap("end: 2021-12-31", "end: 2022-01-31"), "计划", id="plan header"),
        pytest.param(
            entry("王家街道", "kind: subdistrict", "kind: town"), "王家街道", id="kind of town"
        ),
        pytest.param(swap("why: 段末缺", "why: 段末没有"), "勘误", id="erratum"),
    ],
)
def test_words_name_the_field(published: Plan, edit: Edit, wanted: str) -> None:
    assert wanted in in_words(published, edit, "zh")[0]


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(swap("  subject: 民政(社会管理)\n", ""), id="notice field gone"),
        pytest.param(task(15, "        per: town\n", ""), id="norm gone"),
        pytest.param(task(17, "        value: 55\n", ""), id="value gone"),
        pytest.param(point(8, "            max: 5\n", ""), id="bound gone"),
        pytest.param(
            entry("养老科", "kind: division\n", "kind: division\n      contact: 某人\n"),
            id="contact came",
        ),
    ],
)
def test_no_words_quote_an_empty_value(published: Plan, edit: Edit) -> None:
    """“5” became “” says less than that it went; nobody writes so."""
    assert "“”" not in in_words(published, edit, "zh")[0]


def test_a_long_text_is_told_by_what_differs(published: Plan) -> None:
    (line,) = in_words(published, point(10, "项目前期工作", "项目筹备工作"), "zh")
    assert "前期" in line
    assert "筹备" in line
    assert len(line) < 100


def test_english_leaves_no_chinese_words_of_ours(published: Plan) -> None:
    """Data stays Chinese, the words around it do not."""
    edit = both(task(4, "2021-12-31", "2022-03-31"), task(17, "value: 55", "value: 50"))
    for line in in_words(published, edit, "en"):
        assert not set("目标由顺延至减任务") & set(line)


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(swap("〔2021〕34号", "〔2021〕35号"), id="field of the notice"),
        pytest.param(swap("issuer: 重庆市渝北区", "issuer: 渝北区"), id="field of the plan header"),
        pytest.param(entry("王家街道", "kind: subdistrict", "kind: town"), id="kind of town"),
        pytest.param(entry("相关街道", "      open: true\n", ""), id="group closed"),
        pytest.param(
            entry("养老科", "kind: division\n", "kind: division\n      contact: 某人\n"),
            id="contact of a unit",
        ),
        pytest.param(task(15, "per: town", "per: 镇街"), id="amount in each town"),
        pytest.param(
            task(17, "measure: 个\n", "measure: 个\n        best_effort: true\n"), id="best effort"
        ),
        pytest.param(task(17, "goal: 完成", "goal: 建成"), id="goal"),
        pytest.param(swap("why: 段末缺", "why: 段末没有"), id="erratum"),
    ],
)
def test_chinese_words_hold_no_identifiers(published: Plan, edit: Edit) -> None:
    """A clerk reads 发文字号 and 力争, not document_number and true."""
    line = in_words(published, edit, "zh")[0]
    assert not [one for one in line if one.isascii() and one.isalpha()], line
