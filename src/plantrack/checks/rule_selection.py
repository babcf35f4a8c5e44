"""Which rules run: codes, code prefixes, names and families, as `--select` takes them."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from plantrack.checks.registry import FAMILIES, RULES, RULES_BY_NAME
from plantrack.errors import SelectionError
from plantrack.i18n import lazy_gettext
from plantrack.text.suggest import suggest


class Chosen(NamedTuple):
    """The codes of the rules that run; of those `counted` only the number of findings is asked."""

    enabled: frozenset[str]
    counted: frozenset[str] = frozenset()


def choose(select: Iterable[str], ignore: Iterable[str]) -> frozenset[str]:
    """Return the selected codes (all if `select` is empty) minus the ignored ones.

    Raises SelectionError for a name that matches no rule.
    """
    chosen = _codes(select) or {rule.code for rule in RULES}
    return frozenset(chosen - _codes(ignore))


def only_counted(select: Iterable[str]) -> frozenset[str]:
    """Return the notes that a text for people counts without listing them: those not selected.

    What an edit does without being judged is always said (PT613).
    """
    notes = {rule.code for rule in RULES if rule.severity == "note" and not rule.check_earlier}
    return frozenset(notes - _codes(select))


def _codes(typed: Iterable[str]) -> set[str]:
    names = [one.strip() for text in typed for one in text.replace("，", ",").split(",")]
    return {code for name in names if name for code in codes_of(name)}


@lru_cache(maxsize=512)
def known_codes(name: str) -> frozenset[str]:
    """Return the codes that a name stands for, none if there is no such rule."""
    beginning = FAMILIES[name.lower()][0] if name.lower() in FAMILIES else name.upper()
    by_code = frozenset(rule.code for rule in RULES if rule.code.startswith(beginning))
    if by_code and beginning.startswith("PT"):
        return by_code
    named = RULES_BY_NAME.get(name.lower())
    return frozenset((named.code,)) if named else frozenset()


def codes_of(name: str) -> frozenset[str]:
    """Return the codes that a name stands for: `PT201`, `PT2`, `unknown-unit` or `reference`."""
    if codes := known_codes(name):
        return codes
    known = [*(rule.code for rule in RULES), *RULES_BY_NAME, *FAMILIES]
    likely = suggest(name, known)
    if likely:
        raise SelectionError(
            lazy_gettext("unknown rule “{typed}”; did you mean {names}?", typed=name, names=likely)
        )
    raise SelectionError(lazy_gettext("unknown rule “{typed}”; see plantrack rule", typed=name))
