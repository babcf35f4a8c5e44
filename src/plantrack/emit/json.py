"""Findings as JSON; lines and columns count from 1, in characters (in a sheet, cells)."""

from collections.abc import Iterator
from typing import Any

from plantrack.checks.finding import CheckResult, Finding
from plantrack.files.location import SheetCell
from plantrack.i18n import Language
from plantrack.text.json import enveloped_json_pieces


def emit(result: CheckResult, language: Language) -> Iterator[str]:
    """Yield all findings in one object, in order."""
    findings = (_plain(finding, language) for finding in result.findings)
    return enveloped_json_pieces("findings", "findings", findings)


def _plain(finding: Finding, language: Language) -> dict[str, Any]:
    location = finding.location
    plain: dict[str, Any] = {
        "code": finding.code,
        "name": finding.rule.name,
        "severity": finding.severity,
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "message": finding.message.text(language),
        "suggestion": finding.suggestion,
    }
    if isinstance(location.place, SheetCell):
        plain["cell"] = location.place.reference
    return plain
