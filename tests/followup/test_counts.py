"""How a target stands by what was counted: whose count it is, and what is made of it."""

import pytest

from followup.case import Shown, shown, stand
from followup.table_counts import BOTH, LED, OF_ONE_NUMBER, TWELVE
from followup.table_sorts import IN_TOWNS, OF_OTHER_SORTS

CASES = OF_ONE_NUMBER | OF_OTHER_SORTS | IN_TOWNS


def test_no_case_hides_another() -> None:
    assert len(CASES) == sum(map(len, (OF_ONE_NUMBER, OF_OTHER_SORTS, IN_TOWNS)))


@pytest.mark.parametrize(("task", "said", "figures"), CASES.values(), ids=CASES)
def test_how_it_stands(task: str, said: list[str], figures: Shown) -> None:
    assert shown(stand(task, said).figures) == figures


@pytest.mark.parametrize(("task", "said", "figures"), CASES.values(), ids=CASES)
def test_what_is_completed_keeps_its_figures(task: str, said: list[str], figures: Shown) -> None:
    found = shown(stand(task, [*said, "养老科 06-30 status: 已完成"]).figures)
    assert found == ("done", *figures[1:])


# What counts: the sum or total, whose it is, what it is made of, and the other sum.
MADE_OF = {
    "nobody": (LED, [], (0, None, [], None)),
    "towns": (
        LED,
        ["兴隆镇 03-01 done: 3", "木耳镇 05-01 done: 4"],
        (7, "towns", ["兴隆镇", "木耳镇"], None),
    ),
    "a unit": (LED, ["养老科 05-01 done: 7"], (7, "unit", ["养老科"], None)),
    "a unit, and towns say otherwise": (
        LED,
        ["木耳镇 05-01 done: 4", "养老科 05-01 done: 7"],
        (7, "unit", ["养老科"], 4),
    ),
    "towns, and a unit said otherwise": (
        LED,
        ["木耳镇 05-02 done: 4", "养老科 05-01 done: 7"],
        (4, "towns", ["木耳镇"], 7),
    ),
    "of two units one": (
        BOTH,
        ["救助科 05-02 done: 5", "养老科 05-01 done: 7"],
        (5, "unit", ["救助科"], None),
    ),
}


@pytest.mark.parametrize(("task", "said", "made_of"), MADE_OF.values(), ids=MADE_OF)
def test_what_the_sum_is_made_of(
    task: str, said: list[str], made_of: tuple[int, str | None, list[str], int | None]
) -> None:
    (target,) = stand(f"{task}, {TWELVE}", said).targets
    assert target.total is not None
    done, by, counts, rival = target.total
    assert (done, by, [one.body for one in counts], rival) == made_of


def test_each_town_has_figures_of_its_own() -> None:
    task = "towns: [各镇], targets: [{what: 互助点, value: 4, per: town}]"
    (target,) = stand(task, ["兴隆镇 05-01 done: 2", "木耳镇 05-01 done: 5"]).targets
    assert [(one.town, *shown(one.figures)) for one in target.towns] == [
        ("木耳镇", "ahead", "1/2", "5/4"),
        ("兴隆镇", "on_course", "1/2", "1/2"),
        ("大湾镇", "behind", "1/2", "0"),
    ]
