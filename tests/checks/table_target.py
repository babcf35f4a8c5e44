"""Cases for the rules about targets and dates (PT3)."""

from checks.case import Case, bad, good
from support.edit import Edit
from support.real_plan import PLAN_TEXT
from support.small_plan import GOAL, POINTS_2, SMALL

_AGES = "将特困救助供养的未成年人年龄从16周岁延长至18周岁"
_VALUE = "        value: 55\n        measure: 个\n        due: 2021-12-31\n"
_TEXT = "text: 护理型床位占比达到40%。"


def _goal(goal: str, targets: str = "") -> list[Edit]:
    """Task 2 with that goal and, as `value` or `value-max`, those targets."""
    entries = ""
    for number, one in enumerate(targets.split(), 1):
        value = one.replace("-", "\n        max: ")
        entries += f"      - what: 目标{number}\n        value: {value}\n"
    block = POINTS_2.replace("  - number: 3", f"    targets:\n{entries}  - number: 3")
    return [(GOAL, f"goal: {goal}"), *([(POINTS_2, block)] if targets else [])]


def _items(value: str, items: str) -> list[Edit]:
    return [(_VALUE, f"        value: {value}\n        items: [{items}]\n")]


def _revised(what: str, field: str, was: str, now: str) -> Edit:
    return SMALL, (
        f"{SMALL}revisions:\n  - date: 2021-09-01\n    task: 1\n    field: targets.{what}.{field}\n"
        f'    was: "{was}"\n    now: "{now}"\n    reason: 选址\n    document: 某民〔2021〕88号\n'
        "    approved_by: 局长办公会\n"
    )


# Goals that count something for which the task has no target.
_COUNTED = {
    "places": "建成▸4个便民服务中心",
    "households": "完成▸100户适老化改造",
    "share": "护理型床位占比达到▸40%",
    "full-width digits": "完成▸５５个助餐点",
    "full-width percent sign": "达到▸40％",
    "separated thousands": "惠及▸10,000人",
    "decimal": "投入▸1.5万元",
    "range": "建设▸2-5个助餐点",
    "two of them": "培训养老院长▸50名,护理员▸500名",
    "persons": "持证社工达到▸300人",
    "once more in a bracket": "建设站点(▸10个)",
}
# Numbers that count nothing that could be a target.
_UNCOUNTED = {
    "ages": _AGES,
    "old age": "为80岁以上老人发放补贴",
    "ordinal": "完成第十一届村(居)民委员会换届",
    "ordinal in digits": "完成第11届换届",
    "ordinal with a measure word": "申报第3批试点、第2个示范点",
    "5大": "依托5大实训基地培训",
    "year": "完成2021年度考核",
    "years": "实施2021-2025年规划",
    "date": "12月31日前完成",
    "five-year plan": "编制“十四五”规划",
    "separated thousands": "编号10,000",
    "time of day": "每日12:30开放",
    "99公益日": "开展99公益日活动",
    "6·19": "开展6·19救助开放日活动",
    "enumerators": "1)摸底;2)公示",
    "numbered sentences": "1.摸底。2.公示。",
    "two words that count nobody": "落实“两个责任”",
    "anniversary": "庆祝建党100周年",
    "document": "落实渝民发〔2021〕34号文件",
    "hours": "提供24小时热线",
    "months": "在3个月内完成",
    "working days": "在20个工作日内办结",
    "formula": "推行“1+3+N”模式",
}
# A goal, and the values of the targets read from it.
_STATED = {
    "digits": ("建成4个中心", "4"),
    "range": ("建设2-5个助餐点", "2-5"),
    "range with a wave": ("建设2~5个助餐点", "2-5"),
    "range in words": ("建设2至5个助餐点", "2-5"),
    "share": ("达到40%", "40"),
    "full-width digits": ("完成５５个助餐点", "55"),
    "separated thousands": ("惠及10,000人", "10000"),
    "decimal": ("投入1.5万元", "1.5"),
    "decimal with a nought": ("投入1.5万元", "1.50"),
    "numeral": ("建成三个中心", "3"),
    "numeral beyond ten": ("建成十二个中心", "12"),
    "liang": ("建成两个中心", "2"),
    "hundred as a numeral": ("完成一百户改造", "100"),
    "hundred per cent as a numeral": ("覆盖率达到百分之百", "100"),
    "share as a numeral": ("占比达到百分之四十", "40"),
    "two": ("培训院长50名,护理员500名", "50 500"),
}
# A goal that does not state the marked value.
_UNSTATED = {
    "digit lost": ("完成55个助餐点", "▸5"),
    "digit added": ("完成55个助餐点", "▸550"),
    "another number": ("完成55个助餐点", "▸50"),
    "part of a year": ("完成2021年度考核", "▸20"),
    "no number at all": ("及时调整", "▸3"),
    "only one bound stated": ("建设2个助餐点", "2-▸5"),
    "decimal cut": ("投入1.5万元", "▸5"),
}
# Places and their count, right and wrong.
_PLACES_RIGHT = {
    "with et cetera": "建成木耳、兴隆、大湾等3个镇养老服务中心",
    "without it": "建成木耳、兴隆、大湾3个镇养老服务中心",
    "one for all": "建成木耳等6个镇养老服务中心",
    "villages": "建成长堰村、天竺2个村便民服务中心",
    "another list before": "完善政策、制度、标准,建成木耳、兴隆2个镇养老服务中心",
    "things, not places": "开展宣传、培训等4个项目",
    "last joined by 和": "建成木耳、兴隆和大湾3个镇养老服务中心",
    "last joined by 及": "建成木耳、兴隆及大湾等3个镇养老服务中心",
    "full-width digit": "建成木耳、兴隆、大湾等３个镇养老服务中心",
}
_PLACES_WRONG = {
    "too many": "建成木耳、兴隆等▸6个镇养老服务中心",
    "too few": "建成木耳、兴隆、大湾等▸2个镇养老服务中心",
    "communities": "启动和平社区、天竺等▸3个社区建设",
    "streets": "在两路、回兴等▸12个街道推行",
    "in the second sentence": "完成改造。在两路、回兴▸3个街道推行",
    "full-width digit": "建成木耳、兴隆等▸６个镇养老服务中心",
}

CASES: tuple[Case, ...] = (
    *(bad("PT301", name, *_goal(*case)) for name, case in _UNSTATED.items()),
    *(good("PT301", name, *_goal(*case)) for name, case in _STATED.items()),
    bad("PT301", "in a point", ("            value: 40", "            value: ▸45")),
    good("PT301", "in a point", (_TEXT, _TEXT.replace("40%", "四十"))),
    good(
        "PT301",
        "changed by a revision",
        ("value: 55", "value: 50"),
        base=_revised("助餐点", "value", "55", "50")[1],
    ),
    bad(
        "PT301",
        "changed beside a revision of another",
        ("value: 55", "value: ▸50"),
        base=_revised("床位", "value", "55", "50")[1],
    ),
    *(bad("PT302", name, *_goal(text)) for name, text in _COUNTED.items()),
    *(good("PT302", f"no count: {name}", *_goal(text)) for name, text in _UNCOUNTED.items()),
    *(good("PT302", f"held: {name}", *_goal(*case)) for name, case in _STATED.items()),
    bad("PT302", "one bound only", *_goal("建设▸2-5个助餐点", "2")),
    bad("PT302", "one target of two", *_goal("培训院长50名,护理员▸500名", "50")),
    good(
        "PT302",
        "changed by a revision",
        ("value: 55", "value: 50"),
        base=_revised("助餐点", "value", "55", "50")[1],
    ),
    good("PT302", "shipped plan", base=PLAN_TEXT),
    *(bad("PT303", name, *_goal(text)) for name, text in _PLACES_WRONG.items()),
    *(good("PT303", name, *_goal(text)) for name, text in _PLACES_RIGHT.items()),
    bad("PT303", "in a point", (_TEXT, "text: 推进木耳、兴隆等▸3个镇达到40%。")),
    bad("PT303", "places of a target", *_items("▸4", "长堰村, 和平社区, 天竺"), suggest=["3"]),
    good("PT303", "places of a target", *_items("3", "长堰村, 和平社区, 天竺")),
    good(
        "PT303",
        "milestone with places",
        ("        value: 55\n        measure: 个\n", "        items: [天竺]\n"),
    ),
    good("PT303", "places within a range", *_items("2\n        max: 5", "长堰村, 和平社区, 天竺")),
    bad("PT304", "year mistyped", ("due: 2021-12-31", "due: ▸2012-12-31")),
    bad("PT304", "day after the end", ("due: 2021-12-31", "due: ▸2022-01-01")),
    bad("PT304", "day before the start", ("due: 2021-12-31", "due: ▸2020-12-31")),
    bad(
        "PT304",
        "period shorter",
        ("  end: 2021-12-31", "  end: 2021-06-30"),
        ("due: 2021", "due: ▸2021"),
    ),
    bad(
        "PT304",
        "revision of another target",
        ("due: 2021-12-31", "due: ▸2022-03-31"),
        base=_revised("床位", "due", "2021-12-31", "2022-03-31")[1],
    ),
    good(
        "PT304",
        "put off by a revision",
        ("due: 2021-12-31", "due: 2022-03-31"),
        base=_revised("助餐点", "due", "2021-12-31", "2022-03-31")[1],
    ),
    good("PT304", "first day", ("due: 2021-12-31", "due: 2021-01-01")),
    good("PT304", "last day"),
    bad("PT305", "year mistyped", ("  year: 2021", "  year: ▸2022"), suggest=["2021"]),
    bad("PT305", "dates exchanged", ("  end: 2021-12-31", "  end: ▸2020-12-31")),
    good("PT305", "one day", ("  end: 2021-12-31", "  end: 2021-01-01")),
    good("PT305", "several years", ("  end: 2021-12-31", "  end: 2025-12-31")),
)
