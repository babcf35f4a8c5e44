"""Numbers in Chinese sentences: digits with their measure words, and numerals."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from plantrack.text.multiples import TIMES, factor, multiplied
from plantrack.text.numerals import NUMERAL_CHARACTERS, parse_large_numeral, parse_numeral

# What numbers and measures may be multiplied by: 1.5亿元, 3千户.
_TIMES = r"(?P<times>(?:百(?!分)|千)?[万亿]{0,2})"
_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
# The measure words of plans, as a pattern. Not 周岁, 届, 年, 月, 日 (ages, ordinals, dates),
# 个月 (durations) or 大 (5大基地).
MEASURES = (
    "个百分点|平方公里|平方米|公里|人次|户次|个(?!月|工作日|小时|季度|学期|星期|周)|名|户|人|家|所|处|座|次|场|张|套|项|件|份|元"
    "|对|支|批|期|辆|台|部|册|组|队|条|间|栋|亩|米|%"
)
_COUNTED = re.compile(
    rf"(?<![0-9.\-第])(?<!第\s)(?P<number>{_DIGITS})(?:-(?P<upper>{_DIGITS}))?"
    rf"(?P<blank>\s?){_TIMES}\s?(?P<measure>{MEASURES})"
)
# Words that begin like a measure, behind a number that ends another word: 附件 1 项目表.
_WORD = re.compile(
    "项目|人[民大员才]|名[单称]|部[门分]|场[所地]|组织|户籍|家[庭政]|所[有属]|条[例款]|期[间末]"
    "|对[口象]|队伍|台账|批[准示]|处理|元旦|个人|座谈|支[持部出]|张贴|次序|件数|份额|间接"
)
_DIGIT = re.compile("[0-9０-９]")
_ANY = re.compile(
    rf"(?<![0-9.])(?P<number>{_DIGITS})(?![0-9])"
    rf"(?:\s?[-~～—至到]\s?(?P<upper>{_DIGITS})(?![0-9]))?\s?{_TIMES}"
)
_FULL_WIDTH = re.compile("[０-９，．－％]")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９，．－％", "0123456789,.-%")
_NUMERAL = re.compile(
    f"(?P<lead>[{NUMERAL_CHARACTERS}]+)(?:[万亿]+[{NUMERAL_CHARACTERS}]*)*", re.UNICODE
)


class Counted(NamedTuple):
    """A number with a measure word, and where it is in the text; `values` are multiplied out."""

    values: tuple[Decimal, ...]
    written: tuple[Decimal, ...]
    text: str
    begin: int
    end: int


def counted(text: str) -> list[Counted]:
    """Return numbers that count something (`55个`, `2-5个`, `40%`), but no ages or dates."""
    return list(_counted(half_width(text)))


def counts(text: str) -> bool:
    """Whether `text` may count something; a fast test, as most texts don't."""
    return _DIGIT.search(text) is not None


def _counted(text: str) -> Iterator[Counted]:
    for found in _COUNTED.finditer(text):
        number, upper, blank, times = found.group("number", "upper", "blank", "times")
        if blank and not times and _WORD.match(text, found.start("measure")):
            continue
        written = (_decimal(number),) if upper is None else (_decimal(number), _decimal(upper))
        values = tuple(one * factor(times) for one in written) if times else written
        yield Counted(values, written, found[0], *found.span())


class _Stated(NamedTuple):
    """The numbers of a text as written, and multiplied out: 1万 is 1, and 10000."""

    written: frozenset[Decimal]
    values: frozenset[Decimal]


@lru_cache(maxsize=8)  # all targets of a task ask about the same goal
def _stated(text: str) -> _Stated:
    """Return every number in `text`, written in digits or as a numeral."""
    written, values = set[Decimal](), set[Decimal]()
    text = half_width(text)
    for found in _ANY.finditer(text):
        for one in found.group("number", "upper"):
            if one:
                written.add(_decimal(one))
                values.add(_decimal(one) * factor(found["times"]))
    for found in _NUMERAL.finditer(text):
        written.add(Decimal(parse_numeral(found["lead"])))
        values.add(Decimal(parse_large_numeral(found[0])))
    return _Stated(frozenset(written), frozenset(values))


def stands_in(value: int | Decimal, text: str, measure: str | None = None) -> bool:
    """Whether `text` contains the number `value`, in digits or as a numeral.

    With its `measure` it may be multiplied out there or not: 1 of 万名 is 10000 of 名.
    """
    digits = str(value)
    begin = text.find(digits)
    if begin >= 0:
        # The usual case, decided without parsing the text: the digits stand alone.
        end = begin + len(digits)
        after = text[end : end + 1] if text[end : end + 1] != " " else text[end:].lstrip()[:1]
        around = text[max(begin - 1, 0) : begin], after
        is_alone = not any(one.isdecimal() or one in (".", ",") for one in around if one)
        if is_alone and (measure is None or (after not in TIMES and measure[:1] not in TIMES)):
            return True
    stated = _stated(text)
    if measure is None and Decimal(value) in stated.written:
        return True
    return multiplied(value, measure) in stated.values


def places_of(value: int | Decimal, text: str, measure: str | None) -> Iterator[tuple[int, int]]:
    """Yield where `text` has the number `value`, with what multiplies it and without."""
    wanted = multiplied(value, measure)
    text = half_width(text)
    for found in _ANY.finditer(text):
        for part in ("number", "upper"):
            if found[part] and _decimal(found[part]) * factor(found["times"]) == wanted:
                yield found.start(part), found.end()
    for found in _NUMERAL.finditer(text):
        if parse_large_numeral(found[0]) == wanted:
            yield found.span()


@lru_cache(maxsize=4096)
def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def half_width(text: str) -> str:
    """Return `text` with full-width digits and signs in ASCII; no character moves."""
    return text.translate(_HALF_WIDTH) if _FULL_WIDTH.search(text) else text
