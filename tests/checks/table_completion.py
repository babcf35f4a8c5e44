"""Cases for the rules about what is done, how it is written, and reviews (PT709-PT716)."""

from checks.progress_case import ProgressCase, bad, good, with_targets

_DONE = "- {task: 3, date: 2021-06-30, status: 已完成}\n"
_PROOF = "- {task: 3, date: 2021-05-31, evidence: [a.pdf]}\n"
_ROW = "- {task: 3, date: 2021-06-30, status: 进行中}\n"
_EACH = with_targets("what: 提标, value: 2, measure: 次, per: town")
_NORM = with_targets("what: 社工, value: 2, measure: 名, per: 工作站")
_RANGE = with_targets("what: 提标, value: 2, max: 5, measure: 次")
_LIMIT = with_targets("what: 误差, value: 2, bound: at_most")
_SHARED = with_targets("what: 提标, value: 3, measure: 次, shares: [{town: 两路街道, value: 3}]")
_BY = '- {task: 3, date: 2021-06-30, status: 已完成, evidence: [a.pdf], by: "甲"}\n'


def _town(done: int, day: str = "2021-06-30", mark: str = "") -> str:
    return f"- {{task: 1, date: {day}, done: {mark}{done}}}\n"


def _street(done: str) -> dict[str, str]:
    return {"两路街道": f"- {{task: 2, date: 2021-06-30, done: {done}}}\n"}


def _unit(done: str) -> dict[str, str]:
    return {"救助科": _street(done)["两路街道"]}


def _review(text: str, said: str = _BY) -> dict[str, str]:
    return {"救助科": said, "review": f"- {{task: 3, date: 2021-07-31, {text}}}\n"}


CASES: tuple[ProgressCase, ...] = (
    bad("PT709", "none", _DONE.replace("已", "▸已")),
    bad("PT709", "another town's", {"木耳镇": _DONE.replace("已", "▸已"), "兴隆镇": _PROOF}),
    bad(
        "PT709",
        "on another task",
        {
            "救助科": _DONE.replace("已", "▸已")
            + "- {task: 2, date: 2021-06-30, evidence: [a.pdf]}\n"
        },
    ),
    good("PT709", "in the entry", _BY),
    good("PT709", "in another entry", _DONE + _PROOF),
    good("PT709", "of a town, for the unit", {"救助科": _DONE, "兴隆镇": _PROOF}),
    good(
        "PT709",
        "not done any more",
        _DONE + '- {task: 3, date: 2021-07-31, status: 进行中, reason: "返工"}\n',
    ),
    bad("PT710", "of one town", _town(56, mark="▸")),
    bad("PT710", "together", {"兴隆镇": _town(30), "木耳镇": _town(26, "2021-07-31", "▸")}),
    bad("PT710", "in each town", _street("▸3"), *_EACH),
    bad("PT710", "of a share", _street("▸4"), *_SHARED),
    bad("PT710", "above a range", _street("▸6"), *_RANGE),
    good("PT710", "all of it", _town(55)),
    good(
        "PT710", "corrected", _town(56) + '- {task: 1, date: 2021-07-31, done: 5, reason: "误"}\n'
    ),
    good("PT710", "within a range", _street("5"), *_RANGE),
    good("PT710", "what must not be exceeded", _street("3"), *_LIMIT),
    bad("PT711", "another sum", {"木耳镇": _town(3), "养老科": _town(5, mark="▸")}),
    good("PT711", "the same sum", {"木耳镇": _town(3), "兴隆镇": _town(2), "养老科": _town(5)}),
    good("PT711", "counted since", {"木耳镇": _town(3, "2021-07-31"), "养老科": _town(5)}),
    good("PT711", "no town has counted", {"养老科": _town(5)}),
    bad("PT712", "nothing", "- ▸{task: 3, date: 2021-06-30}\n"),
    bad("PT712", "who, and why", '- ▸{task: 3, date: 2021-06-30, by: "甲", reason: "无"}\n'),
    good("PT712", "nought", _town(0)),
    good("PT712", "a next step", '- {task: 3, date: 2021-06-30, next: "走访"}\n'),
    bad("PT713", "a task", "- {task: 3, date: 2021-06-30, status: ▸已销号}\n", suggest=["已完成"]),
    good("PT713", "completed", _DONE),
    bad("PT714", "block style", "- ▸task: 3\n  date: 2021-06-30\n  status: 进行中\n"),
    bad("PT714", "broken", "- ▸{task: 3, date: 2021-06-30,\n   status: 进行中}\n" + _ROW),
    bad(
        "PT714",
        "all on one line",
        "[▸{task: 3, date: 2021-06-30, status: 进行中}, ▸{task: 3, "
        "date: 2021-07-30, status: 进行中}]\n",
    ),
    bad("PT714", "no line end", _ROW.replace("{", "▸{").rstrip("\n")),
    bad(
        "PT714",
        "a review",
        {"review": "- ▸task: 3\n  date: 2021-06-30\n  review: returned\n  by: 甲\n"},
    ),
    good("PT714", "comments and gaps", f"# 木耳镇\n\n{_ROW}\n# 七月\n{_ROW.rstrip()}  # 补报\n"),
    good("PT714", "nothing", "# 还没有\n"),
    bad(
        "PT715",
        "accepted without evidence",
        _review('review: ▸accepted, by: "乙"', _BY.replace("evidence: [a.pdf], ", "")),
    ),
    bad("PT715", "accepted by the reporter", _review('review: accepted, by: ▸"甲"')),
    bad(
        "PT715",
        "nobody knows who reported",
        _review('review: accepted, by: ▸"乙"', _BY.replace(', by: "甲"', "")),
    ),
    bad("PT715", "nothing reported", _review('review: ▸accepted, by: "乙"', "[]\n")),
    bad(
        "PT715",
        "evidence came later",
        _review(
            'review: ▸accepted, by: "乙"',
            _BY.replace("evidence: [a.pdf], ", "") + _PROOF.replace("05-31", "08-31"),
        ),
    ),
    bad(
        "PT715",
        "nobody reported it as completed",
        _review('review: ▸accepted, by: "乙"', _BY.replace("已完成", "部分完成")),
    ),
    bad(
        "PT715",
        "completed later",
        _review('review: ▸accepted, by: "乙"', _BY.replace("06-30", "08-31")),
    ),
    bad(
        "PT715",
        "accepted by the reporter, in other letters",
        _review('review: accepted, by: ▸"Ａ b"', _BY.replace("甲", "aB")),
    ),
    bad("PT715", "returned without a reason", _review('review: ▸returned, by: "乙"')),
    good("PT715", "accepted", _review('review: accepted, by: "乙"')),
    good("PT715", "returned", _review('review: returned, reason: "不全", by: "甲"')),
    good("PT715", "not there yet", _review('review: returned, by: "乙"'), as_of="2021-07-01"),
    bad("PT716", "a unit's, of each town", _unit("▸2"), *_EACH),
    bad("PT716", "a unit's, of shares", _unit("▸2"), *_SHARED),
    bad("PT716", "a unit's, of a norm", _unit("▸2"), *_NORM),
    bad("PT716", "a town's, of a norm", _street("▸2"), *_NORM),
    good("PT716", "a town's, of each town", _street("2"), *_EACH),
    good("PT716", "a town's, of shares", _street("2"), *_SHARED),
    good("PT716", "a unit's total", _unit("2"), *_RANGE),
    good("PT716", "a milestone, which has no number", _unit("2"), *with_targets("what: 公示")),
    good("PT716", "a word", {"救助科": "- {task: 2, date: 2021-06-30, note: 好}\n"}, *_EACH),
)
