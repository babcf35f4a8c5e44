"""PT401: a quote or bracket without its other half."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

_PAIRS = {
    "“": "”",
    "‘": "’",
    "《": "》",
    "〈": "〉",
    "（": "）",
    "(": ")",
    "【": "】",
    "〔": "〕",
    "「": "」",
    "『": "』",
    "[": "]",
}
_OPENERS = {closer: opener for opener, closer in _PAIRS.items()}
_MARKS = frozenset(_PAIRS) | frozenset(_OPENERS)


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield each mark that is not closed or closes nothing, at its own position."""
    for leaf in context.wording:
        if _MARKS.isdisjoint(leaf.text):
            continue
        for index in _unpaired(leaf.text):
            if context.explained(leaf.path, index, index + 1, leaf.text):
                continue
            mark_there = leaf.text[index]
            partner = _PAIRS.get(mark_there) or _OPENERS[mark_there]
            message = lazy_gettext(
                "“{mark}” has no matching “{partner}”", mark=mark_there, partner=partner
            )
            yield Problem(leaf.path, message, part=(index, index + 1))


def _unpaired(text: str) -> list[int]:
    """Return the positions of unpaired marks; the `1)` of a list item is not one."""
    open_marks: list[int] = []
    alone: list[int] = []
    for index, character in enumerate(text):
        if character in _PAIRS:
            open_marks.append(index)
        elif character in _OPENERS:
            matching = [i for i in open_marks if text[i] == _OPENERS[character]]
            if matching:
                # What was opened inside and never closed is unpaired.
                alone += [i for i in open_marks if i > matching[-1]]
                open_marks = [i for i in open_marks if i < matching[-1]]
            elif not (character in ")）" and index and text[index - 1].isdigit()):
                alone.append(index)
    return sorted(alone + open_marks)


RULE = Rule(
    code="PT401",
    name="unbalanced",
    severity="warning",
    what=gettext_noop("A quotation mark or bracket is unpaired."),
    why=gettext_noop(
        "Readers cannot tell where a title or quotation ends; often a word was lost along "
        "with the mark."
    ),
    bad="text: 继续探索农村互助+流动”养老服务\n",
    good="text: 继续探索农村“互助+流动”养老服务\n",
    check=check,
)
