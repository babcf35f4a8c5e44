"""A year of progress, told through the command line: how it stands, day by day."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from story.sample_year import Office, day_of
from story.table_year import DAYS, NOVEMBER, SEPTEMBER, YEAR_END, Then

Row = tuple[str, str, float | None, float | None]
ALL = [*map(str, range(1, 31)), "p8", "p9", "p11"]


def rows(then: Then) -> dict[str, Row]:
    """The table's rows by number, with those that are not listed."""
    found: dict[str, Row] = dict.fromkeys(ALL, ("进行中", "uncounted", None, None))
    for line in then.rows.split("\n"):
        if words := line.split():
            number, status, standing, *amount = words
            assert number in found
            expected = None if not amount or "%" in amount else float(Fraction(then.expected))
            actual = float(Fraction(amount[0])) if amount else None
            found[number] = status, standing, expected, actual
    return found


def told_rows(told: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The tasks and points of a ledger by number, as the table has it."""
    tasks = {str(one["number"]): one for one in told["tasks"]}
    return tasks | {f"p{one['number']}": one for one in told["points"]}


@pytest.mark.parametrize("then", DAYS, ids=lambda then: then.day)
def test_how_everything_stands(office: Office, then: Then) -> None:
    told = office.data("status", "--as-of", then.day)
    found = told_rows(told)
    stands = {
        number: (one["status"], one["standing"], one["expected"], one["actual"])
        for number, one in found.items()
    }
    assert stands == rows(then)
    assert told["elapsed"] == float(Fraction(then.expected))
    assert tuple(told["totals"].values()) == then.totals
    assert tuple(number for number, one in found.items() if one["silent"]) == then.silent
    assert tuple(number for number, one in found.items() if one["due_soon"]) == then.due_soon


@pytest.mark.parametrize("then", DAYS, ids=lambda then: then.day)
def test_what_comes_later_is_not_there_yet(office: Office, then: Then, tmp_path: Path) -> None:
    """The ledger is that of an office that has written nothing after the day, byte by byte."""
    earlier = Office(tmp_path)
    earlier.keep_until(then.day)
    reviews = earlier.folder / "review.yaml"
    lines = reviews.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [one for one in lines if one.startswith("#") or day_of(one) <= then.day]
    reviews.write_text("".join(kept) if len(kept) > 1 else "[]\n", encoding="utf-8")
    for form in ("json", "markdown", "tsv"):
        arguments = ("status", "--as-of", then.day, "--format", form)
        assert office.plantrack(*arguments) == earlier.plantrack(*arguments)


@pytest.mark.parametrize("then", DAYS, ids=lambda then: then.day)
def test_list_and_report_say_the_same(office: Office, then: Then) -> None:
    ledger = office.data("status", "--as-of", then.day)["tasks"]
    for verb in (("list",), ("report",)):
        listed = office.data(*verb, "--as-of", then.day)["tasks"]
        keys = ("number", "status", "standing", "expected", "actual", "silent", "latest")
        assert [{key: one[key] for key in keys} for one in listed] == [
            {key: one[key] for key in keys} for one in ledger
        ]


def test_the_ledger_counts_at_its_foot_as_offices_do(office: Office) -> None:
    for then in DAYS:
        foot = "欠{}、达{}、超{}、完成{}、其它{}".format(*then.totals)
        assert foot in office.told("status", "--as-of", then.day, "--format", "markdown")


@pytest.mark.parametrize(
    ("typed", "standing"),
    [
        ("滞后", "behind"),
        ("behind", "behind"),
        ("略慢", "slightly_behind"),
        ("超序时", "ahead"),
        ("已完成", "done"),
        ("无量化", "uncounted"),
    ],
)
@pytest.mark.parametrize("then", [SEPTEMBER, NOVEMBER], ids=lambda then: then.day)
def test_the_ledger_of_one_standing(office: Office, then: Then, typed: str, standing: str) -> None:
    told = office.data("status", "--as-of", then.day, "--standing", typed)
    expected = {number for number, row in rows(then).items() if row[1] == standing}
    assert set(told_rows(told)) == expected


def test_the_due_date_passes_with_the_year(office: Office) -> None:
    told = told_rows(office.data("status", "--as-of", "2022-01-05"))
    late = {number for number, one in told.items() if one["standing"] == "overdue"}
    assert late == {"4"}
    before = rows(YEAR_END)
    assert {number for number, one in told.items() if one["standing"] != before[number][1]} == late


def test_what_moved_in_december(office: Office) -> None:
    """Everything whose row differs between the two days, whatever is expected."""
    told = office.data("status", "--as-of", YEAR_END.day, "--since", NOVEMBER.day)
    moved = {str(one.get("task", f"p{one.get('point')}")) for one in told["moved"]}
    was, now = rows(NOVEMBER), rows(YEAR_END)
    differing = {
        number
        for number in ALL
        if (was[number][:2], was[number][3]) != (now[number][:2], now[number][3])
    }
    assert moved == differing
