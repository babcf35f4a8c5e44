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
    def findings(self) -> int:
        """The number of all findings."""
        return self.errors + self.warnings + self.notes


def count_findings(files: int, severities: Iterable[str]) -> FindingCounts:
    """Count findings by their `severities` (error, warning or note)."""
    counts = Counter(severities)
    return FindingCounts(files, counts["error"], counts["warning"], counts["note"])
