"""PT402: a list that ends in a separator."""

import re
from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext

_DANGLING = re.compile(r"、(?=$|[、。,，;；:：)）》”])")


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield each 、 that is at the end of a text, before another mark, or doubled."""
    for leaf in context.wording_with(lambda text: "、" in text and _DANGLING.search(text)):
        if leaf.path[-1] == "label":  # 三、 is how it is printed
            continue
        for found in _DANGLING.finditer(leaf.text):
            if not context.explained(leaf.path, found.start(), found.end(), leaf.text):
                message = lazy_gettext("nothing follows this “、”")
                yield Problem(leaf.path, message, part=(found.start(), found.end()))


RULE = Rule(
    code="PT402",
    name="trailing-separator",
    severity="warning",
    what=gettext_noop("A list ends with 、, or a 、 comes right before another punctuation mark."),
    why=gettext_noop("The last entry may have been lost when the text was copied."),
    bad="- 木耳镇、\n",
    good="- 木耳镇\n",
    check=check,
)
