"""PT405: characters that are not seen but change what is."""

import re
from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message

_HIDDEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)


def check(subject: Subject) -> Iterator[Hit]:
    """Control characters, line breaks, zero-width and bidirectional marks in any text."""
    for leaf in subject.texts:
        if leaf.text.isprintable():
            continue
        for found in _HIDDEN.finditer(leaf.text):
            code = f"{ord(found[0]):04X}"
            told = message("the hidden character U+{code}", code=code)
            yield Hit(leaf.path, told, part=(found.start(), found.end()))


RULE = Rule(
    code="PT405",
    name="hidden-character",
    severity="warning",
    what=mark("A text holds a control, zero-width or direction character, or a line break."),
    why=mark(
        "It is not seen in an editor, splits a row of a table, or shows the words in another"
        " order than they are read."
    ),
    bad='name: "助餐点\\u200b建设"\n',
    good="name: 助餐点建设\n",
    check=check,
)
