"""Standing: the thresholds, due dates, and the worst of several targets."""

from datetime import date

import pytest

from followup.case import plan_of, record_of, shown, stand
from plantrack.followup.progress import Progress

HUNDRED = "targets: [{what: 助餐点, value: 100, measure: 个}]"
# How many of 100 are done when half of the year is over, and how that stands.
USUAL = [
    ("0", "behind"),
    ("19.999999", "behind"),
    ("20", "slightly_behind"),  # exactly 30 points
    ("20.000001", "slightly_behind"),
    ("39.999999", "slightly_behind"),
    ("40", "slightly_behind"),  # exactly 10 points
    ("40.000001", "on_course"),
    ("49", "on_course"),
    ("50", "on_course"),
    ("50.000001", "ahead"),
    ("100", "ahead"),
    ("130", "ahead"),
]
STRICT = [("50", "on_course"), ("49.999999", "slightly_behind"), ("20", "slightly_behind")]
LENIENT = [("0", "on_course"), ("50.1", "ahead")]
ONE_LINE = [("40", "slightly_behind"), ("39.999999", "behind"), ("40.1", "on_course")]
NO_MIDDLE = [("50", "on_course"), ("49.999999", "behind")]
POINTS = [("37.5", "slightly_behind"), ("37.500001", "on_course")]

THRESHOLDS = {
    "": USUAL,
    "slight: 0": STRICT,
    "slight: 51, behind: 60": LENIENT,
    "slight: 10, behind: 10": ONE_LINE,
    "slight: 0, behind: 0": NO_MIDDLE,
    "slight: 12.5": POINTS,
}
CASES = [(given, *case) for given, cases in THRESHOLDS.items() for case in cases]


@pytest.mark.parametrize(("follow_up", "done", "standing"), CASES)
def test_the_thresholds(follow_up: str, done: str, standing: str) -> None:
    found = stand(HUNDRED, [f"养老科 06-30 done: {done}"], follow_up=follow_up)
    assert found.figures.standing == standing


def test_eleven_of_twelve_at_the_end_of_november() -> None:
    """Exactly what is expected, though neither is a decimal number."""
    task, said = "targets: [{what: 助餐点, value: 12}]", ["养老科 11-01 done: 11"]
    found = stand(task, said, "2021-11-30", follow_up="slight: 0")
    assert shown(found.figures) == ("on_course", "11/12", "11/12")


DUE = "targets: [{what: 助餐点, value: 12, due: 2021-05-31}]"
OF_TASK = "due: 2021-05-31, targets: [{what: 助餐点, value: 12}]"


@pytest.mark.parametrize("task", [DUE, OF_TASK])
@pytest.mark.parametrize(
    ("as_of", "done", "standing"),
    [
        ("2021-05-31", "11", "on_course"),  # the day itself is not over
        ("2021-06-01", "11", "overdue"),
        ("2021-06-01", "12", "on_course"),
        ("2021-06-01", "13", "ahead"),
        ("2021-12-31", "11", "overdue"),
    ],
)
def test_due_dates(task: str, as_of: str, done: str, standing: str) -> None:
    assert stand(task, [f"养老科 05-01 done: {done}"], as_of).figures.standing == standing


def test_the_end_of_the_plan_is_no_due_date() -> None:
    found = stand(HUNDRED, ["养老科 05-01 done: 60"], "2022-01-31")
    assert shown(found.figures) == ("behind", "1", "3/5")


COUNT = "{what: %s, value: 100}"
# Of several targets, the worst, whichever comes first; then the largest shortfall.
WORST = {
    "behind before ahead": (
        [COUNT % "甲", COUNT % "乙"],
        ["target: 甲, done: 90", "target: 乙, done: 10"],
        ("behind", "1/2", "1/10"),
    ),
    "the larger shortfall": (
        [COUNT % "甲", COUNT % "乙"],
        ["target: 甲, done: 10", "target: 乙, done: 5"],
        ("behind", "1/2", "1/20"),
    ),
    "overdue before behind": (
        ["{what: 甲, due: 2021-05-31}", COUNT % "乙"],
        ["target: 乙, done: 0"],
        ("overdue", None, None),
    ),
    "what is counted before what is not": (
        ["{what: 甲}", COUNT % "乙"],
        ["target: 乙, done: 60"],
        ("ahead", "1/2", "3/5"),
    ),
    "what is not counted before what is done": (
        ["{what: 甲}", "{what: 乙}"],
        ["target: 甲, status: 已完成"],
        ("uncounted", None, None),
    ),
    "a percentage that is known says more than a milestone": (
        ["{what: 甲}", '{what: 乙, value: 80, measure: "%"}'],
        ["target: 乙, done: 40"],
        ("uncounted", None, "1/2"),
    ),
    "norms are left out": (
        ["{what: 甲, value: 2, per: 工作站}", COUNT % "乙"],
        ["target: 甲, done: 0", "target: 乙, done: 50"],
        ("on_course", "1/2", "1/2"),
    ),
    "a number said of no target counts for none": (
        [COUNT % "甲", COUNT % "乙"],
        ["done: 90"],
        ("behind", "1/2", "0"),
    ),
}


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize(("targets", "said", "figures"), WORST.values(), ids=WORST)
def test_the_worst_of_several(
    targets: list[str],
    said: list[str],
    figures: tuple[str, str | None, str | None],
    backwards: bool,
) -> None:
    listed = ", ".join(reversed(targets) if backwards else targets)
    found = stand(f"targets: [{listed}]", [f"养老科 05-01 {one}" for one in said])
    assert shown(found.figures) == figures


def test_totals_count_tasks_as_offices_do() -> None:
    plan = plan_of(HUNDRED)
    for said, total in {
        "": "short",
        "done: 20": "short",
        "done: 50": "met",
        "done: 51": "exceeded",
        "status: 已完成": "done",
    }.items():
        record = record_of(plan, [f"养老科 05-01 note: 推进, {said}"])
        totals = Progress(plan, record, date(2021, 6, 30)).totals
        assert totals == {
            name: int(name == total) for name in ("short", "met", "exceeded", "done", "other")
        }
