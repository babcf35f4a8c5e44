"""Findings as a GitLab code quality report."""

from plantrack.checks.fingerprint import fingerprints
from plantrack.emit import Checked
from plantrack.i18n import Language
from plantrack.text.json import to_json

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def emit(checked: Checked, language: Language) -> str:
    """A JSON array with an object for each finding."""
    prints = fingerprints(checked.findings, checked.texts, checked.data)
    report = [
        {
            "description": f"{finding.code} {finding.message.text(language)}",
            "check_name": finding.rule.name,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": finding.file.replace("\\", "/").removeprefix("./"),
                "lines": {"begin": finding.span.line, "end": finding.span.end_line},
            },
        }
        for finding, fingerprint in zip(checked.findings, prints, strict=True)
    ]
    return to_json(report)
