"""What a measure begins with multiplies the amount: 1 of 万名 is 10000 of 名."""

from decimal import Decimal
from functools import lru_cache

TIMES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


@lru_cache(maxsize=4096)  # few different amounts, of many targets
def multiplied(value: int | Decimal, measure: str | None) -> Decimal:
    """Return `value` times what its measure begins with: 1 of 万名 is 10000."""
    if measure is None or measure.startswith("百分"):
        return Decimal(value)
    return Decimal(value) * factor(measure[: len(measure) - len(plain_measure(measure))])


def plain_measure(measure: str) -> str:
    """Return `measure` without what multiplies it: 名 for 万名."""
    return measure if measure.startswith("百分") else measure.lstrip("".join(TIMES))


def factor(times: str) -> int:
    """Return by how much signs such as 百万 multiply."""
    product = 1
    for one in times:
        product *= TIMES[one]
    return product
