"""Cases for rules: a small edit of a sound plan, and where the finding is to be.

The place is marked in the edit itself (tests/support/marks.py).
"""

from collections.abc import Sequence
from typing import NamedTuple

from support.edit import Edit, edited
from support.findings import Told
from support.marks import MARK, marked
from support.small_plan import SMALL


class Case(NamedTuple):
    """A file, and the places at which the rule `code` finds a fault in it: none in a good one.

    `suggestions`, where given, are what the findings propose. `old` is the version before, for
    the rules that compare.
    """

    code: str
    name: str
    content: bytes
    places: tuple[Told, ...]
    suggestions: tuple[str | None, ...] | None = None
    old: str | None = None

    @property
    def label(self) -> str:
        """The case's name in the list of tests."""
        return f"{self.code} {'bad' if self.places else 'good'}: {self.name}"


def bad(
    code: str,
    name: str,
    *edits: Edit,
    base: str = SMALL,
    suggest: Sequence[str | None] | None = None,
    old: str | None = None,
) -> Case:
    """A case in which the rule finds as many faults as there are marks."""
    text, marks = marked(edited(base, edits))
    assert marks, f"{code} {name}: no place is marked"
    places = tuple((line, column, code) for line, column in marks)
    suggestions = None if suggest is None else tuple(suggest)
    return Case(code, name, text.encode(), places, suggestions, old)


def good(code: str, name: str, *edits: Edit, base: str = SMALL, old: str | None = None) -> Case:
    """A case in which the rule finds nothing."""
    text = edited(base, edits)
    assert MARK not in text, f"{code} {name}: a good case marks no place"
    return Case(code, name, text.encode(), (), None, old)
