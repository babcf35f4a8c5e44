"""PT107: a number, date or flag in quotes."""

from collections.abc import Iterator

from plantrack.checks.finding import Hit, Rule
from plantrack.checks.subject import Subject
from plantrack.i18n import mark, message
from plantrack.loading.implicit import implicit_type


def check(subject: Subject) -> Iterator[Hit]:
    """Numbers, dates and flags that are text to other readers, or another number (017)."""
    composed = subject.document.composed
    quoted = composed.quoted if composed else {}
    typed = [leaf for leaf in subject.leaves if leaf.kind == "typed"]
    suspects = [leaf for leaf in typed if leaf.text in quoted]
    nodes = subject.nodes([leaf.path for leaf in suspects]) if suspects else {}
    for leaf in suspects:
        if leaf.path in nodes and nodes[leaf.path].style:
            told = message(
                "“{text}” stands in quotes: other YAML readers take it for text", text=leaf.text
            )
            yield Hit(leaf.path, told, leaf.text)
    for leaf in typed:
        if leaf.text[:1] == "0" and leaf.text.isdigit() and len(leaf.text) > 1:
            told = message(
                "“{text}” begins with 0: other YAML readers take it for an octal number",
                text=leaf.text,
            )
            if implicit_type(leaf.text):
                yield Hit(leaf.path, told, leaf.text.lstrip("0") or "0")


RULE = Rule(
    code="PT107",
    name="quoted-value",
    severity="warning",
    what=mark("A number, date or true/false stands in quotes, or a number begins with 0."),
    why=mark("Another reader would sort it as text, or read 017 as fifteen."),
    bad='number: "17"\n',
    good="number: 17\n",
    check=check,
)
