"""PT401: a quote or bracket without its other half."""

import re
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
_MARK = re.compile(f"[{re.escape(''.join((*_PAIRS, *_OPENERS)))}]")


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield each mark that is not closed or closes nothing, at its own position."""
    for leaf in context.wording_with(_unpaired):
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
    if _MARK.search(text) is None:
        return []
    open_marks: list[int] = []
    waiting = dict.fromkeys(_PAIRS, 0)
    alone: list[int] = []
    for found in _MARK.finditer(text):
        index, character = found.start(), found[0]
        if character in _PAIRS:
            open_marks.append(index)
            waiting[character] += 1
        else:
            opener = _OPENERS[character]
            if waiting[opener]:
                # What was opened inside and never closed is unpaired.
                while text[open_marks[-1]] != opener:
                    alone.append(open_marks.pop())
                    waiting[text[alone[-1]]] -= 1
                open_marks.pop()
                waiting[opener] -= 1
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
