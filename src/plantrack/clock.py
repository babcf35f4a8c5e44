"""The one place that asks the clock."""

from datetime import date


def today() -> date:
    """Return the day that it is here."""
    return date.today()
