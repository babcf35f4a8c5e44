"""Whether a sentence of the plan itself states what a target says: what a reading may rest on."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from plantrack.checks.quantities import half_width, stands_in
from plantrack.model.kinds import short_name
from plantrack.model.targets import Target
from plantrack.text.multiples import plain_measure
from plantrack.text.numerals import NUMERAL_CHARACTERS, parse_numeral

# What a sentence says where a target is no more than best effort.
_BEST_EFFORT = (
    "力争",
    "争取",
    "力求",
    "努力",
    "尽量",
    "尽力",
    "尽可能",
    "原则上",
    "best effort",
)
_SHARES = {"%": "百分之", "‰": "千分之"}
_EACH = re.compile(r"每|各|均|分别|\b(?:each|every|per)\b", re.IGNORECASE)
_EACH_YEAR = re.compile(
    r"每年|逐年|各年|年均|每一?年度|\b(?:each|every|per|a) year|yearly|annual", re.IGNORECASE
)
_NUMBER = rf"(?:[0-9]{{1,2}}|[{NUMERAL_CHARACTERS}]+)"
_DATE = re.compile(
    rf"(?:(?P<year>[0-9]{{4}})年)?(?P<month>{_NUMBER})月"
    rf"(?:(?P<day>{_NUMBER})[日号]|(?P<part>上旬|中旬|下旬|底|末|内|前|份)?)"
)

# Behind a day these say from when, not by when.
_ONWARDS = ("起", "开始", "以来", "以后", "之后")
_ISO = re.compile(r"(?P<year>[0-9]{4})[-./](?P<month>[0-9]{1,2})[-./](?P<day>[0-9]{1,2})")
_YEAR = r"(?:(?P<year>[0-9]{4})年?)?"
_QUARTER = re.compile(
    rf"{_YEAR}第?(?P<quarter>[1-4一二三四])季度|\bQ(?P<short>[1-4])\b"
    r"|(?P<english>first|second|third|fourth|last) quarter",
    re.IGNORECASE,
)
_YEAR_END = re.compile(
    rf"{_YEAR}(?:年内|年底|年末|年终|年度内|全年|下半年)"
    r"|end of the year|year-end|second half",
    re.IGNORECASE,
)
_HALF_YEAR = re.compile(
    rf"{_YEAR}(?:上半年|年中(?:前|(?![\u4e00-\u9fff])))|first half", re.IGNORECASE
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_ENGLISH = re.compile(
    rf"\b(?:(?P<before>[0-9]{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{_MONTHS})\b"
    r"(?: (?P<after>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9]))?(?:,? (?P<year>[0-9]{4}))?"
)
_ORDINALS = ("first", "second", "third", "fourth")


def states_amount(target: Target, text: str) -> bool:
    """Whether `text` contains the target's numbers and measure; of a milestone, its `what`."""
    if target.value is None:
        return target.what in text
    upper = target.max is None or stands_in(target.max, text, target.measure)
    stated = stands_in(target.value, text, target.measure)
    return upper and stated and _states_measure(target.measure, text)


def _states_measure(measure: str | None, text: str) -> bool:
    if measure is None:
        return True
    sign, text = plain_measure(half_width(measure)), half_width(text)
    return sign in text or (sign in _SHARES and _SHARES[sign] in text)


def states_name(name: str, text: str) -> bool:
    """Whether `text` names this town, group or place, in full or in short."""
    return name in text or short_name(name) in text


def states_share(per: str, text: str) -> bool:
    """Whether `text` says that the amount is meant per town, or for each `per`."""
    if per == "year":
        return bool(_EACH_YEAR.search(text))
    return bool(_EACH.search(text)) if per == "town" else per in text


def states_best_effort(text: str) -> bool:
    """Whether `text` promises no more than an effort."""
    return any(word in text.lower() for word in _BEST_EFFORT)


def states_day(day: date, text: str, end: date) -> bool:
    """Whether `text` names `day`: as a date, or as the end of a month, quarter, half or year.

    `end` is the last day of the plan's period, whose year is meant where none is written.
    """
    return day in days_in(text, end)


def days_in(text: str, end: date) -> Iterator[date]:
    """Yield the days by which something may be due by `text`, none if it names no day."""
    text = half_width(text)
    for found in _YEAR_END.finditer(text):
        year = int(found["year"] or end.year)
        yield end if year == end.year else date(year or 1, 12, 31)
    for found in _HALF_YEAR.finditer(text):
        yield date(int(found["year"] or end.year) or 1, 6, 30)
    for found in _QUARTER.finditer(text):
        yield from _ends_of(int(found["year"] or end.year) or 1, 3 * _quarter(found), "")
    for found in _ENGLISH.finditer(text):
        year, month = int(found["year"] or end.year), 1 + _MONTHS.split("|").index(found["month"])
        day = found["before"] or found["after"]
        yield from _valid(year, month, int(day)) if day else _ends_of(year or 1, month, "")
    for found in _ISO.finditer(text):
        yield from _valid(*(int(found[part]) for part in ("year", "month", "day")))
    for found in _DATE.finditer(text):
        if text.startswith(_ONWARDS, found.end()):
            continue
        year, month = int(found["year"] or end.year), _whole(found["month"])
        if found["day"]:
            yield from _valid(year, month, _whole(found["day"]))
        elif 1 <= month <= 12 and year > 0:
            yield from _ends_of(year, month, found["part"] or "")


def _quarter(found: re.Match[str]) -> int:
    if found["english"]:
        word = found["english"].lower()
        return 4 if word == "last" else 1 + _ORDINALS.index(word)
    return _whole(found["quarter"] or found["short"])


def _ends_of(year: int, month: int, part: str) -> Iterator[date]:
    """Yield the last day that `6月底`, `6月上旬` or `6月前` means; the last may mean either."""
    last = monthrange(year, month)[1]
    yield date(year, month, {"上旬": 10, "中旬": 20}.get(part, last))
    if part == "前" and month > 1:
        yield date(year, month - 1, monthrange(year, month - 1)[1])


def _valid(year: int, month: int, day: int) -> Iterator[date]:
    if year > 0 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        yield date(year, month, day)


def _whole(text: str) -> int:
    return int(text) if text.isascii() else parse_numeral(text)
