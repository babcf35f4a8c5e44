"""All rules over one plan file, their findings placed in the text and put in order."""

from collections.abc import Iterable, Iterator

from plantrack.checks.excuses import Excuse, find_excuses, unused
from plantrack.checks.finding import Finding, Hit, Rule
from plantrack.checks.partial import Partial, partial_plan
from plantrack.checks.registry import FAULT_RULES, RULES
from plantrack.checks.schema import schema_hits
from plantrack.checks.subject import Subject
from plantrack.i18n import Message, message
from plantrack.loading.compose import Path
from plantrack.loading.faults import Fault
from plantrack.loading.load import Document, load_source
from plantrack.loading.positions import Node, Span, locate
from plantrack.loading.source import Source

Located = tuple[Rule, Hit]
_ALL = frozenset(rule.code for rule in RULES)
_UNUSED_EXCUSE = next(rule for rule in RULES if rule.name == "unused-excuse")


def check_source(source: Source, enabled: frozenset[str] = _ALL) -> list[Finding]:
    """Every finding about the file by the `enabled` rules, in the order of the text."""
    return check_document(load_source(source), enabled)


def check_document(
    document: Document, enabled: frozenset[str] = _ALL, extra: Iterable[Located] = ()
) -> list[Finding]:
    """Every finding about a file already loaded, `extra` hits included, excused ones left out.

    A fault that kept the file from being read is told whether its rule is enabled or not.
    """
    faults = document.source.faults or (document.composed.faults if document.composed else ())
    unread = document.composed is None or document.composed.data is None
    findings = [
        one
        for one in (_from_fault(document.source.name, fault) for fault in faults)
        if unread or one.code in enabled
    ]
    hits = [(rule, hit) for rule, hit in _hits(document, enabled) if rule.code in enabled]
    hits += [(rule, hit) for rule, hit in extra if rule.code in enabled]
    text = document.source.text
    nodes = locate(text, _places(hits)) if hits else {}
    broken = {(one.span.line, one.span.column) for one in findings}
    placed = [_place(document.source.name, text, rule, hit, nodes) for rule, hit in hits]
    # What YAML itself forbids has no value that the schema could judge.
    findings += [
        one
        for one in placed
        if not (one.code.startswith("PT1") and (one.span.line, one.span.column) in broken)
    ]
    findings = _not_excused(findings, text, nodes, document.source.name, enabled)
    return sorted(_unique(findings), key=_order)


def _not_excused(
    findings: list[Finding],
    text: str,
    nodes: dict[Path, Node],
    file: str,
    enabled: frozenset[str],
) -> list[Finding]:
    excuses = find_excuses(text)
    if not excuses:
        return findings
    left = [one for one in findings if not _excused(one, excuses, _key_line(one, nodes))]
    if _UNUSED_EXCUSE.code in enabled:
        left += unused(excuses, _UNUSED_EXCUSE, file, enabled)
    return left


def _excused(finding: Finding, excuses: list[Excuse], key_line: int | None) -> bool:
    # Every excuse is asked, so that each knows whether it was needed.
    return sum(excuse.covers(finding, key_line) for excuse in excuses) > 0


def _key_line(finding: Finding, nodes: dict[Path, Node]) -> int | None:
    """The line of the key that the finding's value, or the list around it, stands under."""
    for length in range(len(finding.path), 0, -1):
        node = nodes.get(finding.path[:length])
        if node is not None and node.key is not None:
            return node.key.line
    return None


def _from_fault(file: str, fault: Fault) -> Finding:
    span = Span(
        fault.line,
        fault.column,
        fault.end_line or fault.line,
        fault.end_column or fault.column,
    )
    return Finding(FAULT_RULES[fault.kind], file, span, fault.message)


def finding_line(finding: Finding) -> Message:
    """A finding in one line: `file:line:column: code message`."""
    return message(
        "{file}:{line}:{column}: {code} {text}",
        file=finding.file,
        line=finding.span.line,
        column=finding.span.column,
        code=finding.code,
        text=finding.message,
    )


def _unique(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, those that say the same of the same place once."""
    unique: dict[tuple[object, ...], Finding] = {}
    for one in findings:
        unique.setdefault((one.code, one.span, one.message.key, str(one.message.values)), one)
    return list(unique.values())


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.span.line, finding.span.column, finding.code


def _hits(document: Document, enabled: frozenset[str]) -> Iterator[Located]:
    composed = document.composed
    if composed is None or not isinstance(composed.data, dict):
        return
    by_code = {rule.code: rule for rule in RULES}
    partial: Partial | None = None
    if document.error is not None:
        for code, hit in schema_hits(document.error, composed.data):
            yield by_code[code], hit
        partial = partial_plan(composed.data, document.error)
        if partial is None:
            return
    plan = document.plan or (partial.plan if partial else None)
    if plan is None:
        return
    subject = Subject(document, plan, partial.data if partial else composed.data)
    for rule in RULES:
        if rule.check is None or rule.code not in enabled or (rule.whole and partial):
            continue
        for hit in rule.check(subject):
            real = _led_back(hit, partial)
            if partial is None or not partial.made_up(real.path):
                yield rule, real


def _led_back(hit: Hit, partial: Partial | None) -> Hit:
    if partial is None:
        return hit
    return Hit(partial.original(hit.path), hit.message, hit.suggestion, hit.part, hit.on_key)


def _places(hits: list[Located]) -> list[Path]:
    # A missing value has no place of its own; that of what holds it will do.
    return [hit.path[:length] for _, hit in hits for length in range(len(hit.path) + 1)]


def _place(name: str, text: str, rule: Rule, hit: Hit, nodes: dict[Path, Node]) -> Finding:
    path = hit.path
    while path not in nodes and path:
        path = path[:-1]
    node = nodes.get(path)
    span = Span(1, 1, 1, 1)
    if node is not None:
        span = node.value
        if hit.on_key and node.key is not None:
            span = node.key
        elif hit.part is not None:
            span = node.part(text, *hit.part)
        elif node.text == "" and node.key is not None and not node.style:
            span = node.key  # an empty value has no place; its key does
    return Finding(rule, name, span, hit.message, hit.suggestion, hit.path)
