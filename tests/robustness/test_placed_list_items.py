"""A fault in an entry of a list is told at that entry, wherever it stands and however written."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from support.edit import Edit, edited
from support.findings import check, placed, told
from support.small_plan import END, SMALL

DUE = "        due: 2021-12-31"
PERCENT = '            measure: "%"'
TOWNS = ("木耳镇", "兴隆镇", "两路街道")


class Held(NamedTuple):
    """A list of three sound entries; `new`, with the list for its braces, replaces `old`."""

    old: str
    new: str
    entries: tuple[str, str, str]


TEXTS: dict[str, Held] = {
    "towns of a task": Held("    towns:\n      - 两路街道", "    towns:{}", TOWNS),
    "places of a target": Held(DUE, f"{DUE}\n        items:{{}}", ("甲村", "乙村", "丙村")),
    "towns of a point's target": Held(PERCENT, f"{PERCENT}\n            towns:{{}}", TOWNS),
}
NUMBERS: dict[str, Held] = {
    "points of a task": Held(
        "    points:\n      - 1\n      - 2\n", "    points:{}\n", ("1", "2", "3")
    ),
}
NO_TEXT = [("[x]", "PT103"), ("{x: y}", "PT103"), ("''", "PT105"), ("2021", "PT106")]
NO_NUMBER = [("[x]", "PT103"), ("{x: y}", "PT103"), ("甲", "PT104"), ("'2'", "PT107")]
# A text that is no name is told by the rules about references as well.
SCHEMA = "PT1.."
FORMS = ("block", "flow", "flow over lines")


def written(entries: Sequence[str], form: str, indent: str) -> str:
    """The list behind its key, which is indented so."""
    if form == "block":
        return "".join(f"\n{indent}  - {entry}" for entry in entries)
    if form == "flow":
        return f" [{', '.join(entries)}]"
    lines = ",".join(f"\n{indent}  {entry}" for entry in entries)
    return f" [{lines}\n{indent}]"


def with_list(held: Held, form: str, entries: Sequence[str]) -> str:
    """The small plan with these entries in the list."""
    key = held.new.partition("{}")[0].rpartition("\n")[2]
    indent = key[: len(key) - len(key.lstrip())]
    new = held.new.replace("{}", written(entries, form, indent))
    return edited(SMALL, [(held.old, new)])


def with_faults(held: Held, form: str, fault: str, positions: Sequence[int]) -> str:
    """The small plan with the marked fault in place of these entries."""
    entries = [f"▸{fault}" if at in positions else one for at, one in enumerate(held.entries)]
    return with_list(held, form, entries)


# A heading may be a mapping that says which field it is.
HEADINGS: dict[str, Held] = {
    "headings": Held("  created:", "  columns:{}\n  created:", ("序号", "类别", "名称")),
}
NO_HEADING = [("[x]", "PT103"), ("{field: goal}", "PT101"), ("''", "PT105"), ("2021", "PT106")]
LISTS = TEXTS | NUMBERS | HEADINGS
CASES = [
    pytest.param(held, fault, code, id=f"{name}: {fault}")
    for lists, faults in ((TEXTS, NO_TEXT), (NUMBERS, NO_NUMBER), (HEADINGS, NO_HEADING))
    for name, held in lists.items()
    for fault, code in faults
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("held", LISTS.values(), ids=LISTS)
def test_a_list_is_sound_without_a_fault(held: Held, form: str) -> None:
    assert told(check(with_list(held, form, held.entries)), SCHEMA) == ()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("positions", [(0,), (1,), (2,), (1, 2)], ids=str)
@pytest.mark.parametrize(("held", "fault", "code"), CASES)
def test_a_faulty_entry_is_told_at_its_place(
    held: Held, fault: str, code: str, positions: tuple[int, ...], form: str
) -> None:
    marked_text = with_faults(held, form, fault, positions)
    text, expected = placed(marked_text, " ".join([code] * len(positions)))
    assert told(check(text), SCHEMA) == expected


UNITS = SMALL[SMALL.index("  units:\n    - ") : SMALL.index("  groups:")]
TARGET = SMALL[SMALL.index("      - what: 助餐点") : SMALL.index("  - number: 2\n    category")]
TARGETS = TARGET + TARGET.replace("助餐点", "送餐") + TARGET.replace("助餐点", "助浴")
FIVE = ("送餐\n        value: 55", "送餐\n        value: ▸五")
QUOTED = ("助浴\n        value: 55", '助浴\n        value: ▸"55"')
POINT_2 = "      - number: 2\n        title: 床位\n"
REVISION = """\
revisions:
  - date: 2021-09-01
    task: 1
    field: units
    was: [养老科, 救助科]
    now: [养老科]
    reason: 选址
    document: 某民〔2021〕88号
    approved_by: 局长办公会
"""
TASK_3 = ("- number: 3\n    category", "- ▸number: 3\n    category")
# Entries that are mappings, and lists in them.
ENTRIES: dict[str, tuple[str, list[Edit]]] = {
    "second town": ("PT104", [("兴隆镇\n      kind: town", "兴隆镇\n      kind: ▸hamlet")]),
    "second and third town": (
        "PT104 PT104",
        [
            ("兴隆镇\n      kind: town", "兴隆镇\n      kind: ▸hamlet"),
            ("kind: subdistrict", "kind: ▸street"),
        ],
    ),
    "second kind of a group": ("PT104", [("        - subdistrict", "        - ▸street")]),
    "second kind in flow": (
        "PT104",
        [("kinds:\n        - town\n        - subdistrict", "kinds: [town, ▸street]")],
    ),
    "third task, a key missing": (
        "PT101",
        [TASK_3, (END, END.replace("    units:\n      - 救助科\n", ""))],
    ),
    "third task, a key unknown": (
        "PT101 PT102",
        [TASK_3, (END, END.replace("    units:", "    ▸unit:"))],
    ),
    "third task, its list": ("PT103", [("      - 各镇街", "      - ▸[各镇街]")]),
    "second point of a section": ("PT105", [("text: 增加床位,方便老人。", "▸text:")]),
    "second point, a key missing": (
        "PT101",
        [(f"{POINT_2}        text: 增加床位,方便老人。\n", "      - ▸number: 2\n")],
    ),
    "first point of the second section": ("PT103", [("实施渐退制度。", "▸[实施渐退制度。]")]),
    "second section": ("PT106", [("title: 社会救助", "title: ▸2021")]),
    "second unit in flow": (
        "PT104",
        [
            (
                UNITS,
                "  units: [{name: 养老科, kind: division}, {name: 救助科, kind: ▸bureau}]\n",
            )
        ],
    ),
    "second unit in flow, a key missing": (
        "PT101",
        [(UNITS, "  units: [{name: 养老科, kind: division}, ▸{name: 救助科}]\n")],
    ),
    "third unit in flow, a text": (
        "PT103",
        [
            (
                UNITS,
                "  units:\n    [{name: 养老科, kind: division},\n"
                "     {name: 救助科, kind: division}, ▸政权科]\n",
            )
        ],
    ),
    "second target": ("PT104", [(TARGET, edited(TARGETS, [FIVE]))]),
    "second and third target": ("PT104 PT107", [(TARGET, edited(TARGETS, [FIVE, QUOTED]))]),
    "second place of the third target": (
        "PT103",
        [(TARGET, TARGETS + "        items:\n          - 甲村\n          - ▸[乙村]\n")],
    ),
    "third town of the second target in flow": (
        "PT103",
        [
            (
                TARGET,
                TARGETS.replace("送餐\n", "送餐\n        towns: [木耳镇, 兴隆镇, ▸{a: b}]\n"),
            )
        ],
    ),
    "second revision": (
        "PT101",
        [(SMALL, SMALL + REVISION + "  - ▸" + REVISION[15:].replace("    reason: 选址\n", ""))],
    ),
}


@pytest.mark.parametrize(("codes", "edits"), ENTRIES.values(), ids=ENTRIES)
def test_a_fault_within_an_entry_is_told_there(codes: str, edits: list[Edit]) -> None:
    text, expected = placed(edited(SMALL, edits), codes)
    assert told(check(text), SCHEMA) == expected


# `was` may be a single text or a list: it is refused once, where the fault is.
OF_EITHER_KIND = {
    "a list in the list": ("[养老科, 救助科]", "[养老科, ▸[救助科]]", "PT103"),
    "a mapping in the list": ("[养老科, 救助科]", "[养老科, ▸{a: b}]", "PT103"),
    "an empty entry": ("[养老科, 救助科]", "[养老科, ▸'']", "PT105"),
    "two entries": ("[养老科, 救助科]", "[▸{a: b}, ▸[救助科]]", "PT103 PT103"),
    "a mapping": ("[养老科, 救助科]", "▸{a: b}", "PT103"),
    "an empty text": ("[养老科, 救助科]", "▸''", "PT105"),
}


@pytest.mark.parametrize("key", ["was", "now"])
@pytest.mark.parametrize(("old", "new", "codes"), OF_EITHER_KIND.values(), ids=OF_EITHER_KIND)
def test_a_text_or_list_is_refused_once(old: str, new: str, codes: str, key: str) -> None:
    revision = REVISION.replace("    now: [养老科]\n", "").replace("    was:", f"    {key}:")
    text, expected = placed(SMALL + edited(revision, [(old, new)]), codes)
    found = check(text)
    assert told(found, SCHEMA) == expected
    assert all("“constrained" not in one.message.text("en") for one in found)
