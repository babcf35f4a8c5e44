"""Cases for the rules about numbers and names (PT205 to PT207, PT210 to PT212)."""

from checks.case import Case, bad, good
from checks.small_edits import GROUPS
from support.real_plan import PLAN_TEXT
from support.small_plan import SMALL

_TASK_2 = "  - number: 2\n    category: 社会救助"
_TASK_3 = "  - number: 3\n    category: 社会救助"
_POINT_3 = "      - number: 3\n        title: 低保"
_SECTION_2 = "  - number: 2\n    title: 社会救助"
_TOWNS = "    - name: 两路街道\n      kind: subdistrict\n"
_UNITS = "    - name: 救助科\n      kind: division\n"
_TARGET = "        due: 2021-12-31\n"
_REMOVED = """\
revisions:
  - date: 2021-09-01
    task: 2
    field: task
    was: 低保提标
    reason: 已并入他项
    document: 某民〔2021〕88号
    approved_by: 局长办公会
"""
_MARKED = _TASK_3.replace("3", "▸3", 1)
_TASK_2_WHOLE = SMALL[SMALL.index(_TASK_2) : SMALL.index(_TASK_3)]


def _renumbered(old: str, number: str) -> tuple[str, str]:
    head, _, rest = old.partition("number: ")
    return old, f"{head}number: {number}{rest[1:]}"


def _group(name: str, kinds: str) -> tuple[str, str]:
    return GROUPS, f"{GROUPS}    - name: {name}\n      kinds: {kinds}\n"


def _formerly(name: str) -> tuple[str, str]:
    return _UNITS, f"{_UNITS}      formerly: [{name}]\n"


CASES: tuple[Case, ...] = (
    bad("PT205", "task", _renumbered(_TASK_3, "▸2")),
    bad("PT205", "point in another section", _renumbered(_POINT_3, "▸1")),
    bad("PT205", "section", _renumbered(_SECTION_2, "▸1")),
    good("PT205", "a point and a task of one number", base=PLAN_TEXT),
    bad("PT206", "one skipped", _renumbered(_TASK_3, "▸4"), suggest=["3"]),
    bad("PT206", "exchanged", _renumbered(_TASK_2, "▸3"), _renumbered(_TASK_3, "2")),
    bad("PT206", "points begun anew", _renumbered(_POINT_3, "▸4"), suggest=["3"]),
    bad("PT206", "sections not from one", _renumbered(_SECTION_2, "▸3")),
    bad("PT206", "row lost", (_TASK_2_WHOLE, ""), (_TASK_3, _TASK_3.replace("3", "▸3", 1))),
    good("PT206", "as it is", base=PLAN_TEXT),
    bad(
        "PT206",
        "row taken out by a revision",
        (SMALL, SMALL.replace(_TASK_2_WHOLE, "").replace(_TASK_3, _MARKED) + _REMOVED),
    ),
    good("PT206", "withdrawn", (_TASK_2_WHOLE, f"{_TASK_2_WHOLE}    withdrawn: true\n")),
    bad(
        "PT205",
        "of a withdrawn task",
        (_TASK_2_WHOLE, f"{_TASK_2_WHOLE}    withdrawn: true\n"),
        _renumbered(_TASK_3, "▸2"),
    ),
    good("PT206", "a number again is PT205's", _renumbered(_TASK_3, "2")),
    bad("PT207", "unit", (_UNITS, f"{_UNITS}    - name: ▸养老科\n      kind: affiliate\n")),
    bad("PT207", "town", (_TOWNS, f"{_TOWNS}    - name: ▸木耳镇\n      kind: town\n")),
    bad("PT207", "task", ("name: 主动发现", "name: ▸低保提标")),
    bad("PT207", "section", (f"{_SECTION_2}\n", "  - number: 2\n    title: ▸养老服务\n")),
    bad("PT207", "point", ("        title: 床位", "        title: ▸助餐")),
    bad("PT207", "target", (_TARGET, f"{_TARGET}      - what: ▸助餐点\n")),
    bad("PT207", "group", _group("▸各镇街", "[town]")),
    good("PT207", "a category is shared", base=PLAN_TEXT),
    good("PT207", "a target of another task", base=PLAN_TEXT),
    good("PT207", "a point and a section", ("        title: 低保", "        title: 社会救助")),
    bad("PT210", "unit", (_UNITS, f"{_UNITS}    - name: ▸双拥科\n      kind: division\n")),
    good(
        "PT210",
        "unit of a withdrawn task",
        (
            f"{_TARGET}  - number: 2",
            f"{_TARGET}    withdrawn: true\n  - number: 2",
        ),
    ),
    bad("PT210", "group", _group("▸各镇", "[town]")),
    bad(
        "PT210",
        "towns that no group reaches either",
        (_TOWNS, _TOWNS.replace("两", "▸两")),
        ("      - 两路街道\n    units", "      - 木耳镇\n    units"),
        ("        - subdistrict\n", ""),
    ),
    good(
        "PT210",
        "town reached by a group",
        ("      - 两路街道\n    units", "      - 木耳镇\n    units"),
    ),
    good(
        "PT210",
        "group that only a target names",
        _group("各镇", "[town]"),
        (_TARGET, f"{_TARGET}        towns: [各镇]\n"),
    ),
    bad("PT211", "town", (_TOWNS, f"{_TOWNS}    - name: ▸麻柳沱镇\n      kind: town\n")),
    good(
        "PT211",
        "town that only a target names",
        (_TOWNS, f"{_TOWNS}    - name: 麻柳沱镇\n      kind: town\n"),
        (_TARGET, f"{_TARGET}        towns: [麻柳沱镇]\n"),
    ),
    good("PT211", "as it is", base=PLAN_TEXT),
    bad(
        "PT212",
        "town and subdistrict",
        (_TOWNS, f"{_TOWNS}    - name: ▸木耳街道\n      kind: town\n"),
    ),
    bad(
        "PT212",
        "unit called as a town",
        (_UNITS, f"{_UNITS}    - name: ▸木耳镇\n      kind: division\n"),
    ),
    bad(
        "PT212",
        "unit called as a town for short",
        (_UNITS, f"{_UNITS}    - name: ▸木耳\n      kind: division\n"),
    ),
    bad("PT212", "group called as a unit", _group("▸养老科", "[town]")),
    good("PT212", "names that share a character", base=PLAN_TEXT),
    bad("PT212", "former name that another unit has", _formerly("▸养老科")),
    bad("PT212", "former name that a town has", _formerly("▸木耳镇")),
    bad("PT212", "former name that is its own", _formerly("▸救助科")),
    bad(
        "PT212",
        "former name that two units claim",
        ("    - name: 养老科\n", "    - name: 养老科\n      formerly: [福利科]\n"),
        _formerly("▸福利科"),
    ),
    good("PT212", "former name of its own", _formerly("福利科")),
    good(
        "PT212",
        "twice the same is PT207's",
        (_TOWNS, f"{_TOWNS}    - name: 木耳镇\n      kind: town\n"),
    ),
)
