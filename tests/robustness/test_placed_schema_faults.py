"""validate's findings of schema, references and dates: the text, and (line, column, code)."""

import pytest

from robustness.findings import Told, told
from robustness.small_plan import Edit, edited

CASES: dict[str, tuple[list[Edit], list[Told]]] = {
    "sound": ([], []),
    # missing and unknown keys
    "missing in a mapping": ([("  issuer: 民政局\n", "")], [(3, 3, "PT101")]),
    "missing in a list entry": ([("    goal: 动态调整\n", "")], [(49, 5, "PT101")]),
    "missing at the top": ([("plantrack: 1\n", "")], [(1, 1, "PT101")]),
    "unknown at the top": ([("errata:", "erata:")], [(55, 1, "PT102")]),
    "unknown in an entry": (
        [("    goal: 动态调整", "    gaol: 动态调整")],
        [(49, 5, "PT101"), (52, 5, "PT102")],
    ),
    "unknown, first in its entry": (
        [("- what: 助餐点", "- waht: 助餐点")],
        [(45, 9, "PT101"), (45, 9, "PT102")],
    ),
    # wrong types
    "text for a list": ([("    units:\n      - 救助科", "    units: 救助科")], [(53, 12, "PT103")]),
    "list for a text": ([("goal: 动态调整", "goal: [动态, 调整]")], [(52, 11, "PT103")]),
    "mapping for a text": ([("goal: 动态调整", "goal: {a: b}")], [(52, 11, "PT103")]),
    "mapping for a list": ([("      - 救助科", "      name: 救助科")], [(54, 7, "PT103")]),
    "text for a mapping": (
        [("- name: 救助科\n      kind: division", "- 救助科")],
        [(18, 7, "PT103")],
    ),
    "list for a number": ([("value: 55", "value: [55]")], [(46, 16, "PT103")]),
    "mapping for a date": ([("due: 2021-12-31", "due: {day: 31}")], [(48, 14, "PT103")]),
    "list for a flag": ([("certain: true", "certain: [true]")], [(60, 14, "PT103")]),
    "list for a choice": ([("kind: town", "kind: [town]")], [(12, 13, "PT103")]),
    "list for the version": ([("plantrack: 1", "plantrack: [1]")], [(1, 12, "PT103")]),
    "text for the tasks": ([("errata:", "readings: none\nerrata:")], [(55, 11, "PT103")]),
    # values of the wrong form
    "number with a unit": ([("value: 55", "value: 55个")], [(46, 16, "PT104")]),
    "number with underscores": ([("value: 55", "value: 5_5")], [(46, 16, "PT104")]),
    "number in hex": ([("value: 55", "value: 0x37")], [(46, 16, "PT104")]),
    "not a number": ([("value: 55", "value: .nan")], [(46, 16, "PT104")]),
    "full-width digits": ([("value: 55", "value: ５５")], [(46, 16, "PT104")]),
    "date with dots": ([("due: 2021-12-31", "due: 2021.12.31")], [(48, 14, "PT104")]),
    "date that never was": ([("due: 2021-12-31", "due: 2021-02-30")], [(48, 14, "PT104")]),
    "date with a time": ([("start: 2021-01-01", "start: 2021-01-01T00:00:00")], [(7, 10, "PT104")]),
    "flag in YAML 1.1": ([("certain: true", "certain: yes")], [(60, 14, "PT104")]),
    "flag in capitals": ([("certain: true", "certain: True")], [(60, 14, "PT104")]),
    "unknown choice": ([("kind: subdistrict", "kind: subdistrikt")], [(14, 13, "PT104")]),
    "unknown choice in a list": ([("[town, subdistrict]", "[town, village]")], [(22, 21, "PT104")]),
    "unknown version": ([("plantrack: 1", "plantrack: 2")], [(1, 12, "PT104")]),
    "version with blanks": ([("plantrack: 1", 'plantrack: " 1"')], [(1, 12, "PT104")]),
    "range upside down": ([("value: 55", "value: 55\n        max: 50")], [(47, 14, "PT104")]),
    # empty values: a text's place, or its key's where it has none
    "no text": ([("goal: 动态调整", "goal:")], [(52, 5, "PT105")]),
    "no text in quotes": ([("goal: 动态调整", 'goal: ""')], [(52, 11, "PT105")]),
    "blank text": ([("goal: 动态调整", 'goal: "  "')], [(52, 11, "PT105")]),
    "no number": ([("value: 55", "value:")], [(46, 9, "PT105")]),
    "no list": ([("    units:\n      - 救助科\n", "    units:\n")], [(53, 5, "PT105")]),
    "no mapping": ([("organisation:", "notice:\norganisation:")], [(9, 1, "PT105")]),
    # texts and numbers that other readers take for something else
    "text that looks like a number": ([("name: 低保", "name: 202134")], [(51, 11, "PT106")]),
    "text that looks like a date": ([("name: 低保", "name: 2021-03-04")], [(51, 11, "PT106")]),
    "text that looks like a flag": ([("name: 低保", "name: no")], [(51, 11, "PT106")]),
    "text that looks like nothing": ([("name: 低保", "name: ~")], [(51, 11, "PT106")]),
    "quoted text may look like it": ([("name: 低保", 'name: "202134"')], []),
    "quoted number": ([("value: 55", 'value: "55"')], [(46, 16, "PT107")]),
    "quoted date": ([("due: 2021-12-31", "due: '2021-12-31'")], [(48, 14, "PT107")]),
    "quoted flag": ([("certain: true", 'certain: "true"')], [(60, 14, "PT107")]),
    "number with a leading 0": ([("value: 55", "value: 055")], [(46, 16, "PT107")]),
    # references
    "unknown unit": ([("      - 救助科", "      - 救助")], [(54, 9, "PT201")]),
    "unknown town": ([("      - 木耳镇", "      - 木耳街道")], [(39, 9, "PT202")]),
    "unknown town of a target": (
        [("        due:", "        towns: [统景镇]\n        due:")],
        [(48, 17, "PT202")],
    ),
    "group for a town": ([("      - 木耳镇", "      - 各镇街")], []),
    "unknown point": (
        [("    points:\n      - 1\n", "    points:\n      - 88\n")],
        [(43, 9, "PT203")],
    ),
    "erratum of no place": ([("at: points.2", "at: points.3")], [(56, 9, "PT204")]),
    "erratum of another text": ([("published: 增加", "published: 减少")], [(57, 16, "PT204")]),
    # numbers and names
    "task number again": (
        [("- number: 2\n    category", "- number: 1\n    category")],
        [(49, 13, "PT205")],
    ),
    "task number skipped": (
        [("- number: 2\n    category", "- number: 4\n    category")],
        [(49, 13, "PT206")],
    ),
    "point number skipped": (
        [
            ("- number: 2\n        title", "- number: 3\n        title"),
            ("at: points.2", "at: points.3"),
        ],
        [(30, 17, "PT206")],
    ),
    "unit twice": (
        [("name: 救助科", "name: 养老科"), ("      - 救助科", "      - 养老科")],
        [(18, 13, "PT207")],
    ),
    "task name twice": ([("name: 低保", "name: 助餐点建设")], [(51, 11, "PT207")]),
    # dates
    "due before the plan": ([("due: 2021-12-31", "due: 2012-12-31")], [(48, 14, "PT304")]),
    "due after the plan": ([("due: 2021-12-31", "due: 2022-01-01")], [(48, 14, "PT304")]),
    "period reversed": (
        [("end: 2021-12-31", "end: 2020-12-31"), ("        due: 2021-12-31\n", "")],
        [(8, 8, "PT305")],
    ),
    "year outside the period": ([("year: 2021", "year: 2022")], [(3, 9, "PT305")]),
}


@pytest.mark.parametrize(("edits", "expected"), CASES.values(), ids=CASES)
def test_a_fault_is_told_at_its_place(edits: list[Edit], expected: list[Told]) -> None:
    assert told(edited(*edits)) == expected


def test_every_missing_key_of_one_mapping_is_told() -> None:
    # One finding for each: whoever mends the first should not meet the second a run later.
    assert told("plantrack: 1\n") == [(1, 1, "PT101")] * 4


def test_all_faults_of_a_plan_are_told_in_one_run() -> None:
    text = edited(
        ("year: 2021", "year: MMXXI"),
        (
            "kind: division\n    - name: 救助科\n      kind: division",
            "kind: bureau\n    - name: 救助科",
        ),
        ("        text: 建设助餐点。", "        text:"),
        ("      - 木耳镇", "      - 木尔镇"),
        ("due: 2021-12-31", "due: 2031-12-31"),
        ("    goal: 动态调整", "    gaol: 动态调整"),
        ("certain: true", 'certain: "true"'),
        ("      - 救助科", "      - 民政科"),
    )
    assert told(text) == [
        (3, 9, "PT104"),
        (17, 13, "PT104"),
        (18, 7, "PT101"),
        (28, 9, "PT105"),
        (38, 9, "PT202"),
        (47, 14, "PT304"),
        (48, 5, "PT101"),
        (51, 5, "PT102"),
        (53, 9, "PT201"),
        (59, 14, "PT107"),
    ]


# What is wrong with an entry must not make others look wrong that merely refer to it.
NO_ECHO: dict[str, tuple[list[Edit], list[Told]]] = {
    "a unit's kind": (
        [("救助科\n      kind: division", "救助科\n      kind: x")],
        [(19, 13, "PT104")],
    ),
    "a town's kind": ([("kind: town", "kind: village")], [(12, 13, "PT104")]),
    "a point's text": (
        [("text: 建设助餐点。", "txt: 建设助餐点。")],
        [(27, 9, "PT101"), (29, 9, "PT102")],
    ),
    "all of the points": (
        [("    points:\n      - number: 1", "    points: none\n    x:\n      - number: 1")],
        [(26, 13, "PT103"), (27, 5, "PT102")],
    ),
    "the organisation": ([("  groups:", "  bodies:")], [(20, 3, "PT102")]),
    "the place of an erratum": (
        [
            ("at: points.2", "at: tasks.2.goal"),
            ("published: 增加", "published: 动态"),
            ("    name: 低保\n", ""),
        ],
        [(49, 5, "PT101")],
    ),
}


@pytest.mark.parametrize(("edits", "expected"), NO_ECHO.values(), ids=NO_ECHO)
def test_a_fault_has_no_echo_elsewhere(edits: list[Edit], expected: list[Told]) -> None:
    assert told(edited(*edits)) == expected
