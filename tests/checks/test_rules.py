"""Every rule finds what it is for, at its place, and nothing else."""

import pytest

from checks.case import Case
from checks.tables import CASES
from plantrack.checks.registry import RULES
from support.edit import edited
from support.findings import ALL, check, check_edit, told
from support.small_plan import SMALL

LABELS = [case.label for case in CASES]


@pytest.mark.parametrize("case", CASES, ids=LABELS)
def test_a_rule_finds_the_marked_places_and_no_other(case: Case) -> None:
    found = check(case.content) if case.old is None else check_edit(case.old, case.content)
    found = [one for one in found if one.code == case.code]
    assert told(found) == case.places
    if case.suggestions is not None:
        assert tuple(one.suggestion for one in found) == case.suggestions


# Whether there is an earlier version is a question to a repository (tests/policy/), whether the
# schema is current one to the file beside the plan (test_stale_schema.py). What is reported has
# its own tables (test_progress.py).
_OF_OTHER_FILES = {"PT214", "PT612", "PT613", "PT614"}
_OF_PROGRESS = {rule.code for rule in RULES if rule.check_progress is not None}


@pytest.mark.parametrize("code", sorted(ALL - _OF_OTHER_FILES - _OF_PROGRESS))
def test_a_rule_has_good_and_bad_cases(code: str) -> None:
    own = [case for case in CASES if case.code == code]
    assert any(case.places for case in own), f"{code} has no bad case"
    assert any(not case.places for case in own), f"{code} has no good case"


def test_a_case_has_a_name_of_its_own() -> None:
    assert len(set(LABELS)) == len(LABELS)


def test_no_rule_finds_anything_in_the_small_plan() -> None:
    assert told(check(SMALL)) == ()


# What keeps a file from being read at all is told whatever is selected.
_ALWAYS = {"PT001", "PT002", "PT003", "PT004", "PT005", "PT010", "PT011", "PT013"}
_FIRST_BAD = {case.code: case for case in reversed(CASES) if case.places and case.old is None}


@pytest.mark.parametrize("code", sorted(_FIRST_BAD))
def test_a_rule_left_out_is_silent_where_the_file_could_be_read(code: str) -> None:
    left = {one.code for one in check(_FIRST_BAD[code].content, ALL - {code})}
    assert (code in left) == (code in _ALWAYS)


def test_edits_that_change_nothing_are_refused() -> None:
    with pytest.raises(AssertionError, match="stands 0 times"):
        edited(SMALL, [("不在此处", "")])
