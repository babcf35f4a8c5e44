"""Chinese numerals as documents number their parts with (一 … 九十九)."""

import re

_DIGITS = "零一二三四五六七八九"
_NUMERAL = r"(?P<tens>[一二三四五六七八九]?)(?P<ten>十?)(?P<ones>[一二三四五六七八九]?)"


def numeral(number: int) -> str:
    """`number` (1 to 99) as a numeral: 8 -> 八, 28 -> 二十八; other numbers as digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    lead = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return lead + (_DIGITS[ones] if ones else "")


def parse_number(text: str) -> int | None:
    """The number that digits or a numeral up to 九十九 stand for, None for anything else."""
    if text.isascii() and text.isdigit() and len(text) <= 9:
        return int(text)
    found = re.fullmatch(_NUMERAL, text)
    if not found or not text:
        return None
    if not found["ten"]:
        return _DIGITS.index(text) if len(text) == 1 else None
    tens = _DIGITS.index(found["tens"]) if found["tens"] else 1
    return tens * 10 + (_DIGITS.index(found["ones"]) if found["ones"] else 0)
