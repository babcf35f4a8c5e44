"""The numbers of a text in order, however written: 55, ５５, 五十五, 二〇二一, 百分之四十.

Two texts are compared for whether they state the same ones; 202134 and 2021年3月4日 do.
"""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from plantrack.checks.quantities import MEASURES
from plantrack.text.multiples import factor
from plantrack.text.numerals import parse_large_numeral, parse_numeral

_ORDINARY = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬億〇○俩", "一二三四五六七八九十百千万亿零零两")
_SHARES = {"百分之": "%", "千分之": "‰", "百分点": "pp", "廿": "二十", "卅": "三十"}
_DIGIT, _UNIT = "一二三四五六七八九两", "十百千万亿"
_NUMBER = re.compile(
    r"(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?P<times>(?:\s?(?=[百千]?[万亿]|[百千]))?[百千]?[万亿]*)"
    rf"|(?P<spelled>(?:零?[{_DIGIT}]?[{_UNIT}])+(?:零?[{_DIGIT}])?)"
    rf"|(?P<listed>[零{_DIGIT}]+)|(?P<half>半)"
)

_BLANKS = re.compile(r"(?<=[\u3000-\u9fff])\s+(?=[\u3000-\u9fff])")
_MEASURE = re.compile(rf"\s*({MEASURES})")
# What may stand between the parts of a date; the last three only between three parts.
_IN_DATES, _IN_LONG_DATES = "年月日号·•・", "./-"


class Number(NamedTuple):
    """A number, its digits, and where it stands."""

    value: Decimal
    digits: str
    begin: int
    end: int


@lru_cache(maxsize=4096)  # names and errata are asked about several times, and in several plans
def folded(text: str) -> str:
    """Return `text` in half width and lower case, with numerals and shares in one notation.

    Characters that do not show are left out, and blanks between Chinese characters.
    """
    text = unicodedata.normalize("NFKC", text).casefold().translate(_ORDINARY)
    if not text.isprintable():
        text = "".join(one for one in text if unicodedata.category(one) != "Cf")
    text = _BLANKS.sub("", text)
    for written, sign in _SHARES.items():
        text = text.replace(written, sign)
    return text


@lru_cache(maxsize=1024)
def numbers(text: str) -> tuple[Number, ...]:
    """Return the numbers of a `folded` text, in order."""
    return tuple(Number(*_read(one), one.start(), one.end()) for one in _NUMBER.finditer(text))


def same_numbers(published: str, read: str) -> bool:
    """Whether two `folded` texts state the same numbers, measures and shares in the same order."""
    before, after = numbers(published), numbers(read)
    if re.findall("%|‰|pp", published) != re.findall("%|‰|pp", read):
        return False
    if [one.value for one in before] == [one.value for one in after]:
        measures = zip(_measures(published, before), _measures(read, after), strict=True)
        return all(not (one and other) or one == other for one, other in measures)
    return _is_split(before, after, read, published) or _is_split(after, before, published, None)


def _read(found: re.Match[str]) -> tuple[Decimal, str]:
    """Return the value of a number and its digits."""
    if found["half"]:
        return Decimal("0.5"), "0.5"
    if found["listed"]:
        digits = "".join(str(parse_numeral(one)) for one in found["listed"])
        return Decimal(digits), digits
    if found["spelled"]:
        value = parse_large_numeral(found["spelled"])
        return Decimal(value), str(value)
    digits = "".join(str(int(one)) if one.isdecimal() else one for one in found["digits"])
    digits = digits.replace(",", "")
    times = factor(found["times"].strip())
    return Decimal(digits) * times, digits if times == 1 else str(Decimal(digits) * times)


def _measures(text: str, found: Sequence[Number]) -> list[str]:
    """Return the measure word after each number, empty if there is none."""
    measures = (_MEASURE.match(text, one.end) for one in found)
    return [one[1] if one else "" for one in measures]


def _is_split(
    wholes: Sequence[Number], parts: Sequence[Number], text: str, counted: str | None
) -> bool:
    """Whether `parts`, in `text`, are the digits of `wholes` divided as in a date.

    A number that counts something in `counted`, the text of the wholes, is no date. With None,
    blanks may divide a number as well, for that is how a number is torn apart in print.
    """
    rest = list(parts)
    for whole in wholes:
        mine = [rest.pop(0)] if rest else []
        while rest and len("".join(one.digits for one in mine)) < len(whole.digits):
            mine.append(rest.pop(0))
        if "".join(one.digits for one in mine) != whole.digits:
            return False
        if len(mine) > 1:
            gaps = [text[a.end : b.begin] for a, b in pairwise(mine)]
            if counted is None and not any(gap.strip() for gap in gaps) and all(gaps):
                continue
            signs = _IN_DATES + (_IN_LONG_DATES if len(gaps) > 1 else "")
            if not all(len(gap) == 1 and gap in signs for gap in gaps):
                return False
            if counted is not None and _MEASURE.match(counted, whole.end):
                return False
    return not rest
