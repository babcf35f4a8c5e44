"""PT404: one punctuation mark in both widths within the document."""

import re
from collections import defaultdict
from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.leaves import Leaf

_WIDE = {",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "!": "！", "?": "？"}
_NARROW = {wide: narrow for narrow, wide in _WIDE.items()}
_HAN = r"[\u3400-\u9fff《》“”]"
# A narrow mark counts beside Chinese only: 10,000 and 12:30 are right as they are.
_MARK = re.compile(rf"[{''.join(_NARROW)}]|(?<={_HAN})[,:;()!?]|[,:;()!?](?={_HAN})")


def check(context: RuleContext) -> Iterator[Problem]:
    """Every mark written in the width that the document uses less."""
    source = context.file.source.text
    if not any(wide in source for wide in _NARROW):
        return
    places: dict[str, list[tuple[Leaf, int]]] = defaultdict(list)
    for leaf in context.wording:
        for found in _MARK.finditer(leaf.text):
            places[found[0]].append((leaf, found.start()))
    for narrow, wide in _WIDE.items():
        if not (places[narrow] and places[wide]):
            continue
        rare, usual = (wide, narrow) if len(places[wide]) <= len(places[narrow]) else (narrow, wide)
        for leaf, index in places[rare]:
            if not context.explained(leaf.path, index, index + 1, leaf.text):
                message = lazy_gettext("“{mark}”, elsewhere “{usual}”", mark=rare, usual=usual)
                yield Problem(leaf.path, message, usual, part=(index, index + 1))


RULE = Rule(
    code="PT404",
    name="mixed-width",
    severity="warning",
    what=gettext_noop("The document writes one punctuation mark in full and in half width."),
    why=gettext_noop(
        "Searching and comparing then miss half of the places, and print looks patched."
    ),
    bad="goal: 完成改造，并通过验收\n",
    good="goal: 完成改造,并通过验收\n",
    check=check,
)
