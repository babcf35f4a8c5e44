"""Which rules run: codes, beginnings of codes, names and families, as `--select` takes them."""

from collections.abc import Iterable

from plantrack.checks.registry import RULES
from plantrack.errors import SelectionError
from plantrack.i18n import mark, message
from plantrack.query.closeness import closest

# The beginning of a family's codes, and what its rules are about.
FAMILIES = {
    "file": ("PT0", mark("file and YAML")),
    "schema": ("PT1", mark("schema")),
    "reference": ("PT2", mark("references and numbers")),
    "target": ("PT3", mark("targets and dates")),
    "wording": ("PT4", mark("wording")),
    "coverage": ("PT5", mark("coverage")),
    "policy": ("PT6", mark("edit policy")),
    "excuse": ("PT9", mark("excuses")),
}


def choose(select: Iterable[str], ignore: Iterable[str]) -> frozenset[str]:
    """The codes selected (all where `select` is empty) less those ignored.

    Raises SelectionError for what names no rule.
    """
    chosen = _codes(select) or {rule.code for rule in RULES}
    return frozenset(chosen - _codes(ignore))


def _codes(typed: Iterable[str]) -> set[str]:
    names = [one.strip() for text in typed for one in text.replace("，", ",").split(",")]
    return {code for name in names if name for code in codes_of(name)}


def codes_of(name: str) -> set[str]:
    """The codes that one name stands for: `PT201`, `PT2`, `unknown-unit` or `reference`."""
    beginning = FAMILIES[name.lower()][0] if name.lower() in FAMILIES else name.upper()
    by_code = {rule.code for rule in RULES if rule.code.startswith(beginning)}
    if by_code and beginning.startswith("PT"):
        return by_code
    by_name = {rule.code for rule in RULES if rule.name == name.lower()}
    if by_name:
        return by_name
    known = [*(rule.code for rule in RULES), *(rule.name for rule in RULES), *FAMILIES]
    likely = closest(name, known)
    if likely:
        raise SelectionError(
            message("unknown rule “{typed}”; did you mean {names}?", typed=name, names=likely)
        )
    raise SelectionError(message("unknown rule “{typed}”; see plantrack rule", typed=name))
