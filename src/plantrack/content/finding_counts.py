"""The summary of `validate`: how many findings there are, and how severe."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple


class FindingCounts(NamedTuple):
    """How many files were checked, and how many findings there are of each severity."""

    files: int
    errors: int
    warnings: int
    notes: int

    @property
    def problems(self) -> int:
        """The number of faults; a note states a fact."""
        return self.errors + self.warnings


def count_findings(files: int, severities: Iterable[str], more_notes: int = 0) -> FindingCounts:
    """Count findings by their `severities` (error, warning or note); there are `more_notes`."""
    counts = Counter(severities)
    notes = counts["note"] + more_notes
    return FindingCounts(files, counts["error"], counts["warning"], notes)
