"""PT106: a text that other YAML parsers read as a number, a date or null."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import Message, gettext_noop, lazy_gettext
from plantrack.yamlfile.implicit import IMPLICIT_NAMES, implicit_type


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield unquoted texts that have another type for YAML 1.1 or 1.2 parsers."""
    for leaf in context.texts_with(implicit_type):
        kind = implicit_type(leaf.text)
        if kind is None or context.is_always_quoted(leaf.text):
            continue
        message = lazy_gettext(
            "other YAML parsers read the text “{text}” as {kind}; put it in quotes",
            text=leaf.text,
            kind=Message(IMPLICIT_NAMES[kind]),
        )
        yield Problem(leaf.path, message, f'"{leaf.text}"', written="bare")


RULE = Rule(
    code="PT106",
    name="ambiguous-text",
    severity="warning",
    what=gettext_noop(
        "Other YAML parsers would read an unquoted text as a number, a date, yes/no or null."
    ),
    why=gettext_noop(
        "A spreadsheet or another program would read 202134 as a number and 017 as fifteen."
    ),
    bad="date: 202134\n",
    good='date: "202134"\n',
    check=check,
)
