"""Every rule's own example is right: its rule finds the bad one, and the good one not.

An example is a few lines of a plan; here they take the place of the lines that they are about.
"""

import textwrap

import pytest

from plantrack.checks.registry import RULES
from support.findings import ALL, check
from support.real_plan import PLAN_TEXT
from support.small_plan import POINTS_2, SMALL

_UNITS = "    units:\n      - 救助科\n"
_UNITS_2 = f"{_UNITS}    points:\n      - 3\n  - number: 3"
_TOWNS_2 = "    towns:\n      - 两路街道\n"
_POINTS_1 = "    points:\n      - 1\n      - 2\n"
_TARGET = "        due: 2021-12-31\n"
_GOAL_2 = "    goal: 动态调整\n"
_ROW_2 = SMALL[
    SMALL.index("  - number: 2\n    category") : SMALL.index(
        "\n    category: 社会救助\n    name: 主动"
    )
]
_NAME_2 = "    name: 低保提标\n"
_TASK_1 = SMALL[SMALL.index("  - number: 1\n    category") : SMALL.index("  - number: 2\n    cat")]
_GOAL_AND_TARGETS = _TASK_1[_TASK_1.index("    goal: ") :]
_ORGANISED_TOWNS = SMALL[SMALL.index("  towns:\n") : SMALL.index("  units:\n")]
_ORGANISED_UNITS = SMALL[SMALL.index("  units:\n") : SMALL.index("  groups:\n")]
_GROUPS = SMALL[SMALL.index("  groups:\n") : SMALL.index("sections:\n")]
_AMOUNT_1 = "        value: 55\n        measure: 个\n"
_PERIOD = "  start: 2021-01-01\n  end: 2021-12-31\n"
_POINT_TARGET = SMALL[
    SMALL.index("        targets:\n          - what: 护") : SMALL.index(
        "      - number: 2\n        title: 床"
    )
]
_TEXT_3 = "        text: 实施渐退制度。\n"
# What follows the tasks stands here in place of the last of them.
_END = SMALL[SMALL.index("  - number: 3\n    category") :]

# Rule -> the lines of SMALL that its examples take the place of, and how far they are indented.
SLOTS: dict[str, tuple[str, int]] = {
    "PT004": (SMALL, 0),
    "PT005": (_NAME_2, 4),
    "PT006": (_GOAL_2, 4),
    "PT007": (_UNITS_2, 4),
    "PT008": ("    number: 3\n", 4),
    "PT009": (SMALL, 0),
    "PT011": (SMALL, 0),
    "PT012": (_UNITS_2, 4),
    "PT013": (SMALL, 0),
    "PT101": (_ROW_2, 2),
    "PT102": (_GOAL_2, 4),
    "PT103": (_UNITS_2, 4),
    "PT104": (_TARGET, 8),
    "PT105": (_GOAL_2, 4),
    "PT106": ("  document_number: 某民〔2021〕34号\n", 2),
    "PT107": ("  - number: 3\n    category", 4),
    "PT201": (_UNITS_2, 4),
    "PT202": (_TOWNS_2, 4),
    "PT207": (_ORGANISED_UNITS, 2),
    "PT208": (_TOWNS_2, 4),
    "PT209": (_TOWNS_2, 4),
    "PT210": (_ORGANISED_UNITS, 2),
    "PT211": (_ORGANISED_TOWNS, 2),
    "PT212": (_ORGANISED_TOWNS, 2),
    "PT215": (_GOAL_2, 4),
    "PT216": (_GOAL_2, 4),
    "PT217": (_GOAL_2, 4),
    "PT219": (_GROUPS, 2),
    "PT301": (_GOAL_AND_TARGETS, 4),
    "PT302": (_GOAL_AND_TARGETS, 4),
    "PT303": (_GOAL_2, 4),
    "PT304": (_TARGET, 8),
    "PT305": (f"  year: 2021\n{_PERIOD}", 2),
    "PT307": (_POINT_TARGET, 8),
    "PT308": (_AMOUNT_1, 8),
    "PT309": (_AMOUNT_1, 8),
    "PT310": (_GOAL_AND_TARGETS, 4),
    "PT311": (_GOAL_2, 4),
    "PT312": (_GOAL_2, 4),
    "PT401": (_TEXT_3, 8),
    "PT402": ("      - 两路街道\n", 6),
    "PT403": ("    category: 养老服务\n", 4),
    "PT404": (_GOAL_2, 4),
    "PT405": (_NAME_2, 4),
    "PT609": (_END, 0),
    "PT610": (_END, 0),
    "PT611": (_END, 0),
    "PT901": (_UNITS_2, 4),
}
# What cannot be put into a plan as it stands, and why.
NOT_MECHANICAL = {
    **dict.fromkeys(("PT001", "PT002", "PT003"), "a file described in words"),
    "PT010": "drawn short with …",
    **dict.fromkeys(("PT205", "PT206", "PT218"), "two tasks drawn short with …"),
    **dict.fromkeys(("PT501", "PT502"), "a point or task without the rest of it"),
    "PT213": "a plan and a revision drawn side by side",
    "PT214": "needs the schema file beside the plan",
    **{f"PT60{n}": "needs the version before" for n in range(1, 9)},
    **dict.fromkeys(("PT612", "PT613", "PT614"), "needs the repository before"),
    **{f"PT7{n:02}": "tried in test_progress.py" for n in range(1, 17)},
    **dict.fromkeys(("PT203", "PT204", "PT306"), "of the shipped plan, and tried there"),
}


def _put(code: str, example: str) -> str:
    old, indent = SLOTS[code]
    lines = textwrap.indent(example, " " * indent)
    # A slot whose end only finds the place keeps that end.
    lines += POINTS_2 if old.endswith(POINTS_2) else ""
    return _in_place(_BASES.get(code, SMALL), old, lines)


def _in_place(base: str, old: str, new: str) -> str:
    # The good example may well be what stands there already.
    assert base.count(old) == 1, f"{old!r} stands {base.count(old)} times"
    return base.replace(old, new)


def _rebuilt() -> dict[str, str]:
    """Bases in which a slot's keys stand together as in the example."""
    together = SMALL.replace("  year: 2021\n", "").replace(_PERIOD, f"  year: 2021\n{_PERIOD}")
    number = SMALL.replace(
        "  - number: 3\n    category: 社会救助", "  - category: 社会救助\n    number: 3"
    )
    tables = "tables:\n  - name: 附件1\ntasks:\n"
    headed = SMALL.replace("notice:\n", "notice:\n  columns:\n    - 序号\n    - 资金来源\n")
    return {
        "PT305": together,
        "PT008": number,
        "PT107": number,
        "PT216": SMALL.replace("tasks:\n", tables),
        "PT217": headed,
    }


_BASES = _rebuilt()
SLOTS["PT107"] = SLOTS["PT008"]
EXAMPLES = {rule.code: (rule.bad, rule.good) for rule in RULES}


@pytest.mark.parametrize("code", sorted(SLOTS))
def test_the_bad_example_is_found_by_its_rule(code: str) -> None:
    assert code in {one.code for one in check(_put(code, EXAMPLES[code][0]))}


@pytest.mark.parametrize("code", sorted(SLOTS))
def test_the_good_example_is_not_found_by_its_rule(code: str) -> None:
    assert code not in {one.code for one in check(_put(code, EXAMPLES[code][1]))}


def test_the_examples_of_a_point_are_right_in_the_shipped_plan() -> None:
    slot = "    points:\n      - 8\n    targets:\n      - what: 助餐点建设运营"
    tail = slot[slot.index("    targets") :]
    bad, good = (
        _in_place(PLAN_TEXT, slot, textwrap.indent(example, "    ") + tail)
        for example in EXAMPLES["PT203"]
    )
    assert "PT203" in {one.code for one in check(bad)}
    assert "PT203" not in {one.code for one in check(good)}


def test_the_examples_of_an_erratum_suit_the_shipped_plan() -> None:
    slot = "  - at: points.10\n    published: 互助"
    tail = slot[slot.index("    published") :]
    bad, good = (
        _in_place(PLAN_TEXT, slot, example.removeprefix("errata:\n") + tail)
        for example in EXAMPLES["PT204"]
    )
    assert "PT204" in {one.code for one in check(bad)}
    assert "PT204" not in {one.code for one in check(good)}


def test_the_examples_of_a_restatement_suit_the_shipped_plan() -> None:
    end = PLAN_TEXT.index("      - number: 23\n")
    slot = PLAN_TEXT[PLAN_TEXT.index("        targets:\n          - what: 主体完工") : end]
    bad, good = (
        _in_place(PLAN_TEXT, slot, textwrap.indent(example, "        "))
        for example in EXAMPLES["PT306"]
    )
    assert "PT306" in {one.code for one in check(bad)}
    assert "PT306" not in {one.code for one in check(good)}


def test_every_example_is_tried_or_excepted_with_a_reason() -> None:
    assert SLOTS.keys() | NOT_MECHANICAL.keys() == ALL
    assert not SLOTS.keys() & NOT_MECHANICAL.keys()


@pytest.mark.parametrize("code", EXAMPLES)
def test_examples_end_their_last_line_and_differ(code: str) -> None:
    bad, good = EXAMPLES[code]
    assert bad.endswith("\n")
    assert good.endswith("\n")
    assert bad != good
