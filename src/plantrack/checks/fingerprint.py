"""An identity for findings that survives moved lines and other findings coming and going."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from plantrack.checks.finding import Finding
from plantrack.model.path import Path, has_step
from plantrack.text.escape import name_bytes
from plantrack.text.lines import split_lines

# The keys that identify a list entry, in this order.
_IDENTITIES = ("number", "name", "what", "at")
# What is reported is known by what it is about and when, wherever it stands.
_REPORTS = ("entries", "reviews")


def fingerprints(
    findings: Iterable[Finding], texts: dict[str, str], data: dict[str, Any]
) -> Iterator[str]:
    """Yield a SHA-256 in hex for each finding, in order; equal ones are numbered.

    It is computed from the rule, the file, the address (task 17, not line 663) and the text at
    that place; `texts` and `data` map each file to its text and data.
    """
    seen: Counter[bytes] = Counter()

    @lru_cache(maxsize=1)
    def lines(file: str) -> list[str]:
        return split_lines(texts.get(file, ""))

    @lru_cache(maxsize=16)  # a long text may have thousands of findings: it is digested once
    def begun(code: str, file: str, path: Path, line: int) -> Any:
        if path:
            where = _called(data.get(file), path)
        else:
            where = lines(file)[line - 1].strip() if 0 < line <= len(lines(file)) else ""
        identity = "\n".join((code, file.replace("\\", "/"), where))
        return hashlib.sha256(name_bytes(f"{identity}\n"))

    for finding in findings:
        line = 0 if finding.path else finding.location.line
        digest = begun(finding.code, finding.location.file, finding.path, line).copy()
        identity = digest.digest()
        digest.update(str(seen[identity]).encode())
        seen[identity] += 1
        yield digest.hexdigest()


def _called(data: Any, path: Path) -> str:
    steps: list[str] = []
    for step in path:
        data = data[step] if has_step(data, step) else None
        if isinstance(step, int) and isinstance(data, dict):
            if path[0] in _REPORTS and "date" in data:
                about = data.get("task", data.get("point", ""))
                known = f"{about}@{data['date']}"
            else:
                known = next((str(data[key]) for key in _IDENTITIES if key in data), str(step))
            steps.append(known)
        elif isinstance(step, str):
            steps.append(step)
    return ".".join(steps) + (f"={data}" if isinstance(data, str) else "")
