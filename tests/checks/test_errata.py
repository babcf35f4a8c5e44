"""An erratum silences the rules about wording at the place that it covers, and only there."""

import pytest

from support.findings import check, told
from support.real_plan import PLAN_TEXT

BEFORE = PLAN_TEXT[: PLAN_TEXT.index("\nerrata:\n")]
ERRATA = PLAN_TEXT[PLAN_TEXT.index("\nerrata:\n") : PLAN_TEXT.index("\n# 以下各条请民政局确认")]

# What the rules would say of the shipped plan if nothing explained its slips.
BARE = {
    "points.10": "农村互助+流动”养老",
    "points.15": "推进两委”班子",
    "points.17": "开展国际社工日”“国际",
}


def _without(address: str) -> str:
    """The shipped plan without the errata of that place."""
    head, *entries = ERRATA.split("\n  - at: ")
    kept = [one for one in entries if not one.startswith(f"{address}\n")]
    assert len(kept) < len(entries)
    return PLAN_TEXT.replace(ERRATA, "\n  - at: ".join([head, *kept]))


def _place(phrase: str) -> tuple[int, int]:
    """Line and column of the only ” in the phrase, which stands in the plan once."""
    assert BEFORE.count(phrase) == 1
    index = BEFORE.index(phrase) + phrase.index("”")
    return BEFORE.count("\n", 0, index) + 1, index - BEFORE.rfind("\n", 0, index)


@pytest.mark.parametrize(("address", "phrase"), BARE.items(), ids=BARE)
def test_the_slip_is_found_once_its_erratum_is_gone(address: str, phrase: str) -> None:
    assert told(check(_without(address)), "PT401") == ((*_place(phrase), "PT401"),)


def test_an_outdated_erratum_is_found_and_silences_nothing() -> None:
    text = PLAN_TEXT.replace("published: 两委”", "published: 两违”")
    assert {one.code for one in check(text)} - {"PT501"} == {"PT204", "PT401"}


def test_an_erratum_does_not_silence_the_same_slip_behind_it() -> None:
    text = PLAN_TEXT.replace("推进两委”班子", "推进两委”班子、两长”班子")
    (found,) = [one for one in check(text) if one.code == "PT401"]
    line = text.splitlines()[found.location.line - 1]
    assert line[found.location.column - 3 : found.location.column] == "两长”"


def test_an_erratum_silences_no_rule_about_references() -> None:
    text = PLAN_TEXT.replace(
        "      - 木耳镇\n    units:\n      - 养老科\n    points:\n      - 8\n      - 10",
        "      - 木耳镇、\n    units:\n      - 养老科\n    points:\n      - 8\n      - 10",
    )
    assert text != PLAN_TEXT
    assert {one.code for one in check(text)} - {"PT501"} == {"PT202"}
