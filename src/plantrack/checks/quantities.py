"""Numbers in Chinese sentences: digits with their measure words, and numerals."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from plantrack.text.numerals import NUMERAL_CHARACTERS, parse_numeral

_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
# The measure words of plans, as a pattern. Not 周岁, 届, 年, 月, 日 (ages, ordinals, dates),
# 个月 (durations) or 大 (5大基地).
MEASURES = (
    "个百分点|平方公里|平方米|公里|人次|户次|万元|亿元|万人|个(?!月|工作日|小时|季度|学期|星期|周)|名|户|人|家|所|处|座|次|场|张|套|项|件|份|元"
    "|对|支|批|期|辆|台|部|册|组|队|条|间|栋|亩|米|%"
)
_COUNTED = re.compile(
    rf"(?<![0-9.\-第])(?P<number>{_DIGITS})(?:-(?P<upper>{_DIGITS}))?(?P<measure>{MEASURES})"
)
_ANY = re.compile(rf"(?<![0-9.])(?:{_DIGITS})(?![0-9])")
_FULL_WIDTH = re.compile("[０-９，．－％]")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９，．－％", "0123456789,.-%")
_NUMERAL = re.compile(f"[{NUMERAL_CHARACTERS}]+")


class Counted(NamedTuple):
    """A number with a measure word, and where it is in the text."""

    values: tuple[Decimal, ...]
    text: str
    begin: int
    end: int


def counted(text: str) -> list[Counted]:
    """Return numbers that count something (`55个`, `2-5个`, `40%`), but no ages or dates."""
    return [
        Counted(
            tuple(_decimal(one) for one in found.group("number", "upper") if one),
            found[0],
            *found.span(),
        )
        for found in _COUNTED.finditer(half_width(text))
    ]


@lru_cache(maxsize=8)  # all targets of a task ask about the same goal
def numbers_in(text: str) -> frozenset[Decimal]:
    """Return every number in `text`, written in digits or as a numeral."""
    text = half_width(text)
    numerals = (Decimal(parse_numeral(one[0])) for one in _NUMERAL.finditer(text))
    return frozenset((*(_decimal(one[0]) for one in _ANY.finditer(text)), *numerals))


def stands_in(value: int | Decimal, text: str) -> bool:
    """Whether `text` contains the number `value`, in digits or as a numeral."""
    digits = str(value)
    begin = text.find(digits)
    if begin >= 0:
        # The usual case, decided without parsing the text: the digits stand alone.
        around = text[max(begin - 1, 0) : begin], text[begin + len(digits) :][:1]
        if not any(one.isdecimal() or one in (".", ",") for one in around if one):
            return True
    return Decimal(value) in numbers_in(text)


@lru_cache(maxsize=4096)
def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def half_width(text: str) -> str:
    """Return `text` with full-width digits and signs in ASCII; no character moves."""
    return text.translate(_HALF_WIDTH) if _FULL_WIDTH.search(text) else text
