"""PT106: a text that other YAML readers take for a number, a date or nothing."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import Message, mark, message
from plantrack.loading.implicit import IMPLICIT_NAMES, implicit_type


def check(subject: Subject) -> Iterator[Hit]:
    """Texts without quotes that are of another type to readers of YAML 1.1 or 1.2."""
    found = [(leaf, kind) for leaf in subject.texts if (kind := implicit_type(leaf.text))]
    found = [(leaf, kind) for leaf, kind in found if not subject.always_quoted(leaf.text)]
    nodes = subject.nodes([leaf.path for leaf, _ in found]) if found else {}
    for leaf, kind in found:
        if leaf.path in nodes and nodes[leaf.path].style:
            continue
        told = message(
            "the text “{text}” is taken for {kind} by other YAML readers; put it in quotes",
            text=leaf.text,
            kind=Message(IMPLICIT_NAMES[kind]),
        )
        yield Hit(leaf.path, told, f'"{leaf.text}"')


RULE = Rule(
    code="PT106",
    name="ambiguous-text",
    severity="warning",
    what=mark(
        "A text without quotes looks like a number, a date, yes/no or nothing to other YAML"
        " readers."
    ),
    why=mark(
        "A spreadsheet import or another program would read 202134 as a number and 017 as fifteen."
    ),
    bad="date: 202134\n",
    good='date: "202134"\n',
    check=check,
)
