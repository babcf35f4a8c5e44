"""An identity for findings that survives moved lines and other findings coming and going."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from typing import Any

from plantrack.checks.finding import Finding
from plantrack.model.path import Path
from plantrack.text.escape import name_bytes
from plantrack.text.lines import split_lines

# The keys that identify a list entry, in this order.
_IDENTITIES = ("number", "name", "what", "at")


def fingerprints(
    findings: Iterable[Finding], texts: dict[str, str], data: dict[str, Any]
) -> list[str]:
    """Return a SHA-256 in hex for each finding, in order; equal ones are numbered.

    It is computed from the rule, the file, the address (task 17, not line 663) and the text at
    that place; `texts` and `data` map each file to its text and data.
    """
    seen: Counter[str] = Counter()
    prints = []
    for finding in findings:
        if finding.path:
            where = _called(data.get(finding.location.file), finding.path)
        else:
            lines = split_lines(texts.get(finding.location.file, ""))
            line = finding.location.line
            where = lines[line - 1].strip() if 0 < line <= len(lines) else ""
        identity = "\n".join((finding.code, finding.location.file.replace("\\", "/"), where))
        prints.append(hashlib.sha256(name_bytes(f"{identity}\n{seen[identity]}")).hexdigest())
        seen[identity] += 1
    return prints


def _called(data: Any, path: Path) -> str:
    steps: list[str] = []
    for step in path:
        inside = isinstance(data, dict | list) and (
            step in data if isinstance(data, dict) else isinstance(step, int) and step < len(data)
        )
        data = data[step] if inside else None
        if isinstance(step, int) and isinstance(data, dict):
            known = next((str(data[key]) for key in _IDENTITIES if key in data), str(step))
            steps.append(known)
        elif isinstance(step, str):
            steps.append(step)
    return ".".join(steps) + (f"={data}" if isinstance(data, str) else "")
