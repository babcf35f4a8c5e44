"""序时进度: the share of a period that has passed, in months and in days."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.case import stand
from plantrack.followup.schedule import by_period, by_steps
from plantrack.model.follow_up import Count
from plantrack.model.targets import Milestone

YEAR = ("2021-01-01", "2021-12-31")
# The period, the day, and the share that has passed at its end.
MONTHS = [
    (*YEAR, "2021-11-30", "11/12"),  # as published: 91.7 %
    (*YEAR, "2021-06-30", "1/2"),
    (*YEAR, "2021-01-31", "1/12"),
    (*YEAR, "2021-02-14", "1/8"),  # one month, and half of another
    (*YEAR, "2021-02-28", "1/6"),
    (*YEAR, "2021-01-01", "1/372"),  # the first day counts
    (*YEAR, "2021-12-30", "371/372"),
    (*YEAR, "2021-12-31", "1"),
    (*YEAR, "2022-03-01", "1"),
    (*YEAR, "2020-12-31", "0"),
    (*YEAR, "2019-06-30", "0"),
    # A leap year: February has 29 days, and is a month as any other.
    ("2020-01-01", "2020-12-31", "2020-02-28", "19/116"),  # (1 + 28/29) of 12
    ("2020-01-01", "2020-12-31", "2020-02-29", "1/6"),
    # An own due date.
    ("2021-01-01", "2021-06-30", "2021-03-31", "1/2"),
    ("2021-01-01", "2021-03-31", "2021-06-30", "1"),
    ("2021-01-01", "2021-10-15", "2021-05-31", "155/294"),  # 5 of 9 + 15/31
    # A period that begins within a month has what is left of it.
    ("2021-01-16", "2021-03-31", "2021-01-31", "16/78"),  # 16/31 of 2 + 16/31
    ("2021-04-16", "2021-05-15", "2021-04-30", "31/61"),  # 15/30 of 15/30 + 15/31
    ("2021-03-04", "2021-12-31", "2021-03-03", "0"),
    ("2021-07-01", "2022-06-30", "2021-12-31", "1/2"),  # over the turn of the year
    ("2021-05-05", "2021-05-05", "2021-05-04", "0"),  # one day
    ("2021-05-05", "2021-05-05", "2021-05-05", "1"),
]
DAYS = [
    (*YEAR, "2021-11-30", "334/365"),
    (*YEAR, "2021-01-01", "1/365"),
    (*YEAR, "2021-12-31", "1"),
    (*YEAR, "2022-01-01", "1"),
    (*YEAR, "2020-12-31", "0"),
    ("2020-01-01", "2020-12-31", "2020-02-29", "60/366"),
    ("2021-01-16", "2021-01-31", "2021-01-23", "1/2"),
    ("2021-05-05", "2021-05-05", "2021-05-05", "1"),
]


@pytest.mark.parametrize(
    ("count", "start", "end", "as_of", "expected"),
    [*(("months", *one) for one in MONTHS), *(("days", *one) for one in DAYS)],
)
def test_what_has_passed(count: Count, start: str, end: str, as_of: str, expected: str) -> None:
    first, last, day = map(date.fromisoformat, (start, end, as_of))
    assert by_period(first, last, day, count).expected == Fraction(expected)


@pytest.mark.parametrize("count", ["months", "days"])
@pytest.mark.parametrize("as_of", ["2020-12-01", "2021-01-01", "2021-06-30"])
def test_a_period_that_ends_before_it_starts_is_over(count: Count, as_of: str) -> None:
    period = by_period(date(2021, 1, 1), date(2020, 12, 15), date.fromisoformat(as_of), count)
    assert period.expected == 1


STEPS = ("2021-03-31", None, "2021-06-30", "2021-06-30", "2021-10-31")


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2020-12-31", "0"),
        ("2021-03-30", "0"),
        ("2021-03-31", "1/4"),  # on the day itself
        ("2021-06-29", "1/4"),
        ("2021-06-30", "3/4"),  # two on one day
        ("2021-10-31", "1"),
        ("2022-01-01", "1"),
    ],
)
def test_steps_with_dates(as_of: str, expected: str) -> None:
    """The step without a date is not counted."""
    steps = [Milestone.model_validate({"what": "步骤", "due": day}) for day in STEPS]
    found = by_steps(date(2021, 1, 1), steps, date.fromisoformat(as_of))
    assert found is not None
    assert found.expected == Fraction(expected)


@pytest.mark.parametrize("steps", [(), (None,), (None, None)])
def test_steps_without_dates_say_nothing(steps: tuple[None, ...]) -> None:
    made = [Milestone.model_validate({"what": "步骤", "due": day}) for day in steps]
    assert by_steps(date(2021, 1, 1), made, date(2021, 6, 30)) is None


TWELVE = "{what: 助餐点, value: 12, measure: 个"
MADE = "milestones: [{what: 选址, due: 2021-03-31}, {what: 开工}, {what: 验收, due: 2021-11-30}]"
UNDATED = "milestones: [{what: 选址}]"


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        (f"targets: [{TWELVE}}}]", "1/2"),
        (f"targets: [{TWELVE}, due: 2021-12-31}}]", "1/2"),
        (f"targets: [{TWELVE}, due: 2021-09-30}}]", "2/3"),
        (f"due: 2021-09-30, targets: [{TWELVE}}}]", "2/3"),
        (f"due: 2021-10-31, targets: [{TWELVE}, due: 2021-09-30}}]", "2/3"),  # its own comes first
        (f"due: 2021-09-30, targets: [{TWELVE}, due: 2021-10-31}}]", "3/5"),
        (f"{MADE}, targets: [{TWELVE}}}]", "1/2"),  # one of two steps with dates
        (f"{MADE}, due: 2021-09-30, targets: [{TWELVE}}}]", "1/2"),
        (f"{MADE}, targets: [{TWELVE}, due: 2021-09-30}}]", "2/3"),
        (f"{UNDATED}, targets: [{TWELVE}}}]", "1/2"),
    ],
)
def test_what_a_target_is_measured_by(task: str, expected: str) -> None:
    assert stand(task).figures.expected == Fraction(expected)


def test_days_are_counted_where_the_plan_says_so() -> None:
    found = stand(f"targets: [{TWELVE}}}]", follow_up="count: days")
    assert found.figures.expected == Fraction(181, 365)


DAY = st.dates(date(2018, 1, 1), date(2025, 12, 31))


@given(start=DAY, end=DAY, as_of=DAY, count=st.sampled_from(["months", "days"]))
def test_what_is_expected_is_a_share_that_grows(
    start: date, end: date, as_of: date, count: Count
) -> None:
    today = by_period(start, end, as_of, count).expected
    tomorrow = by_period(start, end, as_of + timedelta(1), count).expected
    assert 0 <= today <= tomorrow <= 1
    if start <= end:
        assert (today == 1) is (as_of >= end)
        assert (today == 0) is (as_of < start)
