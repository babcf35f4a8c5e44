"""How much of the tests that repeat a thing hundreds of times is run."""

import os

# In CI all of it; a tenth is enough to see by hand that nothing is broken.
WHOLE = bool(os.environ.get("CI"))


def times(number: int) -> int:
    """How many of `number` repetitions to run here."""
    return number if WHOLE else number // 10
