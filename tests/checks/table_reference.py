"""Cases for the rules about references (PT201 to PT204, PT208, PT209)."""

from checks.case import Case, bad, good
from checks.small_edits import GROUPS, after
from support.small_plan import END, SMALL

_UNIT = "      - 救助科\n    points:\n      - 3\n  - number: 3"
_TOWN = "      - 两路街道\n    units"
_POINTS = "    points:\n      - 1\n      - 2\n"
_TARGET = "        due: 2021-12-31\n"
_POINT_TARGET = '        measure: "%"\n'.replace("        ", "            ")
_OPEN = "    - name: 相关街道\n      kinds:\n        - subdistrict\n      open: true\n"
_FORMER_TOWN = ("    - name: 兴隆镇\n", "    - name: 兴隆镇\n      formerly: [平安镇]\n")


def _ends(old: str, new: str) -> tuple[str, str]:
    """An edit of the end of an `old` text, the rest of which only finds the place."""
    rest = old.partition("\n")[2]
    return old, f"{new}\n{rest}"


def _erratum(at: str, published: str) -> tuple[str, str]:
    return after(
        f"errata:\n  - at: {at}\n    published: {published}\n    read: 读\n"
        "    why: 缺字\n    certain: true\n"
    )


def _revision(field: str) -> tuple[str, str]:
    return after(
        f"revisions:\n  - date: 2021-09-01\n    {field}\n    was: 旧\n    now: 新\n"
        "    reason: 调整\n    document: 某民〔2021〕88号\n    approved_by: 局长办公会\n"
    )


def _changed(*lines: str) -> tuple[str, str]:
    said = "".join(f"    {line}\n" for line in lines)
    return END, (
        f"{END}revisions:\n  - date: 2021-09-01\n{said}"
        "    reason: 调整\n    document: 某民〔2021〕88号\n    approved_by: 局长办公会\n"
    )


def _set_to(now: str, *, date: str = "2021-09-01") -> tuple[str, str]:
    return after(
        f"revisions:\n  - date: {date}\n    task: 1\n    field: targets.助餐点.value\n"
        f"    was: 60\n    now: {now}\n    reason: 调整\n    document: 某民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    )


CASES: tuple[Case, ...] = (
    bad("PT201", "short name", _ends(_UNIT, "      - ▸救助"), suggest=["救助科"]),
    bad("PT201", "a town for a unit", _ends(_UNIT, "      - ▸木耳镇"), suggest=[None]),
    bad("PT201", "two in one entry", _ends(_UNIT, "      - ▸救助科、养老科")),
    bad("PT201", "blank at the end", _ends(_UNIT, '      - ▸"救助科 "'), suggest=["救助科"]),
    good("PT201", "another unit", _ends(_UNIT, "      - 养老科")),
    bad("PT202", "wrong kind", _ends(_TOWN, "      - ▸两路镇"), suggest=["两路街道"]),
    bad("PT202", "short name", _ends(_TOWN, "      - ▸两路"), suggest=["两路街道"]),
    bad("PT202", "group not listed", _ends(_TOWN, "      - ▸各街道")),
    bad("PT202", "in a target", (_TARGET, f"{_TARGET}        towns:\n          - ▸木耳街道\n")),
    bad(
        "PT202",
        "in a point's target",
        (_POINT_TARGET, f"{_POINT_TARGET}            towns:\n              - ▸兴隆\n"),
        suggest=["兴隆镇"],
    ),
    good("PT202", "a group", _ends(_TOWN, "      - 两路街道\n      - 各镇街")),
    good("PT202", "in a target", (_TARGET, f"{_TARGET}        towns:\n          - 木耳镇\n")),
    bad("PT203", "beyond the last", (_POINTS, "    points:\n      - 1\n      - ▸22\n")),
    bad("PT203", "nought", (_POINTS, "    points:\n      - ▸0\n      - 2\n")),
    good("PT203", "the last", (_POINTS, "    points:\n      - 1\n      - 3\n")),
    bad("PT204", "erratum of a lost point", _erratum("▸points.100", "增加")),
    bad("PT204", "address without a number", _erratum("▸points", "增加")),
    bad("PT204", "text that is elsewhere", _erratum("points.2", "▸占比")),
    bad("PT204", "reading of a lost task", after("readings:\n  - at: ▸tasks.31\n    ask: 谁?\n")),
    bad("PT204", "revision of a lost task", _revision("task: ▸31\n    field: goal")),
    bad("PT204", "revision of a lost point", _revision("point: ▸31\n    field: text")),
    bad("PT204", "revision of a lost target", _revision("task: 1\n    field: ▸targets.床位.value")),
    bad("PT204", "revision of a field that is none", _revision("task: 1\n    field: ▸gaol")),
    bad("PT204", "revision of a lost place", _revision("field: ▸notice.titel")),
    good("PT204", "erratum", _erratum("points.2", "增加")),
    good("PT204", "erratum of a separator", _erratum("tasks.1.towns", "兴隆镇、")),
    good("PT204", "reading", after("readings:\n  - at: tasks.3.goal\n    ask: 谁?\n")),
    bad("PT204", "revision of a task taken out", _revision("task: ▸31\n    field: task")),
    good("PT204", "revision of a point taken out", _revision("point: 31\n    field: point")),
    good(
        "PT204", "erratum with a former name", _FORMER_TOWN, _erratum("tasks.1.towns", "平安镇、")
    ),
    bad("PT204", "erratum with another name", _FORMER_TOWN, _erratum("tasks.1.towns", "▸平和镇、")),
    good(
        "PT204",
        "revision under a former name",
        _FORMER_TOWN,
        _revision("field: organisation.towns.平安镇.name"),
    ),
    bad(
        "PT204",
        "revision of a name that nothing had",
        _FORMER_TOWN,
        _revision("field: ▸organisation.towns.平和镇.name"),
    ),
    # It takes the target out, and is the only trace that is left of it.
    good(
        "PT204",
        "revision of a target taken out",
        (
            SMALL,
            f"{SMALL}revisions:\n  - date: 2021-09-01\n    task: 2\n    field: targets.低保\n"
            '    was: "5"\n    reason: 调整\n    document: 某民〔2021〕88号\n'
            "    approved_by: 办公会\n",
        ),
    ),
    good("PT204", "revision of a target", _revision("task: 1\n    field: targets.助餐点.value")),
    bad(
        "PT201",
        "former name",
        ("    - name: 养老科\n", "    - name: 养老科\n      formerly: [福利科]\n"),
        _ends(_UNIT, "      - ▸福利科"),
        suggest=["养老科"],
    ),
    bad("PT202", "former name", _FORMER_TOWN, _ends(_TOWN, "      - ▸平安镇"), suggest=["兴隆镇"]),
    bad("PT213", "a value that the plan does not have", _set_to("▸50")),
    bad("PT213", "not withdrawn", _changed("task: 1", "field: withdrawn", "now: ▸true")),
    bad(
        "PT213",
        "withdrawn after all",
        ("  - number: 2\n    category", "    withdrawn: true\n  - number: 2\n    category"),
        _changed("task: 1", "field: ▸withdrawn", "was: true"),
    ),
    good("PT213", "taken up again", _changed("task: 1", "field: withdrawn", "was: true")),
    good(
        "PT213",
        "taken up again, with what is now",
        _changed("task: 1", "field: withdrawn", "was: true", "now: false"),
    ),
    good(
        "PT213",
        "former name in a list",
        _FORMER_TOWN,
        _changed("task: 1", "field: towns", "was: [木耳镇]", "now: [木耳镇, 平安镇]"),
    ),
    bad(
        "PT213",
        "another name in a list",
        _FORMER_TOWN,
        _changed("task: 1", "field: towns", "was: [木耳镇]", "now: ▸[木耳镇, 平和镇]"),
    ),
    good(
        "PT213",
        "renamed again",
        _FORMER_TOWN,
        _changed("field: organisation.towns.平安镇.name", "was: 安镇", "now: 平安镇"),
    ),
    bad(
        "PT213",
        "renamed otherwise",
        _FORMER_TOWN,
        _changed("field: organisation.towns.兴隆镇.name", "was: 平安镇", "now: ▸平和镇"),
    ),
    good("PT213", "the value that the plan has", _set_to("55")),
    bad("PT208", "town", _ends(_TOWN, "      - 两路街道\n      - ▸两路街道")),
    bad("PT208", "unit", _ends(_UNIT, "      - 救助科\n      - ▸救助科")),
    bad("PT208", "point", (_POINTS, f"{_POINTS}      - ▸1\n")),
    bad(
        "PT208",
        "place of a target",
        (_TARGET, f"{_TARGET}        items: [和平社区, 天竺, ▸和平社区]\n"),
    ),
    bad(
        "PT208",
        "former name",
        ("    - name: 兴隆镇\n", "    - name: 兴隆镇\n      formerly: [平安镇, ▸平安镇]\n"),
    ),
    bad("PT208", "three times", (_POINTS, f"{_POINTS}      - ▸2\n      - ▸2\n")),
    good("PT208", "another task has it too", _ends(_TOWN, "      - 木耳镇")),
    good("PT208", "task and target", (_TARGET, f"{_TARGET}        towns: [木耳镇]\n")),
    bad("PT209", "behind the group", _ends(_TOWN, "      - 各镇街\n      - ▸两路街道")),
    bad("PT209", "before the group", _ends(_TOWN, "      - ▸两路街道\n      - 各镇街")),
    bad(
        "PT209",
        "smaller group",
        (GROUPS, f"{GROUPS}    - name: 各镇\n      kinds:\n        - town\n"),
        _ends(_TOWN, "      - 各镇街\n      - ▸各镇"),
    ),
    bad(
        "PT209",
        "in a target",
        (_TARGET, f"{_TARGET}        towns: [各镇街, ▸木耳镇]\n"),
    ),
    good(
        "PT209",
        "group of other towns",
        (GROUPS, f"{GROUPS}    - name: 各镇\n      kinds:\n        - town\n"),
        _ends(_TOWN, "      - 两路街道\n      - 各镇"),
    ),
    # Which towns an open group means is not said, so nobody can say that it covers one.
    good(
        "PT209",
        "open group",
        (GROUPS, GROUPS + _OPEN),
        _ends(_TOWN, "      - 两路街道\n      - 相关街道"),
    ),
    good(
        "PT209", "target narrower than its task", (_TARGET, f"{_TARGET}        towns: [各镇街]\n")
    ),
)
