"""PT403: blanks that do not belong into Chinese text."""

import re
from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

_CHINESE = r"[\u3001-\u303f\u3400-\u9fff\uff01-\uff60“”‘’]"
_STRAY = re.compile(
    rf"\u3000+|[\xa0\t\u2000-\u200a]+|^[ ]+|[ ]+$|[ ]{{2,}}|(?<={_CHINESE})[ ]+(?={_CHINESE})"
)


def check(context: RuleContext) -> Iterator[Problem]:
    """Full-width and other odd blanks, runs of them, and single ones between Chinese characters."""
    for leaf in context.wording:
        if leaf.text.isalnum():
            continue
        for found in _STRAY.finditer(leaf.text):
            if not context.explained(leaf.path, found.start(), found.end(), leaf.text):
                wide = lazy_gettext("a full-width space") if "\u3000" in found[0] else None
                message = wide or lazy_gettext("a stray space")
                yield Problem(leaf.path, message, part=(found.start(), found.end()))


RULE = Rule(
    code="PT403",
    name="stray-space",
    severity="warning",
    what=gettext_noop(
        "A text holds full-width spaces, doubled ones, or a space between Chinese words."
    ),
    why=gettext_noop(
        "Searching for 养老服务 does not find 养老 服务; spaces mostly come from a table's"
        " narrow cell."
    ),
    bad="category: 养老   服务\n",
    good="category: 养老服务\n",
    check=check,
)
