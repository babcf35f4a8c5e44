"""Shares of a whole as text."""

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction


def percent(share: "Fraction | None") -> str:
    """Return a share with one decimal, halves rounded up: 91.7%; nothing for None."""
    if share is None:
        return ""
    exact = Decimal(share.numerator) * 100 / Decimal(share.denominator)
    return f"{exact.quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


def rounded(share: "Fraction | None") -> Decimal | None:
    """Return a share as a number with at most four decimals; None for None."""
    if share is None:
        return None
    return round(Decimal(share.numerator) / Decimal(share.denominator), 4)


def bar(actual: "Fraction", expected: "Fraction | None", width: int) -> str:
    """Return a bar of what is there, in ASCII, with a mark where it should be: [==.|.].

    What is more than the whole fills it.
    """
    filled = min(max(int(actual * width), 0), width)
    cells = ["="] * filled + ["."] * (width - filled)
    if expected is not None:
        cells[min(max(int(expected * width), 1), width) - 1] = "|"
    return f"[{''.join(cells)}]"
