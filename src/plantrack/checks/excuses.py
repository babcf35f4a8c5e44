"""Comments `# plantrack: ignore[PT304] reason` that excuse findings at their line."""

import re
from collections.abc import Iterable

from plantrack.checks.choice import FAMILIES, codes_of
from plantrack.checks.finding import Finding, Rule
from plantrack.errors import SelectionError
from plantrack.i18n import Message, message
from plantrack.loading.positions import Span
from plantrack.loading.quoting import quoted_spans

_MARK = "plantrack: ignore"
_EXCUSE = re.compile(r"(?:^|(?<=\s))#\s*plantrack: ignore\b(?:\[(?P<rules>[^\]\n]*)\])?")


class Excuse:
    """One comment: its place, the codes it excuses, and those it names in vain."""

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
        """Whether the finding, or the key of its value, stands on this comment's line."""
        # The edit policy binds whoever edits; a comment in the same edit cannot lift it.
        if finding.code.startswith(FAMILIES["policy"][0]):
            return False
        if self.span.line not in (finding.span.line, key_line):
            return False
        names = [name for name, codes in self.codes.items() if finding.code in codes]
        self.used.update(names)
        return bool(names)


def find_excuses(text: str) -> list[Excuse]:
    """The excuses in `text`; what stands inside a quoted or block scalar is none."""
    if _MARK not in text:
        return []
    excuses = []
    inside = quoted_spans(text)
    for found in _EXCUSE.finditer(text):
        if any(start <= found.start() < end for start, end in inside):
            continue
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        span = Span(line, column, line, column + len(found[0]))
        named = [name for name in re.split(r"[,，、\s]+", found["rules"] or "") if name]
        excuses.append(Excuse(span, named))
    return excuses


def unused(
    excuses: Iterable[Excuse], rule: Rule, file: str, enabled: frozenset[str]
) -> list[Finding]:
    """Findings for what excuses name without effect; rules that did not run are left out."""
    findings = []
    for excuse in excuses:
        told: list[Message] = [
            message("there is no rule “{name}”", name=name) for name in excuse.unknown
        ]
        for name, codes in excuse.codes.items():
            if name not in excuse.used and codes & enabled:
                told.append(message("“{name}” finds nothing here", name=name))
        if not excuse.codes and not excuse.unknown:
            told.append(message("the excuse names no rule"))
        findings += [Finding(rule, file, excuse.span, one) for one in told]
    return findings
