"""Findings are written piece by piece, and the pieces are the text."""

import json

import pytest

from emit.case import EMITTERS, checked, emitter
from plantrack.checks.finding import CheckResult
from plantrack.emit import piece_emitter
from plantrack.formats import FINDING_FORMATS, find_format
from plantrack.text.json import ENTRIES, json_pieces, to_json
from support.small_plan import SMALL


@pytest.mark.parametrize("name", EMITTERS)
@pytest.mark.parametrize("text", [None, SMALL], ids=["faulty", "sound"])
def test_each_finding_is_a_piece_of_the_text(name: str, text: str | None) -> None:
    found: CheckResult = checked() if text is None else checked(text)
    form = find_format(name, FINDING_FORMATS)
    assert form is not None
    pieces = list(piece_emitter(form)(found, "zh"))
    assert "".join(pieces) == emitter(name)(found, "zh")
    assert len(pieces) >= len(found.findings)


VALUES: list[object] = [
    {},
    [],
    {"a": [], "b": {}, "c": None, "d": True, "e": 1, "f": 2.5, "g": '“甲”\n\t\\"\u0007'},
    [[1, [2, {"三": ("四",)}]], "𠮷"],
]


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_json_is_as_the_standard_library_writes_it(value: object) -> None:
    assert to_json(value) == json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def test_numbers_that_are_none_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        to_json({"a": float("nan")})


@pytest.mark.parametrize("entries", [[], [1], [{"a": [1]}, "b", []]], ids=["none", "one", "three"])
def test_pieces_are_the_whole(entries: list[object]) -> None:
    pieces = json_pieces({"before": 1, "list": [ENTRIES], "after": {}}, entries)
    assert "".join(pieces) == to_json({"before": 1, "list": entries, "after": {}})
