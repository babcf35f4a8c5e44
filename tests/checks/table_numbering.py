"""Cases for the rules about numbers, keys of points, labels and rows that are parts of others."""

from checks.case import Case, bad, good
from checks.small_edits import POINT_3, after, points
from support.edit import Edit
from support.small_plan import END, POINTS_2, SMALL


def _rows(*rows: str) -> Edit:
    """Further rows: their keys in one line, after the number that each has in the file."""
    text = "".join(
        f"  - {{{one}, name: 行{place}, units: [救助科], points: [3]}}\n"
        for place, one in enumerate(rows)
    )
    return END, END + text


_NESTED = (
    POINT_3,
    f"{POINT_3}        points:\n          - number: 1\n            text: 一是提标。\n"
    "          - number: 2\n            text: 二是扩面。\n",
)


def _parts(first: str, second: str) -> list[Edit]:
    """The first section's two points with these numbered parts."""
    return [
        ("达到40%。\n", f"达到40%。\n        points: [{first}]\n"),
        ("方便老人。\n", f"方便老人。\n        points: [{second}]\n"),
    ]


_TWO = "{number: 1, text: 一}, {number: 2, text: 二}"

CASES: tuple[Case, ...] = (
    good("PT206", "parts that run on", *_parts(_TWO, "{number: 3, text: 三}")),
    good("PT206", "parts numbered anew", *_parts(_TWO, "{number: 1, text: 三}")),
    bad("PT206", "parts that leave one out", *_parts(_TWO, "{number: ▸4, text: 三}")),
    *(
        bad("PT104", f"key of a point: {name}", *points(f"▸{key}"), suggest=[suggestion])
        for name, key, suggestion in (
            ("in Chinese", "第二部分（一）", '"2.1"'),
            ("with a dash", "2-1", '"2.1"'),
            ("a numeral", "（三）", "3"),
            ("a title", "低保", None),
        )
    ),
    bad("PT106", "key of a point", *points("▸2.1"), suggest=['"2.1"']),
    bad("PT106", "key of a point that ends in nought", *points("▸2.10"), suggest=['"2.10"']),
    good("PT106", "key of a point in quotes", *points('"2.1"')),
    good("PT106", "key of a nested point", *points("2.1.1")),
    bad("PT107", "key of a point", (POINTS_2, POINTS_2.replace("- 3", '- ▸"3"')), suggest=["3"]),
    good("PT107", "key of a point that is no number", *points('"2.1"')),
    bad("PT203", "number where sections number anew", *points("▸2"), suggest=['"1.2"']),
    bad("PT203", "number that two sections have", *points("▸1"), suggest=[None]),
    bad(
        "PT203",
        "section before a number",
        (POINTS_2, POINTS_2.replace("- 3", '- ▸"2.3"')),
        suggest=["3"],
    ),
    bad(
        "PT203",
        "part that is not there",
        _NESTED,
        (POINTS_2, POINTS_2.replace("- 3", '- ▸"3.3"')),
    ),
    good("PT203", "part of a point", _NESTED, (POINTS_2, POINTS_2.replace("- 3", '- "3.2"'))),
    good("PT203", "anew", *points('"2.1"')),
    good("PT203", "beside a fault in the point", (POINT_3, POINT_3.replace("text", "texd"))),
    good(
        "PT204",
        "part of a point",
        _NESTED,
        after("readings:\n  - at: points.3.2.text\n    ask: 谁?\n"),
    ),
    bad(
        "PT204",
        "part that is not there",
        _NESTED,
        after("readings:\n  - at: ▸points.3.3.text\n    ask: 谁?\n"),
    ),
    bad(
        "PT205",
        "points of one section",
        *points('"2.1"'),
        ("      - number: 2\n        title: 床", "      - number: ▸1\n        title: 床"),
    ),
    bad("PT205", "parts of a point", (_NESTED[0], _NESTED[1].replace("number: 2", "number: ▸1"))),
    bad("PT205", "key, whatever is printed", _rows("number: ▸3, label: 五")),
    good("PT205", "sections number anew", *points('"2.1"')),
    good(
        "PT205",
        "parts of two points",
        _NESTED,
        ("增加床位,方便老人。\n", "增加床位,方便老人。\n        points: [{number: 1, text: 一}]\n"),
    ),
    *(
        good("PT206", name, *edits)
        for name, edits in {
            "sections number anew": points('"2.1"'),
            "parts of a point": [_NESTED],
            "parts of a row": [
                _rows(
                    "number: 31, parent: 3, label: 3-1",
                    "number: 32, parent: 3, label: 3-2",
                    "number: 4",
                )
            ],
            "parts numbered with the rows": [_rows("number: 4, parent: 3", "number: 5")],
            "parts without labels": [_rows("number: 31, parent: 3", "number: 4")],
            "labels that are no numbers": [
                _rows("number: 9, label: （三）", "number: 7, label: 三（1）", "number: 4")
            ],
            "another table begun anew": [
                _rows("number: 11, label: 1, table: 二", "number: 12, label: 2, table: 二")
            ],
            "another table begun at 2": [_rows("number: 22, table: 二", "number: 23, table: 二")],
            "a chapter begun anew": [
                _rows("number: 4, label: 1", "number: 5, label: 2", "number: 6, label: 3")
            ],
            "printed twice": [_rows("number: 4, label: 3", "number: 5, label: 4")],
            "table begun at 2": [
                (
                    SMALL[
                        SMALL.index("  - number: 1\n    category") : SMALL.index(
                            "  - number: 2\n    category"
                        )
                    ],
                    "",
                ),
            ],
        }.items()
    ),
    bad(
        "PT206",
        "row lost among parts",
        _rows("number: 31, parent: 3, label: 3-1", "number: ▸5"),
        suggest=["4"],
    ),
    bad("PT206", "label skipped", _rows("number: 4, label: ▸6"), suggest=["4"]),
    bad(
        "PT206",
        "lost in another table",
        _rows("number: 21, table: 二", "number: ▸23, table: 二"),
        suggest=["22"],
    ),
    bad(
        "PT206",
        "lost in a section",
        *points('"2.1"'),
        ("      - number: 2\n        title: 床", "      - number: ▸3\n        title: 床"),
    ),
    bad(
        "PT206", "part of a point lost", (_NESTED[0], _NESTED[1].replace("number: 2", "number: ▸3"))
    ),
    bad("PT215", "no such row", after("    parent: ▸31\n")),
    bad("PT215", "itself", after("    parent: ▸3\n")),
    bad(
        "PT215",
        "in a circle",
        after("    parent: 2\n"),
        ("  - number: 2\n    c", "  - number: 2\n    parent: ▸3\n    c"),
    ),
    good(
        "PT215",
        "a part of a part",
        after("    parent: 2\n"),
        ("  - number: 2\n    c", "  - number: 2\n    parent: 1\n    c"),
    ),
    good(
        "PT215",
        "beside a fault in the row",
        after("    parent: 2\n"),
        ("name: 低保提标", "nam: 低保提标"),
    ),
    bad("PT218", "label", _rows("number: 4, label: 三", "number: 5, label: ▸三")),
    bad(
        "PT218",
        "number and label",
        after(
            "  - {number: 4, label: ▸3, category: 社会救助, name: 行, "
            "lead: [救助科], points: [3]}\n"
        ),
    ),
    good(
        "PT218", "another table", _rows("number: 4, label: 三", "number: 5, label: 三, table: 二")
    ),
    good(
        "PT218",
        "below another row",
        _rows("number: 4, label: 1, parent: 2", "number: 5, label: 1, parent: 3"),
    ),
    bad(
        "PT501",
        "beside its own parts",
        _NESTED,
        ("      - number: 3\n        title", "      - number: ▸3\n        title"),
        ("          - number: 1\n", "          - number: ▸1\n"),
        ("          - number: 2\n", "          - number: ▸2\n"),
        (POINTS_2, "    points: [1]\n  - number: 3"),
        (END, END.replace("- 3\n", "- 1\n")),
    ),
    bad(
        "PT501",
        "part beside another",
        (_NESTED[0], _NESTED[1].replace("number: 1", "number: ▸1")),
        (POINTS_2, '    points: ["3.2"]\n  - number: 3'),
        (END, END.replace("- 3\n", '- "3.2"\n')),
    ),
    good("PT501", "parts of a point that is carried out", _NESTED),
    good(
        "PT502",
        "plan without points",
        (SMALL[SMALL.index("sections:") : SMALL.index("tasks:")], ""),
        ("    points:\n      - 1\n      - 2\n", ""),
        (POINTS_2, "  - number: 3"),
        (END, END.replace("    points:\n      - 3\n", "")),
    ),
)
