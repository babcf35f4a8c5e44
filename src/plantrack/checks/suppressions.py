"""Comments `# plantrack: ignore[PT304] reason` that suppress findings on their line."""

import re
from collections.abc import Iterable, Iterator, Sequence

from plantrack.checks.finding import Finding
from plantrack.checks.registry import FAMILIES, RULES_BY_NAME
from plantrack.checks.rule_selection import codes_of
from plantrack.errors import SelectionError
from plantrack.files.location import Location, Span
from plantrack.i18n import Message, lazy_gettext

_MARK = "plantrack: ignore"
_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*plantrack: ignore\b(?:\[(?P<rules>[^\]\n]*)\])?")


class Suppression:
    """One comment: its place, the codes it suppresses, and the unknown names it lists."""

    def __init__(self, span: Span, named: list[str]) -> None:
        self.span = span
        self.codes: dict[str, set[str]] = {}
        self.unknown: list[str] = []
        self.used: set[str] = set()
        for name in named:
            try:
                self.codes[name] = codes_of(name)
            except SelectionError:
                self.unknown.append(name)

    def covers(self, finding: Finding, key_line: int | None) -> bool:
        """Whether the finding, or the key of its value, is on this comment's line."""
        # The edit policy binds every editor; a comment in the same edit cannot lift it.
        if finding.code.startswith(FAMILIES["policy"][0]):
            return False
        if self.span.line not in (finding.location.line, key_line):
            return False
        names = [name for name, codes in self.codes.items() if finding.code in codes]
        self.used.update(names)
        return bool(names)


def may_suppress(text: str) -> bool:
    """Whether `text` may contain a suppression; a fast test, as most files have none."""
    return _MARK in text


def find_suppressions(text: str, quoted: Sequence[tuple[int, int]]) -> list[Suppression]:
    """Return the suppressions in `text`, except inside `quoted` ranges."""
    found = []
    for comment in _COMMENT.finditer(text):
        if any(start <= comment.start() < end for start, end in quoted):
            continue
        line = text.count("\n", 0, comment.start()) + 1
        column = comment.start() - text.rfind("\n", 0, comment.start())
        span = Span(line, column, line, column + len(comment[0]))
        named = [name for name in re.split(r"[,，、\s]+", comment["rules"] or "") if name]
        found.append(Suppression(span, named))
    return found


def unused(
    suppressions: Iterable[Suppression], file: str, enabled: frozenset[str]
) -> Iterator[Finding]:
    """Yield findings for names without effect; rules that did not run are left out."""
    rule = RULES_BY_NAME["unused-suppression"]
    for suppression in suppressions:
        for message in _named_in_vain(suppression, enabled):
            yield Finding(rule, Location(file, suppression.span), message)


def _named_in_vain(suppression: Suppression, enabled: frozenset[str]) -> Iterator[Message]:
    for name in suppression.unknown:
        yield lazy_gettext("there is no rule “{name}”", name=name)
    for name, codes in suppression.codes.items():
        if name not in suppression.used and codes & enabled:
            yield lazy_gettext(
                "“{name}” reports nothing here, so the suppression is not needed", name=name
            )
    if not suppression.codes and not suppression.unknown:
        yield lazy_gettext("the suppression names no rule")
