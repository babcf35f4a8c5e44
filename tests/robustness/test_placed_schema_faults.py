"""validate's findings of schema, references and dates: the marked edits, and their codes."""

import pytest

from support.edit import Edit, edited
from support.findings import FORMAL, check, placed, told
from support.small_plan import GOAL, SMALL

TEXT = (
    SMALL
    + """\
errata:
  - at: points.2
    published: 增加
    read: 适当增加
    why: 缺字
    certain: true
"""
)
TASK_2 = ("  - number: 2\n    category", "  - ▸number: 2\n    category")
NAME = "name: 低保提标"
DUE = "due: 2021-12-31"
TOWN = "木耳镇\n      kind: town"
NOTICE = TEXT[TEXT.index("notice:\n") : TEXT.index("organisation:\n")]
# The same unit has the second task and the third.
UNITS_2 = "    units:\n      - 救助科\n    points:\n      - 3\n  - number: 3"
UNITS_3 = "    units:\n      - 救助科\n    points:\n      - 3\nerrata:"
NUMBER_3 = "- number: 3\n    category"


def units(new: str) -> Edit:
    """The second task's units, with their key, made the `new` lines."""
    return UNITS_2, new + UNITS_2.removeprefix("    units:\n      - 救助科\n")


CASES: dict[str, tuple[str, list[Edit]]] = {
    "sound": ("", []),
    # missing and unknown keys
    "missing in a mapping": ("PT101", [("  year:", "  ▸year:"), ("  issuer: 某局\n", "")]),
    "missing in a list entry": ("PT101", [TASK_2, units("")]),
    "missing at the top": ("PT101", [("plantrack: 1\n", "▸")]),
    "unknown at the top": ("PT102", [("errata:", "▸erata:")]),
    "unknown in an entry": ("PT102", [(GOAL, "▸gaol: 动态调整")]),
    "unknown, first in its entry": ("PT101 PT102", [("- what: 助餐点", "- ▸▸waht: 助餐点")]),
    # wrong types
    "text for a list": ("PT103", [units("    units: ▸救助科\n")]),
    "list for a text": ("PT103", [(GOAL, "goal: ▸[动态, 调整]")]),
    "mapping for a text": ("PT103", [(GOAL, "goal: ▸{a: b}")]),
    "mapping for a list": ("PT103", [units("    units:\n      ▸name: 救助科\n")]),
    "text for a mapping": ("PT103", [("- name: 救助科\n      kind: division", "- ▸救助科")]),
    "list for a number": ("PT103", [("value: 55", "value: ▸[55]")]),
    "mapping for a date": ("PT103", [(DUE, "due: ▸{day: 31}")]),
    "list for a flag": ("PT103", [("certain: true", "certain: ▸[true]")]),
    "list for a choice": ("PT103", [(TOWN, "木耳镇\n      kind: ▸[town]")]),
    "list for the version": ("PT103", [("plantrack: 1", "plantrack: ▸[1]")]),
    "text for the tasks": ("PT103", [("errata:", "readings: ▸none\nerrata:")]),
    # values of the wrong form
    "number with a unit": ("PT104", [("value: 55", "value: ▸55个")]),
    "number with underscores": ("PT104", [("value: 55", "value: ▸5_5")]),
    "number in hex": ("PT104", [("value: 55", "value: ▸0x37")]),
    "not a number": ("PT104", [("value: 55", "value: ▸.nan")]),
    "full-width digits": ("PT104", [("value: 55", "value: ▸５５")]),
    "date with dots": ("PT104", [(DUE, "due: ▸2021.12.31")]),
    "date that never was": ("PT104", [(DUE, "due: ▸2021-02-30")]),
    "date with a time": ("PT104", [("start: 2021-01-01", "start: ▸2021-01-01T00:00:00")]),
    "flag in YAML 1.1": ("PT104", [("certain: true", "certain: ▸yes")]),
    "flag in capitals": ("PT104", [("certain: true", "certain: ▸True")]),
    "unknown choice": ("PT104", [("kind: subdistrict", "kind: ▸subdistrikt")]),
    "unknown choice in a list": ("PT104", [("        - subdistrict", "        - ▸hamlet")]),
    "unknown version": ("PT104", [("plantrack: 1", "plantrack: ▸2")]),
    "version with blanks": ("PT104", [("plantrack: 1", 'plantrack: ▸" 1"')]),
    "range upside down": ("PT104", [("value: 55", "value: 55\n        max: ▸50")]),
    # empty values: a text's place, or its key's where it has none
    "no text": ("PT105", [(GOAL, "▸goal:")]),
    "no text in quotes": ("PT105", [(GOAL, 'goal: ▸""')]),
    "blank text": ("PT105", [(GOAL, 'goal: ▸"  "')]),
    "no number": ("PT105", [("value: 55", "▸value:")]),
    "no list": ("PT105", [units("    ▸units:\n")]),
    "no mapping": ("PT105", [(NOTICE, "▸notice:\n")]),
    # texts and numbers that other readers take for something else
    "text that looks like a number": ("PT106", [(NAME, "name: ▸202134")]),
    "text that looks like a date": ("PT106", [(NAME, "name: ▸2021-03-04")]),
    "text that looks like a flag": ("PT106", [(NAME, "name: ▸no")]),
    "text that looks like nothing": ("PT106", [(NAME, "name: ▸~")]),
    "quoted text may look like it": ("", [(NAME, 'name: "202134"')]),
    "quoted number": ("PT107", [("value: 55", 'value: ▸"55"')]),
    "quoted date": ("PT107", [(DUE, "due: ▸'2021-12-31'")]),
    "quoted flag": ("PT107", [("certain: true", 'certain: ▸"true"')]),
    "number with a leading 0": ("PT107", [("value: 55", "value: ▸055")]),
    # references
    "unknown unit": ("PT201", [units("    units:\n      - ▸救助\n")]),
    "unknown town": ("PT202", [("      - 木耳镇", "      - ▸木耳街道")]),
    "unknown town of a target": (
        "PT202",
        [("        due:", "        towns: [▸统景镇]\n        due:")],
    ),
    "group for a town": ("", [("      - 木耳镇\n      - 兴隆镇", "      - 各镇街")]),
    "unknown point": ("PT203", [("    points:\n      - 1\n", "    points:\n      - ▸88\n")]),
    "erratum of no place": ("PT204", [("at: points.2", "at: ▸points.9")]),
    "erratum of another text": ("PT204", [("published: 增加", "published: ▸减少")]),
    # numbers and names
    "task number again": ("PT205", [(NUMBER_3, "- number: ▸2\n    category")]),
    "task number skipped": ("PT206", [(NUMBER_3, "- number: ▸5\n    category")]),
    "point number skipped": (
        "PT206",
        [
            ("- number: 3\n        title", "- number: ▸4\n        title"),
            (UNITS_2, UNITS_2.replace("- 3", "- 4")),
            (UNITS_3, UNITS_3.replace("- 3", "- 4")),
        ],
    ),
    "unit twice": (
        "PT207",
        [
            ("name: 救助科", "name: ▸养老科"),
            (UNITS_2, UNITS_2.replace("救助科", "养老科")),
            (UNITS_3, UNITS_3.replace("救助科", "养老科")),
        ],
    ),
    "task name twice": ("PT207", [(NAME, "name: ▸助餐点建设")]),
    # dates
    "due before the plan": ("PT304", [(DUE, "due: ▸2012-12-31")]),
    "due after the plan": ("PT304", [(DUE, "due: ▸2022-01-01")]),
    "period reversed": (
        "PT305",
        [("end: 2021-12-31", "end: ▸2020-12-31"), (f"        {DUE}\n", "")],
    ),
    "year outside the period": ("PT305", [("year: 2021", "year: ▸2022")]),
}


@pytest.mark.parametrize(("codes", "edits"), CASES.values(), ids=CASES)
def test_a_fault_is_told_at_its_place(codes: str, edits: list[Edit]) -> None:
    text, expected = placed(edited(TEXT, edits), codes)
    assert told(check(text), FORMAL) == expected


def test_every_missing_key_of_one_mapping_is_told() -> None:
    # One finding for each: whoever mends the first should not meet the second a run later.
    assert told(check("plantrack: 1\n"), FORMAL) == ((1, 1, "PT101"),) * 3


def test_all_faults_of_a_plan_are_told_in_one_run() -> None:
    edits = [
        ("year: 2021", "year: ▸MMXXI"),
        (
            "kind: division\n    - name: 救助科\n      kind: division",
            "kind: ▸bureau\n    - ▸name: 救助科",
        ),
        ("        text: 护理型床位占比达到40%。", "        ▸text:"),
        ("      - 木耳镇", "      - ▸木尔镇"),
        (DUE, "due: ▸2031-12-31"),
        (GOAL, "▸gaol: 动态调整"),
        ("certain: true", 'certain: ▸"true"'),
        units("    units:\n      - ▸民政科\n"),
    ]
    codes = "PT104 PT104 PT101 PT105 PT202 PT304 PT102 PT201 PT107"
    text, expected = placed(edited(TEXT, edits), codes)
    assert told(check(text), FORMAL) == expected


# What is wrong with an entry must not make others look wrong that merely refer to it.
NO_ECHO: dict[str, tuple[str, list[Edit]]] = {
    "a unit's kind": ("PT104", [("救助科\n      kind: division", "救助科\n      kind: ▸x")]),
    "a town's kind": ("PT104", [(TOWN, "木耳镇\n      kind: ▸hamlet")]),
    "a point's text": (
        "PT102",
        [
            ("- number: 3\n        title: 低保", "- number: 3"),
            ("text: 实施渐退", "▸txt: 实施渐退"),
        ],
    ),
    "all of the points": (
        "PT103 PT102",
        [("    points:\n      - number: 1", "    points: ▸none\n    ▸x:\n      - number: 1")],
    ),
    "the groups": ("PT102", [("  groups:", "  ▸bodies:")]),
    "the plan's last day": ("PT104", [("  end: 2021-12-31", "  end: ▸2021.12.31")]),
    "a goal": ("PT103", [("goal: 完成55个助餐点建设", "goal: ▸[完成55个助餐点建设]")]),
    "a target": ("PT104", [("value: 55", "value: ▸55个")]),
    "the place of an erratum": (
        "PT101",
        [
            ("at: points.2", "at: tasks.2.goal"),
            ("published: 增加", "published: 动态"),
            TASK_2,
            units(""),
        ],
    ),
}


@pytest.mark.parametrize(("codes", "edits"), NO_ECHO.values(), ids=NO_ECHO)
def test_a_fault_has_no_echo_elsewhere(codes: str, edits: list[Edit]) -> None:
    text, expected = placed(edited(TEXT, edits), codes)
    assert told(check(text), FORMAL) == expected
