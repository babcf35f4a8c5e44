"""The findings about a text, and how the tables write them: line, column and code."""

import re
from collections.abc import Iterable

from plantrack.checks.finding import Finding
from plantrack.checks.registry import RULES
from plantrack.checks.runner import check_file
from plantrack.files.source import Source, decode
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import load_source
from support.marks import marked

ALL = frozenset(rule.code for rule in RULES)
# The codes of form, schema, references and dates. The rules about wording and counts may well
# have something to say about a plan that is broken on purpose.
FORMAL = "PT(?:0..|1..|20[1-7]|30[45])"

Told = tuple[int, int, str]


def check(content: str | bytes, enabled: frozenset[str] = ALL) -> list[Finding]:
    """Everything that is found about a file of this content."""
    raw = content.encode() if isinstance(content, str) else content
    return check_file(load_source(decode("plan.yaml", raw), Plan), enabled)


def check_edit(old: str, new: str | bytes) -> list[Finding]:
    """Everything that is found about a file of the content `new`, which `old` was before."""
    raw = new.encode() if isinstance(new, str) else new
    before = load_source(Source("plan.yaml", old), Plan).content
    file = load_source(decode("plan.yaml", raw), Plan)
    assert before is not None
    assert file.content is not None, f"the case does not fit the schema: {file.error}"
    return check_file(file, before=before)


def told(findings: Iterable[Finding], codes: str = "PT...") -> tuple[Told, ...]:
    """Line, column and code of the findings whose code fits the pattern `codes`, in their order."""
    return tuple(
        (one.location.line, one.location.column, one.code)
        for one in findings
        if re.fullmatch(codes, one.code)
    )


def placed(text: str, codes: str) -> tuple[str, tuple[Told, ...]]:
    """The text without its marks, and what is to be told of it: at each mark the next code."""
    plain, places = marked(text)
    return plain, tuple((*place, code) for place, code in zip(places, codes.split(), strict=True))
