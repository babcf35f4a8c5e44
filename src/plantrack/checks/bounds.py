"""Whether a text says that an amount is 左右, 不少于 or 不超过."""

import re
from decimal import Decimal

from plantrack.checks.quantities import MEASURES, half_width, places_of
from plantrack.model.targets import Bound

_NOT = "不(?:得|能|应|宜|可)?"
_LESS, _MORE = "(?:少于|低于|小于|下于)", "(?:超过|大于|高于|多于|突破)"
_ONLY = r"(?<![不得能应宜可])"
# What stands right before a number, and right after it or its measure.
_BEFORE: dict[Bound, re.Pattern[str]] = {
    "at_least": re.compile(
        rf"(?:{_NOT}{_LESS}|{_ONLY}{_MORE}|至少|最少|≥|>|at least|(?:no|not) (?:fewer|less) than"
        r"|(?<!no )(?<!not )more than|(?<!\w)over)\s?$",
        re.IGNORECASE,
    ),
    "at_most": re.compile(
        rf"(?:{_NOT}{_MORE}|{_ONLY}{_LESS}|至多|最多|控制在|≤|<|at most|up to|(?:no|not) more than"
        r"|(?<!no )(?<!not )(?:fewer|less) than)\s?$",
        re.IGNORECASE,
    ),
    "about": re.compile(r"(?:约|大概|接近|about|around|approximately)\s?$", re.IGNORECASE),
}
_AFTER: dict[Bound, re.Pattern[str]] = {
    "at_least": re.compile(r"\s?(?:[及或]?以上|or more)"),
    "at_most": re.compile(r"\s?(?:[及或]?以下|以内|之内|or (?:fewer|less))"),
    "about": re.compile(r"\s?(?:左右|上下|or so)"),
}
_MEASURE = re.compile(rf"\s?(?:{MEASURES})?")
_LONGEST = 20


def stated_bounds(value: int | Decimal, text: str, measure: str | None) -> set[Bound]:
    """Return what `text` says of the number `value`: whether it is a bound, and which."""
    text = half_width(text)
    found = set[Bound]()
    for begin, end in places_of(value, text, measure):
        before, after = text[max(begin - _LONGEST, 0) : begin], _behind(text, end, measure)
        found.update(bound for bound, words in _BEFORE.items() if words.search(before))
        found.update(bound for bound, words in _AFTER.items() if words.match(after))
    return found


def _behind(text: str, end: int, measure: str | None) -> str:
    """Return what follows the number that ends there, and its measure."""
    rest = text[end:].lstrip()
    if measure and rest.startswith(measure):
        return rest[len(measure) :]
    known = _MEASURE.match(text, end)
    return text[known.end() if known else end :]
