"""A revision says why, on what authority, by whom and when (PT610, PT611)."""

import pytest

from policy.edited import entry, recorded
from support.findings import check
from support.real_plan import PLAN_TEXT

_LOWERED = PLAN_TEXT.replace("value: 55", "value: 50")


def _codes(text: str) -> list[str]:
    return [one.code for one in check(text, frozenset({"PT610", "PT611", "PT213"}))]


def _quoted(text: str) -> str:
    return f"'{text}'"


@pytest.mark.parametrize("field", ["reason", "document", "approved_by"])
@pytest.mark.parametrize(
    "said",
    [
        *(
            "待补",
            "待定",
            "无",
            "略",
            "暂无",
            "同上",
            "TBD",
            "todo",
            "N/A",
            "n.a.",
            "None",
            "-",
            "—",
        ),
        *(
            "…",
            "...",
            "?",
            "？",
            "x",
            "xxx",
            "XXX",
            "某",
            "若干",
            "。。。",
            "---",
            " 待补 ",
            "（待补）",
        ),
        *(
            "【略】",
            "待 补",
            "待补充",
            "待补录。",
            "尚待确认",
            "稍后补",
            "文号待补",
            "原因：无",
            "ＴＢＤ",
        ),
        *("待定待定", "无、略", "无无", "\u3164", "\u200b无"),
        *(
            "未经批准",
            "尚未",
            "未定",
            "待批",
            "系统",
            "自动",
            "系统自动",
            "尚未批准",
            "未批",
            "not approved",
        ),
        *("暂缺", "to be determined", "**", "/", "000", "原因", "批准人待定"),
    ],
)
def test_a_placeholder_says_nothing(field: str, said: str) -> None:
    text = recorded(_LOWERED, entry(**{field: _quoted(said)}))
    (found,) = check(text, frozenset({"PT610", "PT611"}))
    assert (found.code, found.path) == ("PT610", ("revisions", 0, field))


@pytest.mark.parametrize(
    ("field", "said"),
    [
        *(
            ("reason", said)
            for said in (
                "选址调整",
                "无合适场地",
                "待建项目取消",
                "略有超支",
                "系统升级",
                "未完成征地",
                "资金不足",
                "site lost",
            )
        ),
        *(
            ("approved_by", said)
            for said in ("局长办公会", "王某", "张丽丽", "区政府", "the board")
        ),
        *(
            ("document", said)
            for said in (
                *(
                    "渝北民〔2021〕88号",
                    "渝北民[2021]88号",
                    "渝北民(2021)88号",
                    "渝北民（2021）88号",
                ),
                *("渝北民【2021】88号", "第88号", "88号", "第八十八号", "渝北民〔２０２１〕８８号"),
                *(
                    "局长办公会",
                    "局党组会议",
                    "会议纪要",
                    "2021年第3次局长办公会会议纪要",
                    "区政府通知",
                ),
                *(
                    "关于调整助餐点的请示",
                    "批复",
                    "复函",
                    "《助餐点调整方案》",
                    "情况报告",
                    "专题会",
                ),
                *("minutes of 3 May", "Memo to the board", "No. 88", "council meeting", "letter"),
            )
        ),
    ],
)
def test_what_says_something_is_accepted(field: str, said: str) -> None:
    assert _codes(recorded(_LOWERED, entry(**{field: _quoted(said)}))) == []


@pytest.mark.parametrize(
    "said", ["领导口头同意", "电话", "微信", "见附件", "区里要求", "2021", "spoken", "全社会", "88"]
)
def test_a_document_that_cannot_be_found_again(said: str) -> None:
    text = recorded(_LOWERED, entry(document=_quoted(said)))
    (found,) = check(text, frozenset({"PT610", "PT611"}))
    assert (found.code, found.severity) == ("PT611", "warning")
    assert found.path == ("revisions", 0, "document")


@pytest.mark.parametrize(
    "said", ["渝北民〔2021〕34号", "渝北民[2021] 34号", "渝北民（２０２１）34号文件"]
)
def test_the_notice_is_no_authority_for_changing_it(said: str) -> None:
    text = recorded(_LOWERED, entry(document=_quoted(said)))
    (found,) = check(text, frozenset({"PT610", "PT611"}))
    assert (found.code, found.path) == ("PT611", ("revisions", 0, "document"))


@pytest.mark.parametrize(
    ("values", "key"),
    [
        pytest.param({"was": "50", "now": "50"}, "now", id="value"),
        pytest.param(
            {"field": "units", "was": "[养老科]", "now": "养老科"}, "now", id="a list of one"
        ),
        pytest.param(
            {"task": "21", "field": "units", "was": "[甲, 乙]", "now": "[乙, 甲]"},
            "now",
            id="order",
        ),
    ],
)
def test_a_revision_changes_something(values: dict[str, str], key: str) -> None:
    (found,) = check(recorded(_LOWERED, entry(**values)), frozenset({"PT610"}))
    assert (found.code, found.path) == ("PT610", ("revisions", 0, key))


_NOTICE = PLAN_TEXT[PLAN_TEXT.index("notice:\n") : PLAN_TEXT.index("organisation:\n")]


@pytest.mark.parametrize(
    ("date", "with_notice", "codes"),
    [
        ("2021-03-04", True, []),
        ("2021-03-03", True, ["PT610"]),
        ("2021-12-31", True, []),
        ("2022-01-01", True, ["PT610"]),
        ("2021-01-01", False, []),
        ("2020-12-31", False, ["PT610"]),
    ],
)
def test_a_date_in_the_plans_life(date: str, with_notice: bool, codes: list[str]) -> None:
    text = _LOWERED if with_notice else _LOWERED.replace(_NOTICE, "")
    assert _codes(recorded(text, entry(date=date))) == codes


_QUESTION = "  - at: tasks.24\n    ask: “相关街道”是哪几个街道?\n"


@pytest.mark.parametrize(
    ("answer", "date", "by", "found"),
    [
        ("龙溪街道", "2021-05-06", "局办公室", []),
        ("无", "2021-05-06", "局办公室", []),
        ("龙溪街道", "2022-05-06", "局办公室", []),
        ("待补", "2021-05-06", "局办公室", ["answer"]),
        ("龙溪街道", "2021-05-06", "无", ["by"]),
        ("龙溪街道", "2020-05-06", "局办公室", ["date"]),
    ],
)
def test_an_answer_says_something(answer: str, date: str, by: str, found: list[str]) -> None:
    given = f"    answer: {answer}\n    date: {date}\n    by: {by}\n"
    text = PLAN_TEXT.replace(_QUESTION, _QUESTION + given)
    assert text != PLAN_TEXT
    faults = check(text, frozenset({"PT610"}))
    assert [one.path[-1] for one in faults] == found


def test_a_comment_does_not_excuse_it() -> None:
    text = recorded(_LOWERED, entry(reason="待补  # plantrack: ignore[PT610, PT611] 急"))
    assert _codes(text) == ["PT610"]
