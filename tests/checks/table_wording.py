"""Cases for the rules about wording (PT4): only the document's own texts, not the remarks."""

from checks.case import Case, bad, good
from support.edit import Edit
from support.real_plan import PLAN_TEXT
from support.small_plan import GOAL, SMALL, TEXT

_WIDE = SMALL.replace(",", "，").replace("增加床位", "增加床位，床位")


def _text(text: str) -> Edit:
    return TEXT, f"text: {text}"


def _erratum(at: str, published: str, why: str = "缺字") -> str:
    return (
        f"{SMALL}errata:\n  - at: {at}\n    published: {published}\n    read: 读\n"
        f"    why: {why}\n    certain: true\n"
    )


_UNBALANCED = {
    "opening quote lost": "探索农村互助+流动▸”养老",
    "closing quote lost": "探索农村▸“互助+流动养老",
    "closing bracket lost": "推进村(居)换届▸(选举",
    "title without its end": "落实▸《民法典有关规定",
    "halves of two widths": "推进▸（试点▸)工作",
    "crossed": "落实《民法典▸“有关》规定▸”",
    "closed twice": "落实《民法典》▸》规定",
    "the wrong way round": "落实▸”两个责任▸“",
    "year of a document": "落实渝民发▸〔2021号",
}
_BALANCED = {
    "quotes": "推进“三社联动”",
    "quotes in a title": "编制《“十四五”规划》",
    "quotes in quotes": "推进“全面‘两个’责任”",
    "brackets": "推进村(居)换届、镇（街）改革",
    "enumerators": "1)摸底;2)公示;3）上报",
    "enumerators in brackets": "(1)摸底;(2)公示",
    "document": "落实渝民发〔2021〕34号",
    "titles in a row": "落实《甲》《乙》",
    "none at all": "动态调整",
}
_DANGLING = {
    "at the end": "在木耳镇、兴隆镇▸、",
    "before a full stop": "在木耳镇、兴隆镇▸、。",
    "before a bracket": "在(木耳镇▸、)推进",
    "doubled": "在木耳镇▸、、兴隆镇推进",
    "twice": "做好助餐▸、。做好助浴▸、",
}
_SEPARATED = {
    "between": "在木耳镇、兴隆镇推进",
    "et cetera": "在木耳镇、兴隆镇等推进",
    "before a quotation": "推进“三社联动”、“两个责任”",
    "before a title": "落实《甲》、《乙》",
    "at the start": "、兴隆镇推进",
}
_STRAY = {
    "full-width": "养老▸　服务",
    "narrow cell": "养老▸   服务",
    "single between Chinese": "养老▸ 服务",
    "behind a full stop": "养老。▸ 服务",
    "no-break": "养老▸\u00a0服务",
    "two places": "养老▸ 服务▸ 中心",
    "runs between words": "养老 Word▸  文档",
}
_SPACED = {
    "around a Latin word": "养老 App 上线",
    "around a number": "完成 55 项",
    "between Latin words": "使用 Microsoft Word 文档",
    "none": "养老服务",
}
_HIDDEN = {
    "zero-width space": "养老▸\u200b服务",
    "direction mark": "养老▸\u202e服务▸\u202c",
    "soft hyphen": "养老▸\u00ad服务",
    "word joiner at the end": "养老服务▸\u2060",
    "mark of the file's start": "养老▸\ufeff服务",
}
_MIXED = {
    "comma": "完成改造▸，通过验收",
}
_ONE_WIDTH = {
    "half": "完成改造,通过验收",
    "thousands": "完成10,000项",
    "time of day": "每日12:30开放",
    "address": "登录https://example.org",
    "another mark": "完成改造；通过验收",
}

CASES: tuple[Case, ...] = (
    *(bad("PT401", name, _text(text)) for name, text in _UNBALANCED.items()),
    *(good("PT401", name, _text(text)) for name, text in _BALANCED.items()),
    bad("PT401", "in a name", ("name: 低保提标", "name: 低保▸“提标")),
    bad("PT401", "in a point", ("text: 增加床位", "text: 增加▸“床位")),
    bad("PT401", "in the notice", ("title: 关于印发小", "title: 关于印发▸《小")),
    good("PT401", "remarks may quote a slip", base=_erratum("points.2", "增加", "左引号“缺失")),
    good("PT401", "shipped plan", base=PLAN_TEXT),
    bad(
        "PT401",
        "behind the place that an erratum covers",
        ("互助+流动”养老", "互助+流动”养老▸”"),
        base=PLAN_TEXT,
    ),
    bad(
        "PT401",
        "an erratum of another place",
        _text("互助+流动▸”"),
        base=_erratum("points.2", "动”"),
    ),
    good("PT401", "an erratum of the place", _text("互助+流动”"), base=_erratum("points.3", "动”")),
    good(
        "PT401",
        "an erratum of the field",
        _text("互助+流动”"),
        base=_erratum("points.3.text", "动”"),
    ),
    *(bad("PT402", name, _text(text)) for name, text in _DANGLING.items()),
    *(good("PT402", name, _text(text)) for name, text in _SEPARATED.items()),
    good("PT402", "in a label", ("    name: 低保提标\n", "    name: 低保提标\n    label: 三、\n")),
    bad("PT402", "in an entry", ("      - 两路街道\n    units", "      - 两路街道▸、\n    units")),
    good("PT402", "an erratum of the place", _text("助餐、。"), base=_erratum("points.3", "、。")),
    bad("PT402", "an erratum elsewhere", _text("助餐▸、。"), base=_erratum("tasks.2", "、。")),
    *(bad("PT403", name, _text(text)) for name, text in _STRAY.items()),
    *(good("PT403", name, _text(text)) for name, text in _SPACED.items()),
    bad("PT403", "at both ends", _text("'▸ 养老服务▸ '")),
    bad("PT403", "tab", _text("'养老▸\t服务'")),
    bad("PT403", "in a category", ("category: 养老服务", "category: 养老▸ 服务")),
    good(
        "PT403", "an erratum of the place", _text("养老 服务"), base=_erratum("points.3", "老 服")
    ),
    bad("PT403", "folded over lines", _text("▸>-\n          养老\n          服务")),
    *(
        bad("PT404", name, _text(text), suggest=[","] * text.count("▸"))
        for name, text in _MIXED.items()
    ),
    *(good("PT404", name, _text(text)) for name, text in _ONE_WIDTH.items()),
    bad(
        "PT404",
        "full among half, twice",
        (GOAL, "goal: 动态,及时,适时调整"),
        _text("完成改造▸，通过验收▸，投入使用"),
        suggest=[",", ","],
    ),
    bad("PT404", "half among full", (GOAL, "goal: 动态▸,调整"), base=_WIDE, suggest=["，"]),
    bad("PT404", "half before an entry's number", (GOAL, "goal: 动态▸,3调整"), base=_WIDE),
    bad("PT404", "bracket", (GOAL, "goal: 村(居)、镇(街)和站▸（室▸）")),
    good("PT404", "full only", (GOAL, "goal: 动态，调整"), base=_WIDE),
    good("PT404", "thousands among full", (GOAL, "goal: 发放10,000元"), base=_WIDE),
    good("PT404", "remarks", base=_erratum("points.2", "增加", "缺字，补")),
    good(
        "PT404", "an erratum of the place", _text("改造，验收"), base=_erratum("points.3", "造，")
    ),
    *(bad("PT405", name, _text(text)) for name, text in _HIDDEN.items()),
    bad("PT405", "written as an escape", _text('▸"养老\\u200b服务"')),
    bad("PT405", "line break at the end", _text("▸|\n          养老服务")),
    good("PT405", "block without a line break", _text("|-\n          养老服务")),
    good("PT405", "Windows line ends", (SMALL, SMALL.replace("\n", "\r\n"))),
    good("PT405", "rare character", _text("在𠮷村推进")),
)
