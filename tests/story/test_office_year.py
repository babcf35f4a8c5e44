"""What an office does with a year of progress: report and correct, review, hand upward."""

import json
from pathlib import Path
from typing import Any

import pytest

from story.sample_year import SAMPLE, Office, by_number, entries_of
from story.table_year import YEAR_END


def test_twenty_two_towns_report() -> None:
    stems = {file.stem for file in SAMPLE.iterdir()}
    assert sum(stem.endswith(("镇", "街道")) for stem in stems) == 22
    months = {
        one["date"][:7]
        for file in SAMPLE.iterdir()
        for one in entries_of(file)
        if file.stem != "review"
    }
    assert months == {f"2021-{month:02}" for month in range(1, 13)}


def test_the_record_is_sound(office: Office) -> None:
    """But for a task that was reported as completed without evidence, and some over-fulfilled."""
    told = office.plantrack(
        "validate", "data/plan-2021.yaml", "-f", "json", "--as-of", "2021-12-31"
    )
    assert told.code == 0, told.out
    found = [one for one in json.loads(told.out)["findings"] if "progress-2021" in one["file"]]
    assert [(Path(one["file"]).stem, one["code"], one["severity"]) for one in found] == [
        ("养老科", "PT710", "note"),
        ("养老科", "PT710", "note"),
        ("养老科", "PT710", "note"),
        ("救助科", "PT709", "warning"),
    ]
    lines = (SAMPLE / "救助科.yaml").read_text(encoding="utf-8").splitlines()
    assert "task: 10," in lines[found[-1]["line"] - 1]
    assert "已完成" in lines[found[-1]["line"] - 1]


def options(entry: dict[str, Any]) -> list[str]:
    """An entry as it is typed."""
    typed = [entry["task"]] if "task" in entry else ["--point", entry["point"]]
    for key, value in entry.items():
        if key not in ("task", "point"):
            for one in [value] if isinstance(value, str) else value:
                typed += [f"--{key}", one]
    return typed


@pytest.mark.parametrize(
    ("kind", "body"), [("--town", "龙兴镇"), ("--town", "双凤桥街道"), ("--unit", "区救助站")]
)
def test_what_a_body_reports_is_what_stands_there(tmp_path: Path, kind: str, body: str) -> None:
    """Typed entry by entry, the file comes to hold what the sample has, and so does the ledger."""
    office = Office(tmp_path)
    file = office.folder / f"{body}.yaml"
    whole = file.read_text(encoding="utf-8")
    before = office.told("status", "--as-of", "2021-12-31", "-f", "json")
    entries = entries_of(file)
    file.unlink()
    for entry in entries:
        result = office.plantrack("progress", "add", kind, body, *options(entry))
        assert result.code == 0, result.err + result.out
    assert [line for line in whole.splitlines(keepends=True) if line.startswith("- ")] == (
        file.read_text(encoding="utf-8").splitlines(keepends=True)
    )
    assert office.told("status", "--as-of", "2021-12-31", "-f", "json") == before


def test_a_town_corrects_what_it_counted(office: Office) -> None:
    """双凤桥街道 counted four in May and takes two back in June, with the reason."""

    def done(day: str) -> float:
        task = by_number(office.data("status", "--as-of", day))[17]
        return round(float(task["actual"]) * 55, 6)

    assert done("2021-05-31") == 14  # 11 in March, and three more
    assert done("2021-06-24") == 14
    assert done("2021-06-25") == 25
    log = office.data("progress", "log", "17", "--town", "双凤桥街道", "--as-of", "2021-06-30")
    said = [(one["date"], one["done"], one.get("reason")) for one in log["entries"]]
    assert said == [
        ("2021-06-25", 2, "一处与相邻社区重复统计,两处尚未开业"),
        ("2021-05-25", 4, None),
        ("2021-03-25", 1, None),
    ]


def test_a_correction_without_its_reason_is_refused(tmp_path: Path) -> None:
    office = Office(tmp_path)
    office.keep_until("2021-06-24")
    file = office.folder / "双凤桥街道.yaml"
    before = file.read_bytes()
    typed = ("progress", "add", "17", "--town", "双凤桥街道", "--done", "2")
    refused = office.plantrack(*typed, "--date", "2021-06-25")
    assert refused.code == 1
    assert "PT705" in refused.out + refused.err
    assert file.read_bytes() == before


def test_reviews_close_what_is_proven(tmp_path: Path) -> None:
    """Typed one after another, the reviews are those of the sample."""
    office = Office(tmp_path)
    reviews = office.folder / "review.yaml"
    said = entries_of(reviews)
    lines = reviews.read_text(encoding="utf-8").splitlines()
    reviews.unlink()
    for one in said:
        office.keep_until(one["date"])
        verdict = ["--accept"] if one["review"] == "accepted" else ["--return", one["reason"]]
        typed = (one["task"], *verdict, "--by", one["by"], "--date", one["date"])
        result = office.plantrack("review", *typed)
        assert result.code == 0, result.err + result.out
    assert entries_of(reviews) == said
    assert reviews.read_text(encoding="utf-8").splitlines() == lines[1:]


@pytest.mark.parametrize(
    ("task", "by", "day"),
    [
        ("10", "示例复核", "2021-11-30"),  # no evidence
        ("2", "示例癸", "2021-11-30"),  # by who reported it
        ("28", "示例复核", "2021-11-30"),  # nobody said who reported last
        ("14", "示例复核", "2021-11-30"),  # it is not completed
    ],
)
def test_what_is_not_proven_is_not_closed(tmp_path: Path, task: str, by: str, day: str) -> None:
    office = Office(tmp_path)
    office.keep_until(day)
    before = (office.folder / "review.yaml").read_bytes()
    refused = office.plantrack("review", task, "--accept", "--by", by, "--date", day)
    assert refused.code == 1, refused.out + refused.err
    assert (office.folder / "review.yaml").read_bytes() == before


def test_a_review_holds_until_something_is_reported(office: Office) -> None:
    states = {
        day: by_number(office.data("status", "--as-of", day))[5]["status"]
        for day in ("2021-10-11", "2021-10-12", "2021-10-27", "2021-10-28")
    }
    assert list(states.values()) == ["已完成", "已销号", "已销号", "已完成"]
    told = office.told("status", "5", "--as-of", "2021-10-28", "-f", "markdown")
    assert "复核" in told


def test_the_arithmetic_is_shown(office: Office) -> None:
    told = office.told("status", "17", "--explain", "--as-of", "2021-06-30", "-f", "markdown")
    for said in ("50.0%", "45.5%", "25", "55", "达序时"):
        assert said in told


def test_the_ledger_at_the_end_of_the_year(office: Office, tmp_path: Path) -> None:
    """Handed upward: the same bytes each time, 30 tasks, and the totals at the foot."""
    files = [tmp_path / f"{turn}.md" for turn in range(2)]
    for file in files:
        office.told("status", "--as-of", YEAR_END.day, "-o", str(file))
    first, second = (file.read_bytes() for file in files)
    assert first == second
    text = first.decode()
    assert f"截至 {YEAR_END.day}" in text
    assert "欠1、达1、超0、完成24、其它4" in text
    rows = [line for line in text.splitlines() if line.startswith(("| ", "|"))]
    numbers = [row.split("|")[1].strip() for row in rows]
    assert [one for one in numbers if one.isdigit()][:30] == [*map(str, range(1, 31))]
