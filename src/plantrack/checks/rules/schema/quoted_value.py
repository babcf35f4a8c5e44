"""PT107: a number, date or flag in quotes."""

from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.yamlfile.implicit import implicit_type


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield values that other parsers read as text, or as another number (017)."""
    quoted = context.quoted
    typed = context.typed_with(lambda text: text in quoted or _starts_with_zero(text))
    for leaf in typed:
        if leaf.text in quoted:
            message = lazy_gettext(
                "“{text}” is quoted: other YAML parsers read it as text", text=leaf.text
            )
            yield Problem(leaf.path, message, leaf.text, written="quoted")
    for leaf in typed:
        if _starts_with_zero(leaf.text):
            message = lazy_gettext(
                "“{text}” starts with 0: other YAML parsers read it as an octal number",
                text=leaf.text,
            )
            if implicit_type(leaf.text):
                yield Problem(leaf.path, message, leaf.text.lstrip("0") or "0")


def _starts_with_zero(text: str) -> bool:
    return text[:1] == "0" and text.isdigit() and len(text) > 1


RULE = Rule(
    code="PT107",
    name="quoted-value",
    severity="warning",
    what=gettext_noop("A number, date or true/false value is quoted, or a number starts with 0."),
    why=gettext_noop("Other programs would sort it as text, or read 017 as fifteen."),
    bad='number: "17"\n',
    good="number: 17\n",
    check=check,
)
