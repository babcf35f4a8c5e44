"""What is only counted has the number that it would have if it were listed."""

from collections.abc import Iterable

import pytest

from checks.case import Case
from checks.tables import CASES
from plantrack.checks.finding import Finding
from plantrack.checks.rule_selection import Chosen
from plantrack.checks.runner import check_chosen, check_file
from plantrack.files.location import Location
from plantrack.files.source import decode
from plantrack.model.plan import Plan
from plantrack.yamlfile.load import LoadedFile, load_source
from support.edit import edited
from support.findings import ALL
from support.small_plan import GOAL, SMALL, UNLINKED

# Half of the codes, so that some of what each case finds is listed, and some counted.
# A file that is no plan at all (PT013) is never merely counted.
COUNTABLE = ALL - {"PT013"}
HALF = frozenset(sorted(COUNTABLE)[::2])
CHOICES = {"all": COUNTABLE, "half": HALF, "the others": COUNTABLE - HALF}


def _file(content: bytes) -> LoadedFile[Plan]:
    return load_source(decode("plan.yaml", content), Plan)


def _words(findings: Iterable[Finding]) -> list[tuple[Location, str | None, str]]:
    return [(one.location, one.suggestion, one.line.text("en")) for one in findings]


@pytest.mark.parametrize("counted", CHOICES.values(), ids=CHOICES)
@pytest.mark.parametrize("case", CASES, ids=[case.label for case in CASES])
def test_nothing_is_lost_or_added(case: Case, counted: frozenset[str]) -> None:
    old = None if case.old is None else _file(case.old.encode()).content
    every = check_file(_file(case.content), before=old)
    listed = _words(one for one in every if one.code not in counted)
    found = check_chosen(_file(case.content), Chosen(ALL, counted), old)
    assert _words(found.findings) == listed
    assert found.counted == len(every) - len(listed)


# Texts in which counted notes could be told twice, or not where they seem to be.
SHARED = {
    "the same of two values": (GOAL, "goal: 017"),
    "in a comment's reach": (GOAL, f"{GOAL} # plantrack: ignore[PT501] 见上"),
}


@pytest.mark.parametrize("edit", SHARED.values(), ids=SHARED)
def test_notes_beside_other_findings_are_counted_once(edit: tuple[str, str]) -> None:
    text = edited(SMALL, [edit, UNLINKED])
    every = check_file(_file(text.encode()))
    found = check_chosen(_file(text.encode()), Chosen(ALL, frozenset({"PT502"})))
    assert found.counted == sum(one.code == "PT502" for one in every) == 1
