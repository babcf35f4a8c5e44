"""PT403: spaces that do not belong in Chinese text."""

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

_SPACE = re.compile(r"[ \t\xa0\u2000-\u200a\u3000]")


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield full-width and other odd spaces, runs, and single ones between Chinese characters."""
    for leaf in context.wording_with(_has_stray):
        for found in _STRAY.finditer(leaf.text):
            if not context.explained(leaf.path, found.start(), found.end(), leaf.text):
                wide = lazy_gettext("a full-width space") if "\u3000" in found[0] else None
                message = wide or lazy_gettext("a stray space")
                yield Problem(leaf.path, message, part=(found.start(), found.end()))


def _has_stray(text: str) -> bool:
    return _SPACE.search(text) is not None and _STRAY.search(text) is not None


RULE = Rule(
    code="PT403",
    name="stray-space",
    severity="warning",
    what=gettext_noop(
        "A text contains full-width spaces, repeated spaces, or a space between Chinese characters."
    ),
    why=gettext_noop(
        "Searching for 养老服务 does not find 养老 服务; such spaces usually come from a "
        "narrow table cell."
    ),
    bad="category: 养老   服务\n",
    good="category: 养老服务\n",
    check=check,
)
