"""PT402: a list that ends in a separator."""

import re
from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message

_DANGLING = re.compile(r"、(?=$|[、。,，;；:：)）》”])")


def check(subject: Subject) -> Iterator[Hit]:
    """Each 、 at a text's end, before another mark, or doubled."""
    for leaf in subject.wording:
        if "、" not in leaf.text:
            continue
        for found in _DANGLING.finditer(leaf.text):
            if not subject.explained(leaf.path, found.start(), found.end(), leaf.text):
                told = message("nothing follows this “、”")
                yield Hit(leaf.path, told, part=(found.start(), found.end()))


RULE = Rule(
    code="PT402",
    name="trailing-separator",
    severity="warning",
    what=mark("A list ends in 、, or a 、 stands before another punctuation mark."),
    why=mark("The last entry may have been lost when the text was copied."),
    bad="- 木耳镇、\n",
    good="- 木耳镇\n",
    check=check,
)
