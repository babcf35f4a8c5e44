"""The tables of a plan's progress: plain rows that say what the record and the standing say."""

import csv
import io
import json
from pathlib import Path

import pytest

import plantrack
from plantrack.content.tables import Row, table_columns
from plantrack.model.progress import Entry
from support.plans import FORMS, PLANS
from support.process import Result, invoke
from support.small_plan import small_plan, small_task, write_plan

TARGETS = [
    {"what": "助餐点", "value": 55, "measure": "个", "due": "2021-12-31"},
    {"what": "完成选址", "due": "2021-03-31"},
    {"what": "探索创新", "value": 2, "measure": "个", "per": "town"},
]
RECORD = {
    "木耳": """\
- {task: 1, date: 2021-03-31, target: "助餐点", done: 3, note: "首批"}
- {task: 1, date: 2021-06-30, target: "助餐点", done: 5.5, stage: "装修", evidence: [a.jpg, b.jpg]}
- {task: 1, date: 2021-08-01, target: "助餐点", done: 9}
""",
    "养老科": """\
- {point: 1, date: 2021-03-31, done: 30, by: "甲"}
- {task: 1, date: 2021-06-30, status: 进行中, problem: "选址难", next: "协调"}
- {task: 2, date: 2021-06-30, note: "别科的事"}
""",
    "review": '- {task: 3, date: 2021-06-30, review: returned, reason: "无佐证", by: "乙"}\n',
}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The small plan with three targets of the first task, and a record of it."""
    towns = small_plan()["organisation"]["towns"]
    towns[0]["aliases"] = ["木耳"]
    organisation = small_plan()["organisation"] | {"towns": towns}
    tasks = [small_task(targets=TARGETS), *small_plan()["tasks"][1:]]
    file = write_plan(
        tmp_path / "plan-2021.yaml", small_plan(organisation=organisation, tasks=tasks)
    )
    folder = tmp_path / "progress-2021"
    folder.mkdir()
    for body, text in RECORD.items():
        (folder / f"{body}.yaml").write_text(text, encoding="utf-8", newline="\n")
    return file


def rows(plan: Path, as_of: str = "2021-06-30") -> dict[str, list[Row]]:
    progress = plantrack.progress(plan, as_of)
    return plantrack.tables(progress.plan, progress)


def test_without_progress_the_tables_are_those_of_the_plan(plan: Path) -> None:
    found = plantrack.tables(plantrack.load(plan))
    assert list(found) == list(table_columns())
    more = rows(plan)
    assert list(more) == [*found, "entries", "standing", "target_standing"]
    assert {name: more[name] for name in found} == found


def test_columns_of_entries_are_the_models_fields() -> None:
    columns = table_columns(with_progress=True)["entries"]
    assert set(columns) == {*Entry.model_fields, "year", "body", "kind"}


def test_every_entry_until_the_day_is_a_row(plan: Path) -> None:
    found = [
        {key: value for key, value in row.items() if value is not None and key != "year"}
        for row in rows(plan)["entries"]
    ]
    town, unit = {"body": "木耳镇", "kind": "town"}, {"body": "养老科", "kind": "unit"}
    counted = {"task": 1, "target": "助餐点"}
    assert found == [
        {**counted, **town, "date": "2021-03-31", "done": 3, "note": "首批"},
        {"point": "1", **unit, "date": "2021-03-31", "done": 30, "by": "甲"},
        {
            **counted,
            **town,
            "date": "2021-06-30",
            "done": 5.5,
            "stage": "装修",
            "evidence": "a.jpg、b.jpg",
        },
        {
            "task": 1,
            **unit,
            "date": "2021-06-30",
            "status": "进行中",
            "problem": "选址难",
            "next": "协调",
        },
        {"task": 2, **unit, "date": "2021-06-30", "note": "别科的事"},
    ]


def test_every_task_and_followed_point_has_its_standing(plan: Path) -> None:
    found = rows(plan)["standing"]
    assert [(row["task"], row["point"]) for row in found] == [
        *((1, None), (2, None), (3, None)),
        (None, "1"),
    ]
    assert found[0] == {
        "year": 2021,
        "as_of": "2021-06-30",
        "task": 1,
        "point": None,
        "status": "进行中",
        "standing": "overdue",
        "expected": None,
        "actual": None,
        "silent": False,
        "due_soon": False,
        "latest_date": "2021-06-30",
        "latest_body": "养老科",
    }
    untold = {"status": "未启动", "standing": "uncounted", "silent": True, "latest_body": None}
    assert untold.items() <= found[1].items()  # the entry on it is of another unit


def test_every_target_has_its_standing(plan: Path) -> None:
    told = [tuple(row.values())[3:] for row in rows(plan)["target_standing"]]
    assert told == [
        (None, "助餐点", "count", "behind", 0.5, 0.1, 5.5, "towns"),
        (None, "完成选址", "milestone", "overdue", None, None, None, None),
        (None, "探索创新", "towns", "behind", 0.5, 0.0, None, None),
        ("1", "护理型床位占比", "percentage", "uncounted", None, 0.75, 30, "unit"),
    ]


@pytest.mark.parametrize("form", [*FORMS.args[1], "recorded"])
def test_rows_have_the_columns_in_order_and_plain_values(form: str, plan: Path) -> None:
    found = rows(PLANS.get(form, plan))
    columns = table_columns(with_progress=True)
    assert list(found) == list(columns)
    for name, those in found.items():
        assert {tuple(row) for row in those} <= {columns[name]}, name
        values = {type(value) for row in those for value in row.values()}
        assert values <= {str, int, float, bool, type(None)}, name
    assert json.loads(json.dumps(found)) == found
    assert found["standing"]


def export(plan: Path, *arguments: str) -> Result:
    return invoke("export", "--tables", "--plan", str(plan), *arguments)


def test_the_command_exports_what_python_returns(plan: Path, tmp_path: Path) -> None:
    result = export(plan, "--as-of", "2021-06-30")
    assert result.code == 0
    assert result.err.startswith(f"{plan}: 1 entry on its progress counts nowhere; ")
    data = json.loads(result.out)
    assert data.pop("plantrack") == {"format": "tables", "version": 1}
    assert data == rows(plan)
    folder = tmp_path / "tables"
    assert export(plan, "--as-of", "2021-06-30", "-f", "csv", "-o", str(folder)).code == 0
    assert {file.stem for file in folder.iterdir()} == set(data)
    text = (folder / "target_standing.csv").read_text(encoding="utf-8-sig")
    header, *lines = csv.reader(io.StringIO(text))
    assert tuple(header) == table_columns(with_progress=True)["target_standing"]
    assert [line[header.index("standing")] for line in lines] == [
        row["standing"] for row in data["target_standing"]
    ]


@FORMS
def test_without_a_record_the_day_changes_nothing(form: str) -> None:
    plain = export(PLANS[form])
    assert plain.code == 0
    assert export(PLANS[form], "--as-of", "2021-06-30") == plain
    assert set(json.loads(plain.out)) == {"plantrack", *table_columns()}


REFUSED = {
    "no day": (["--tables", "--as-of", "June"], "--as-of takes a date, YYYY-MM-DD, not “June”"),
    "without tables": (["--as-of", "2021-06-30"], "--as-of requires --tables"),
}


@pytest.mark.parametrize(("arguments", "told"), REFUSED.values(), ids=REFUSED)
def test_a_day_that_makes_no_sense_is_refused(plan: Path, arguments: list[str], told: str) -> None:
    result = invoke("export", "--plan", str(plan), *arguments)
    assert (result.code, result.out, result.err) == (2, "", f"Error: {told}\n")


def test_the_whole_plan_is_exported_without_its_record(plan: Path) -> None:
    result = invoke("export", "--plan", str(plan))
    assert (result.code, result.err) == (0, "")
    (plan.parent / "progress-2021" / "review.yaml").write_text("- nothing\n", encoding="utf-8")
    assert invoke("export", "--plan", str(plan)) == result
