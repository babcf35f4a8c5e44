"""Comments that suppress a finding: where they may stand, and what they may name."""

import pytest

from support.edit import Edit, edited
from support.findings import ALL, check, told
from support.marks import marked
from support.small_plan import GOAL, SMALL

_UNITS = "    units:\n      - 救助科\n    points:\n      - 3\n  - number: 3"
_TARGET = "      - what: 助餐点\n        value: 55\n        measure: 个\n        due: 2021-12-31\n"


def _goal(comment: str, goal: str = "完成4个”") -> Edit:
    """A goal in which PT302 and PT401 each find something."""
    return GOAL, f"goal: {goal} {comment}"


def _units(first: str, entry: str = "") -> Edit:
    lines = f"    units:{first}\n      - 宗教科{entry}\n"
    return _UNITS, lines + _UNITS.partition("救助科\n")[2]


# An edit with its comment, and the codes that are still found.
CASES: dict[str, tuple[Edit, list[str]]] = {
    "no comment": (_goal("# 已核"), ["PT302", "PT401"]),
    "one code": (_goal("# plantrack: ignore[PT302] 已核"), ["PT401"]),
    "without a reason": (_goal("# plantrack: ignore[PT302]"), ["PT401"]),
    "several codes": (_goal("# plantrack: ignore[PT302, PT401] 已核"), []),
    "several codes without blanks": (_goal("# plantrack: ignore[PT302,PT401]"), []),
    "two comments": (_goal("# plantrack: ignore[PT302] # plantrack: ignore[PT401]"), []),
    "name": (_goal("# plantrack: ignore[number-without-target]"), ["PT401"]),
    "family": (_goal("# plantrack: ignore[wording]"), ["PT302"]),
    "beginning of codes": (_goal("# plantrack: ignore[PT4]"), ["PT302"]),
    "small letters": (_goal("# plantrack: ignore[pt302]"), ["PT401"]),
    "no blank behind the hash": (_goal("#plantrack: ignore[PT302]"), ["PT401"]),
    "two findings of one rule": (_goal("# plantrack: ignore[PT302,PT401]", "4个”和5个”"), []),
    "wrong spelling of the comment": (_goal("# plantrack ignore PT302"), ["PT302", "PT401"]),
    "single-quoted text": (
        (GOAL, "goal: '4个” # plantrack: ignore[PT302,PT401]'"),
        ["PT302", "PT401"],
    ),
    "behind a quoted text": ((GOAL, "goal: '4个”' # plantrack: ignore[PT302,PT401]"), []),
    "block text": (
        (GOAL, "goal: |-\n      4个” # plantrack: ignore[PT302,PT401]"),
        ["PT302", "PT401"],
    ),
    "at the head of a block text": (
        (GOAL, "goal: |- # plantrack: ignore[PT302,PT401]\n      4个”"),
        [],
    ),
    "at the key, the value below": (
        (GOAL, "goal: # plantrack: ignore[PT302,PT401]\n      4个”"),
        [],
    ),
    "at the value, the key above": (
        (GOAL, "goal:\n      4个” # plantrack: ignore[PT302,PT401]"),
        [],
    ),
    "at the list's key": (_units(" # plantrack: ignore[PT201] 待设"), []),
    "at the list's entry": (_units("", " # plantrack: ignore[PT201] 待设"), []),
    "at the key of another list": (
        (
            _UNITS,
            _UNITS.replace("救助科", "宗教科").replace(
                "points:", "points: # plantrack: ignore[PT201]"
            ),
        ),
        ["PT201", "PT901"],
    ),
    "at a value of a target": (
        (_TARGET, _TARGET.replace("2021-12-31", "2022-12-31 # plantrack: ignore[PT304] 展期")),
        [],
    ),
    "at a target's list": (
        (_TARGET, f"    # plantrack: ignore[PT304]\n{_TARGET}".replace("2021-", "2022-")),
        ["PT304", "PT901"],
    ),
    "of a missing key, at its mapping": (
        ("    units:\n      - 养老科\n", "    # plantrack: ignore[PT101]\n"),
        ["PT101", "PT901"],
    ),
    "of the edit policy": ((GOAL, f"{GOAL} # plantrack: ignore[PT602]"), ["PT901"]),
    "of a duplicate key": ((GOAL, f"{GOAL}\n    goal: 再 # plantrack: ignore[PT006]"), []),
}


@pytest.mark.parametrize(("edit", "left"), CASES.values(), ids=CASES)
def test_a_suppression_covers_its_line_and_its_rules(edit: Edit, left: list[str]) -> None:
    assert sorted(code for _, _, code in told(check(edited(SMALL, [edit])))) == left


@pytest.mark.parametrize(
    ("comment", "complaints"),
    [
        pytest.param("ignore[PT302,PT401]", [], id="both needed"),
        pytest.param("ignore[PT302,PT401,PT402]", ["“PT402”"], id="third in vain"),
        pytest.param("ignore[PT302,PT401,PT777]", ["“PT777”"], id="no such rule"),
        pytest.param("ignore[PT402,PT777]", ["“PT777”", "“PT402”"], id="both in vain"),
    ],
)
def test_each_name_in_vain_is_told(comment: str, complaints: list[str]) -> None:
    found = check(edited(SMALL, [_goal(f"# plantrack: {comment}")]))
    said = [one.message.text("en") for one in found if one.code == "PT901"]
    assert len(said) == len(complaints)
    assert all(any(name in one for one in said) for name in complaints)


def test_an_unused_suppression_is_placed_at_its_comment() -> None:
    text, (place,) = marked(edited(SMALL, [_goal("▸# plantrack: ignore[PT405] 旧", "走访")]))
    (found,) = check(text)
    assert told([found]) == ((*place, "PT901"),)
    assert text.splitlines()[found.location.line - 1][
        found.location.column - 1 : found.location.end_column - 1
    ] == ("# plantrack: ignore[PT405]")


def test_of_a_rule_that_did_not_run_none_is_unused() -> None:
    text = edited(SMALL, [_goal("# plantrack: ignore[PT405] 旧", "走访")])
    assert told(check(text, ALL - {"PT405"})) == ()


def test_an_unused_one_is_not_told_without_its_own_rule() -> None:
    text = edited(SMALL, [_goal("# plantrack: ignore[PT405] 旧", "走访")])
    assert told(check(text, ALL - {"PT901"})) == ()


def test_it_works_without_the_rule_about_suppressions() -> None:
    text = edited(SMALL, [_goal("# plantrack: ignore[PT302,PT401]")])
    assert told(check(text, ALL - {"PT901"})) == ()
