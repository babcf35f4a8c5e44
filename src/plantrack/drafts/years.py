"""Years and dates moved from one plan's period to another's."""

import re
from datetime import date
from typing import NamedTuple

_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


class YearShift(NamedTuple):
    """How a plan for `old`, which lasts from `start` to `end`, becomes one for `new`."""

    old: int
    new: int
    start: date
    end: date

    def text(self, text: str) -> str:
        """Return `text` with the years of the old period, and no others, moved."""
        if self.old == self.new or not text:
            return text
        return _YEAR.sub(lambda found: self._moved(found[0]), text)

    def day(self, day: date) -> date:
        """Return `day` moved; the last day of February stays so. Raises ValueError."""
        year = day.year + self.new - self.old
        tomorrow_is_march = (day.month, day.day) in ((2, 28), (2, 29)) and _is_last(day)
        return _last_of_february(year) if tomorrow_is_march else day.replace(year=year)

    def _moved(self, year: str) -> str:
        is_ours = self.start.year <= int(year) <= self.end.year or int(year) == self.old
        return f"{int(year) + self.new - self.old:04}" if is_ours else year


def _is_last(day: date) -> bool:
    return day == _last_of_february(day.year)


def _last_of_february(year: int) -> date:
    return date.fromordinal(date(year, 3, 1).toordinal() - 1)
