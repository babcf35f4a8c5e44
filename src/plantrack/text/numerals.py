"""Chinese numerals, as used to number the parts of documents and to count in sentences."""

_DIGITS = "零一二三四五六七八九"
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)} | {"两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_CHARACTERS = frozenset(_VALUES) | frozenset(_TENS)
# Every character that a numeral may contain, for patterns that search for one.
NUMERAL_CHARACTERS = "".join(sorted(_CHARACTERS))


def numeral(number: int) -> str:
    """Return `number` (1 to 99) as a numeral: 8 -> 八, 28 -> 二十八; others as digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    lead = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return lead + (_DIGITS[ones] if ones else "")


def parse_numeral(text: str) -> int:
    """Return the value of a numeral up to the thousands: 百 is 100, 三百五十 is 350.

    Accepts any sequence of NUMERAL_CHARACTERS found in a sentence.
    """
    total, digit = 0, 0
    for character in text:
        if character in _TENS:
            total += (digit or 1) * _TENS[character]
            digit = 0
        else:
            digit = _VALUES[character]
    return total + digit


def parse_large_numeral(text: str) -> int:
    """Return the value of a numeral that may have 万 and 亿: 一万五千 is 15000."""
    for sign, factor in (("亿", 100_000_000), ("万", 10_000)):
        head, found, tail = text.rpartition(sign)
        if found:
            return (parse_large_numeral(head) or 1) * factor + parse_large_numeral(tail)
    return parse_numeral(text)


def parse_number(text: str) -> int | None:
    """Return the value of digits or a numeral up to 九十九, or None for anything else."""
    if text.isascii() and text.isdigit() and len(text) <= 9:
        return int(text)
    if not text or not _CHARACTERS.issuperset(text):
        return None
    number = parse_numeral(text)
    # Other notations (零八, 二三) do not number parts of a document; 一十八 does.
    spelled = (numeral(number), f"一{numeral(number)}" if 10 <= number < 20 else "")
    return number if text in spelled else None
