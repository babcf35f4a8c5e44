"""Cases for the rules about amounts: multiplied out, shared, bound (PT301 to PT310)."""

from checks.case import Case, bad, good
from support.edit import Edit
from support.small_plan import GOAL, POINTS_2

_TARGET = "        value: 55\n        measure: 个\n        due: 2021-12-31\n"
_TEXT_3 = "实施渐退制度。"
_PARTED = "新建站点。\n        points: [{number: 1, text: 一是新建20个站。}]"
_STATED = "完成55个助餐点,其中木耳镇30个、兴隆镇25个"
_TASK_1 = "goal: 完成55个助餐点建设"


def _shares(*shares: str, more: str = "", goal: str = "") -> list[Edit]:
    """The first task's target with these shares, each as `town value`."""
    entries = ", ".join(f"{{town: {one.replace(' ', ', value: ')}}}" for one in shares)
    lines = f"        value: 55\n        measure: 个\n{more}        shares: [{entries}]\n"
    return [(_TARGET, lines), *([(_TASK_1, f"goal: {goal}")] if goal else [])]


def _uneven(*shares: str, more: str = "") -> list[Edit]:
    edits = _shares(*shares, more=more)
    return [(old, new.replace("shares:", "▸shares:")) for old, new in edits]


def _amount(goal: str, value: str, measure: str, more: str = "") -> list[Edit]:
    """The second task with a goal and a target."""
    target = f"      - what: 目标\n        value: {value}\n        measure: {measure}\n{more}"
    return [(GOAL, f"goal: {goal}"), (POINTS_2, f"    targets:\n{target}{POINTS_2}")]


def _bound(goal: str, bound: str) -> list[Edit]:
    return _amount(goal, "20", "个", f"        bound: {bound}\n")


def _point_task(text: str) -> list[Edit]:
    """The second task as point 3 whole, and the point's text."""
    return [(f"    name: 低保提标\n    {GOAL}\n", ""), (_TEXT_3, text)]


_TWENTY = (POINTS_2, f"    targets: [{{what: 站, value: 20}}]\n{POINTS_2}")
# However an amount is written in the text, and however in the file.
_WRITTEN = (
    "培训1万名学员",
    "培训1 万名学员",
    "培训10000名学员",
    "培训10000 名学员",
    "培训10,000名学员",
    "培训一万名学员",
)
_FILED = (("1", "万名"), ("10000", "名"))
_BOUNDS = {
    "不少于20个": "at_least",
    "不得少于20个": "at_least",
    "至少 20 个": "at_least",
    "20个以上": "at_least",
    "超过20个": "at_least",
    "不超过20个": "at_most",
    "不得超过20个": "at_most",
    "少于20个": "at_most",
    "控制在20个以内": "at_most",
    "20个左右": "about",
    "约20个": "about",
    "约二十个": "about",
    "at least 20 places": "at_least",
    "no more than 20 places": "at_most",
    "about 20 places": "about",
}
_OTHER = {"at_least": "at_most", "at_most": "about", "about": "at_least"}

CASES: tuple[Case, ...] = (
    *(
        good(code, f"{text}: {value}{measure}", *_amount(text, value, measure))
        for code in ("PT301", "PT302")
        for text in _WRITTEN
        for value, measure in _FILED
    ),
    bad("PT301", "万 left out", *_amount("培训1万名学员", "▸1", "名")),
    bad("PT301", "万 too many", *_amount("培训10000名学员", "▸10000", "万名")),
    bad("PT302", "万 left out", *_amount("培训▸1万名学员", "1", "名")),
    bad("PT302", "blank before the measure", (GOAL, "goal: 培训▸300 名学员")),
    bad("PT302", "blank before 万", (GOAL, "goal: 投入▸1.5 万元")),
    good("PT302", "number that ends another word", (GOAL, "goal: 按附件 1 项目表实施")),
    good("PT302", "ordinal with a blank", (GOAL, "goal: 申报第 3 批")),
    good("PT301", "亿 for 万", *_amount("投入1.5亿元", "15000", "万元")),
    good("PT301", "range of 万", *_amount("培训2-5万名学员", "2", "万名", "        max: 5\n")),
    good("PT301", "each year", *_amount("每年新建20个", "20", "个", "        per: year\n")),
    good("PT302", "each year", *_amount("每年新建20个", "20", "个", "        per: year\n")),
    good(
        "PT301",
        "name of a task without goal",
        *_amount("x", "20", "个"),
        ("name: 低保提标\n    goal: x\n", "name: 新建20个\n"),
    ),
    bad(
        "PT301",
        "task that is a point whole",
        *_point_task("新建20个站。"),
        (POINTS_2, f"    targets: [{{what: 站, value: ▸30}}]\n{POINTS_2}"),
    ),
    good(
        "PT301",
        "task that is a point whole",
        *_point_task("新建20个站。"),
        _TWENTY,
    ),
    bad("PT302", "task that is a point whole", *_point_task("新建▸20个站。")),
    good(
        "PT302",
        "task that is a point with the target",
        *_point_task("新建20个站。"),
        ("text: 新建20个站。\n", "text: 新建20个站。\n        targets: [{what: 站, value: 20}]\n"),
    ),
    good(
        "PT302",
        "task that is a point whole",
        *_point_task("新建20个站。"),
        _TWENTY,
    ),
    bad("PT302", "part of a point", *_point_task(_PARTED.replace("20", "▸20"))),
    good("PT302", "part of a point", *_point_task(_PARTED), _TWENTY),
    good("PT301", "part of a point", *_point_task(_PARTED), _TWENTY),
    bad(
        "PT302", "name of a task without goal", (f"name: 低保提标\n    {GOAL}", "name: 新建▸20个站")
    ),
    bad(
        "PT301",
        "share",
        *_shares("木耳镇 ▸30", "兴隆镇 25", goal=_STATED.replace("30", "20")),
    ),
    good(
        "PT301",
        "shares",
        *_shares("木耳镇 30", "兴隆镇 25", goal=_STATED),
    ),
    good("PT301", "shares of which the text says nothing", *_shares("木耳镇 30", "兴隆镇 25")),
    good(
        "PT302",
        "shares",
        *_shares("木耳镇 30", "兴隆镇 25", goal=_STATED),
    ),
    *(
        bad("PT303", f"kind of place: {unit}", (GOAL, f"goal: 建成甲、乙▸3个{unit}服务中心"))
        for unit in ("区县", "县", "区", "乡", "园区", "县市区", "乡镇")
    ),
    *(
        good("PT303", f"no place: {words}", (GOAL, f"goal: 建成甲、乙3个{words}"))
        for words in ("区域中心", "县级医院", "市级示范点", "市场")
    ),
    bad("PT303", "with blanks", (GOAL, "goal: 建成甲、乙等 ▸3 个镇服务中心")),
    bad(
        "PT307",
        "a target of districts",
        *_amount("新建20个", "20", "个", "        per: ▸town\n"),
        ("    towns:\n      - 两路街道\n", ""),
    ),
    bad("PT308", "too much", *_uneven("木耳镇 31", "兴隆镇 25")),
    bad("PT308", "one left out", *_uneven("木耳镇 30")),
    bad(
        "PT308",
        "less than at least",
        *_uneven("木耳镇 30", "兴隆镇 24", more="        bound: at_least\n"),
    ),
    bad(
        "PT308",
        "more than at most",
        *_uneven("木耳镇 30", "兴隆镇 26", more="        bound: at_most\n"),
    ),
    bad("PT308", "not about", *_uneven("木耳镇 30", "兴隆镇 5", more="        bound: about\n")),
    bad("PT308", "each year", *_uneven("木耳镇 30", "兴隆镇 5", more="        per: year\n")),
    bad(
        "PT308",
        "no value",
        *_uneven("木耳镇 30", "兴隆镇 25"),
        ("        value: 55\n        measure: 个\n        ▸", "        ▸"),
    ),
    good("PT308", "as much", *_shares("木耳镇 30", "兴隆镇 25")),
    good("PT308", "decimals", *_shares("木耳镇 30.5", "兴隆镇 24.5")),
    good(
        "PT308",
        "more than at least",
        *_shares("木耳镇 30", "兴隆镇 28", more="        bound: at_least\n"),
    ),
    good("PT308", "about", *_shares("木耳镇 30", "兴隆镇 28", more="        bound: about\n")),
    good("PT308", "within the range", *_shares("木耳镇 30", "兴隆镇 28", more="        max: 60\n")),
    bad("PT309", "none of the task's", *_shares("木耳镇 30", "▸两路街道 25")),
    bad(
        "PT309",
        "none of the target's",
        *_shares("▸木耳镇 30", "兴隆镇 25", more="        towns: [兴隆镇]\n"),
    ),
    good(
        "PT309",
        "covered by a group",
        *_shares("木耳镇 30", "兴隆镇 25", more="        towns: [各镇街]\n"),
    ),
    good("PT309", "unknown is PT202's", *_shares("木耳镇 30", "复兴镇 25")),
    good(
        "PT309",
        "nobody named",
        *_shares("木耳镇 30", "两路街道 25"),
        ("    towns:\n      - 木耳镇\n      - 兴隆镇\n", ""),
    ),
    *(good("PT310", text, *_bound(text, bound)) for text, bound in _BOUNDS.items()),
    *(
        bad("PT310", text, *_bound(text, f"▸{_OTHER[bound]}"), suggest=[bound])
        for text, bound in _BOUNDS.items()
    ),
    good("PT310", "nothing said", *_bound("新建20个", "at_least")),
    good("PT310", "said of another number", *_bound("新建20个,床位不超过30张", "at_least")),
    bad(
        "PT310",
        "point",
        ("达到40%。", "达到40%以上。"),
        ('            measure: "%"\n', '            measure: "%"\n            bound: ▸at_most\n'),
        suggest=["at_least"],
    ),
)
