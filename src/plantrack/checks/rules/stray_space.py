"""PT403: blanks that do not belong into Chinese text."""

import re
from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message

_CHINESE = r"[\u3001-\u303f\u3400-\u9fff\uff01-\uff60“”‘’]"
_STRAY = re.compile(
    rf"\u3000+|[\xa0\t\u2000-\u200a]+|^[ ]+|[ ]+$|[ ]{{2,}}|(?<={_CHINESE})[ ]+(?={_CHINESE})"
)


def check(subject: Subject) -> Iterator[Hit]:
    """Full-width and other odd blanks, runs of them, and single ones between Chinese characters."""
    for leaf in subject.wording:
        if leaf.text.isalnum():
            continue
        for found in _STRAY.finditer(leaf.text):
            if not subject.explained(leaf.path, found.start(), found.end(), leaf.text):
                wide = message("a full-width space") if "\u3000" in found[0] else None
                told = wide or message("a stray space")
                yield Hit(leaf.path, told, part=(found.start(), found.end()))


RULE = Rule(
    code="PT403",
    name="stray-space",
    severity="warning",
    what=mark("A text holds full-width spaces, doubled ones, or a space between Chinese words."),
    why=mark(
        "Searching for 养老服务 does not find 养老 服务; spaces mostly come from a table's"
        " narrow cell."
    ),
    bad="category: 养老   服务\n",
    good="category: 养老服务\n",
    check=check,
)
