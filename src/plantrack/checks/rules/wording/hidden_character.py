"""PT405: invisible characters that change what is displayed."""

import re
from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

_HIDDEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield control characters, line breaks, zero-width and bidirectional marks in texts."""
    for leaf in context.texts_with(lambda text: not text.isprintable()):
        for found in _HIDDEN.finditer(leaf.text):
            code = f"{ord(found[0]):04X}"
            message = lazy_gettext("the hidden character U+{code}", code=code)
            yield Problem(leaf.path, message, part=(found.start(), found.end()))


RULE = Rule(
    code="PT405",
    name="hidden-character",
    severity="warning",
    what=gettext_noop(
        "A text contains a control, zero-width or bidirectional character, or a line break."
    ),
    why=gettext_noop(
        "It is invisible in an editor, breaks table rows, or displays the text in the wrong order."
    ),
    bad='name: "助餐点\\u200b建设"\n',
    good="name: 助餐点建设\n",
    check=check,
)
