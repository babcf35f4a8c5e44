"""Findings as JSON; lines and columns count from 1, in characters."""

from plantrack.emit import Checked
from plantrack.i18n import Language
from plantrack.text.json import VERSION, to_json


def emit(checked: Checked, language: Language) -> str:
    """All findings in one object, in order."""
    findings = [
        {
            "code": finding.code,
            "name": finding.rule.name,
            "severity": finding.severity,
            "file": finding.file,
            "line": finding.span.line,
            "column": finding.span.column,
            "end_line": finding.span.end_line,
            "end_column": finding.span.end_column,
            "message": finding.message.text(language),
            "suggestion": finding.suggestion,
        }
        for finding in checked.findings
    ]
    return to_json({"plantrack": {"format": "findings", "version": VERSION}, "findings": findings})
