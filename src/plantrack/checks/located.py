"""Where the findings about a file are, without those that a comment in it suppresses."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from plantrack.checks.finding import Finding
from plantrack.checks.placing import Found, find_places, is_written_so, placed
from plantrack.checks.registry import FAMILIES, RULES_BY_NAME
from plantrack.checks.suppressions import Suppressions, find_suppressions, may_suppress, unused
from plantrack.model.path import Path
from plantrack.yamlfile.load import LoadedFile
from plantrack.yamlfile.positions import Node, Places


def located(
    file: LoadedFile[Any], findings: list[Finding], problems: list[Found], enabled: frozenset[str]
) -> list[Finding]:
    """Return the `findings` and the `problems`, which it empties, at their places in the file.

    In the text's order, each once; what a comment suppresses is left out.
    """
    name, text = file.source.name, file.source.text
    suppressing = may_suppress(text)
    places = find_places(file, problems, suppressing) if problems or suppressing else None
    nodes = places.nodes if places else {}
    broken = {(one.location.line, one.location.column) for one in findings}
    found = []
    problems.reverse()
    while problems:  # each is let go when it is placed, as there may be hundreds of thousands
        rule, problem = problems.pop()
        if is_written_so(problem, nodes):
            found.append(placed(name, rule, problem, nodes))
    # What YAML itself forbids has no value for the schema to check.
    about_schema = FAMILIES["schema"][0]
    findings = findings + [
        one
        for one in found
        if not one.code.startswith(about_schema)
        or (one.location.line, one.location.column) not in broken
    ]
    if suppressing and places:
        findings = _not_suppressed(findings, text, places, name, enabled)
    findings.sort(key=_order)
    return list(_unique(findings))


def _not_suppressed(
    findings: list[Finding], text: str, places: Places, file: str, enabled: frozenset[str]
) -> list[Finding]:
    found = find_suppressions(text, places.quoted)
    suppressions = Suppressions(found)
    left = [one for one in findings if not suppressions.cover(one, _key_line(one, places.nodes))]
    if RULES_BY_NAME["unused-suppression"].code in enabled:
        left += unused(found, file, enabled)
    return left


def _key_line(finding: Finding, nodes: dict[Path, Node]) -> int | None:
    """Return the line of the key of the finding's value, or of the list around it."""
    for length in range(len(finding.path), 0, -1):
        node = nodes.get(finding.path[:length])
        if node is not None and node.key is not None:
            return node.key.line
    return None


def _unique(findings: list[Finding]) -> Iterator[Finding]:
    """Yield the findings, sorted by place and code, without duplicates for the same place."""
    for _, together in groupby(findings, key=_order):
        first, *others = together
        yield first
        seen = {_identity(first)} if others else set()
        for one in others:
            if _identity(one) not in seen:
                seen.add(_identity(one))
                yield one


def _identity(finding: Finding) -> tuple[object, ...]:
    return finding.location, finding.message.key, str(finding.message.values)


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.location.line, finding.location.column, finding.code
