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
# A half-width mark counts only next to Chinese: 10,000 and 12:30 are correct.
_MARK = re.compile(rf"[{''.join(_NARROW)}]|(?<={_HAN})[,:;()!?]|[,:;()!?](?={_HAN})")


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield every mark written in the width that the document uses less often."""
    source = context.file.source.text
    if not any(wide in source for wide in _NARROW):
        return
    places: dict[str, list[tuple[Leaf, int]]] = defaultdict(list)
    for leaf in context.wording_with(_MARK.search):
        for found in _MARK.finditer(leaf.text):
            places[found[0]].append((leaf, found.start()))
    for narrow, wide in _WIDE.items():
        if not (places[narrow] and places[wide]):
            continue
        rare, usual = (wide, narrow) if len(places[wide]) <= len(places[narrow]) else (narrow, wide)
        for leaf, index in places[rare]:
            if not context.explained(leaf.path, index, index + 1, leaf.text):
                message = lazy_gettext("“{mark}” here, “{usual}” elsewhere", mark=rare, usual=usual)
                yield Problem(leaf.path, message, usual, part=(index, index + 1))


RULE = Rule(
    code="PT404",
    name="mixed-width",
    severity="warning",
    what=gettext_noop("The document uses the same punctuation mark in both full and half width."),
    why=gettext_noop("Searches and comparisons then miss occurrences, and printouts look uneven."),
    bad="goal: 完成改造，并通过验收\n",
    good="goal: 完成改造,并通过验收\n",
    check=check,
)
