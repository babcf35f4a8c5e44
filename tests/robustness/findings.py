"""Findings as (line, column, code), the way the tables write them."""

import re

from plantrack.checks.finding import Finding
from plantrack.checks.runner import check_file
from plantrack.files.source import decode
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import load_source

Told = tuple[int, int, str]

# Form, schema, references and dates. The rules about wording and counts have tests of their own,
# and may well have something to say about a plan that is broken on purpose.
_CONCERNED = re.compile(r"PT(0..|1..|20[1-7]|30[45])")


def findings(content: str | bytes) -> list[Finding]:
    """Everything that is found about a plan file of this content."""
    raw = content.encode("utf-8") if isinstance(content, str) else content
    return check_file(load_source(decode("plan.yaml", raw), Plan))


def told(content: str | bytes) -> list[Told]:
    """The findings of form, schema, references and dates, in the order in which they are told."""
    return [
        (one.location.line, one.location.column, one.code)
        for one in findings(content)
        if _CONCERNED.fullmatch(one.code)
    ]
