"""What `validate` sums up: how many findings there are, and how grave."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple


class FindingCounts(NamedTuple):
    """How many files were checked, and the findings about them by severity."""

    files: int
    errors: int
    warnings: int
    notes: int

    @property
    def findings(self) -> int:
        """All of them."""
        return self.errors + self.warnings + self.notes


def count_findings(files: int, severities: Iterable[str]) -> FindingCounts:
    """The counts for findings of these `severities` (error, warning or note)."""
    counts = Counter(severities)
    return FindingCounts(files, counts["error"], counts["warning"], counts["note"])
