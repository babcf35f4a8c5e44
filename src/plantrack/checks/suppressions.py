"""Comments `# plantrack: ignore[PT304] reason` that suppress findings on their line."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plantrack.checks.finding import Finding
from plantrack.checks.registry import FAMILIES, RULES_BY_NAME
from plantrack.checks.rule_selection import known_codes
from plantrack.files.location import Location, Span
from plantrack.i18n import Message, lazy_gettext

_MARK = "plantrack: ignore"
# The list of rules is bounded, so that brackets never closed are not read to the end of the line.
_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*plantrack: ignore\b(?:\[(?P<rules>[^\]\n]{0,1000})\])?")


class Suppression:
    """One comment: its place, the codes it suppresses, and the unknown names it lists."""

    def __init__(self, span: Span, named: list[str]) -> None:
        self.span = span
        self.codes: dict[str, frozenset[str]] = {}
        self.unknown: list[str] = []
        self.used: set[str] = set()
        for name in named:
            codes = known_codes(name)
            if codes:
                self.codes[name] = codes
            else:
                self.unknown.append(name)

    def covers(self, code: str) -> bool:
        """Whether it names a rule's code, or a family or beginning that contains it."""
        names = [name for name, codes in self.codes.items() if code in codes]
        self.used.update(names)
        return bool(names)


class Suppressions:
    """The suppressions of a file by their lines; each learns whether it was needed."""

    def __init__(self, found: Iterable[Suppression]) -> None:
        self._on_line: dict[int, list[Suppression]] = defaultdict(list)
        self._answers: dict[tuple[int, str], bool] = {}
        for one in found:
            self._on_line[one.span.line].append(one)

    def cover(self, finding: Finding, key_line: int | None) -> bool:
        """Whether a comment on the line of the finding, or of the value's key, covers it."""
        # The edit policy binds every editor; a comment in the same edit cannot lift it.
        if finding.code.startswith(FAMILIES["policy"][0]):
            return False
        lines = {finding.location.line, key_line or finding.location.line}
        # Both are asked, so that each comment knows whether it was needed.
        return sum(self._covers(line, finding.code) for line in lines) > 0

    def _covers(self, line: int, code: str) -> bool:
        if (line, code) not in self._answers:
            answers = [one.covers(code) for one in self._on_line.get(line, ())]
            self._answers[line, code] = any(answers)
        return self._answers[line, code]


def may_suppress(text: str) -> bool:
    """Whether `text` may contain a suppression; a fast test, as most files have none."""
    return _MARK in text


def find_suppressions(text: str, quoted: Sequence[tuple[int, int]]) -> list[Suppression]:
    """Return the suppressions in `text`, except inside `quoted` ranges."""
    found: list[Suppression] = []
    line, begun, counted = 1, 0, 0
    starts = [start for start, _ in quoted]
    for comment in _COMMENT.finditer(text):
        before = bisect_right(starts, comment.start()) - 1
        if before >= 0 and comment.start() < quoted[before][1]:
            continue
        line += text.count("\n", counted, comment.start())
        begun = max(begun, text.rfind("\n", counted, comment.start()) + 1)
        counted = comment.start()
        column = comment.start() - begun + 1
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
        if all(code.startswith(FAMILIES["policy"][0]) for code in codes):
            yield lazy_gettext(
                "“{name}” is the edit policy, which no comment suppresses", name=name
            )
        elif name not in suppression.used and codes & enabled:
            yield lazy_gettext(
                "“{name}” reports nothing here, so the suppression is not needed", name=name
            )
    if not suppression.codes and not suppression.unknown:
        yield lazy_gettext("the suppression names no rule")
