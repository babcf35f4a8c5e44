"""`plantrack export --tables`: flat tables as one JSON answer, or as CSV files in a folder."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

import plantrack
from plantrack.content.tables import table_columns
from support.plans import FORMS, PLANS
from support.process import Result, invoke
from support.real_plan import PLAN
from support.small_plan import small_plan, small_task, write_plan


def export(*arguments: str, plan: Path = PLAN) -> Result:
    return invoke("export", "--tables", *arguments, "--plan", str(plan))


def written(value: Any) -> str:
    """A value as a cell of a CSV file; `'` makes a text of what would be a formula."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and value.startswith(tuple("=+-@＝＋－＠|%")):
        return f"'{value}"
    return "" if value is None else str(value)


def read(file: Path) -> list[list[str]]:
    text = file.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    assert text.count("\n") == text.count("\r\n")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@FORMS
def test_json_is_what_python_returns(form: str) -> None:
    result = export("--format", "json", plan=PLANS[form])
    assert (result.code, result.err) == (0, "")
    data = json.loads(result.out)
    assert data.pop("plantrack") == {"format": "tables", "version": 1}
    assert data == plantrack.tables(plantrack.load(PLANS[form]))
    assert export(plan=PLANS[form]).out == result.out


@FORMS
def test_csv_files_hold_the_same_rows(tmp_path: Path, form: str) -> None:
    folder = tmp_path / "tables"
    assert export("--format", "csv", "-o", str(folder), plan=PLANS[form]) == (0, "", "")
    found = plantrack.tables(plantrack.load(PLANS[form]))
    assert {file.name for file in folder.iterdir()} == {f"{name}.csv" for name in found}
    for name, rows in found.items():
        header, *lines = read(folder / f"{name}.csv")
        assert tuple(header) == table_columns()[name]
        assert lines == [[written(value) for value in row.values()] for row in rows]


def test_a_file_that_is_there_is_replaced_and_others_stay(tmp_path: Path) -> None:
    (tmp_path / "tasks.csv").write_text("old", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert export("-f", "csv", "-o", str(tmp_path)).code == 0
    first = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert b"old" not in first["tasks.csv"]
    assert first["notes.txt"] == b"mine"
    assert export("-f", "csv", "-o", str(tmp_path)).code == 0
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == first


def test_a_folder_alone_means_csv(tmp_path: Path) -> None:
    assert export("-o", str(tmp_path)).code == 0
    assert (tmp_path / "task_units.csv").is_file()


def test_a_file_ending_in_json_is_one(tmp_path: Path) -> None:
    file = tmp_path / "tables.json"
    assert export("-o", str(file)) == (0, "", "")
    assert file.read_text(encoding="utf-8") == export().out


@pytest.mark.parametrize("text", ["=1+1", "＝cmd", " @SUM(A1)", "\t-2"], ids=repr)
def test_no_cell_runs_as_a_formula(tmp_path: Path, text: str) -> None:
    plan = tmp_path / "plan-2021.yaml"
    task = small_task(goal=text, other={text: text}, targets=[])
    write_plan(plan, small_plan(tasks=[task]))
    assert export("-o", str(tmp_path), plan=plan).code == 0
    header, row = read(tmp_path / "tasks.csv")
    assert row[header.index("goal")].startswith("'")


def test_a_negative_number_stays_one(tmp_path: Path) -> None:
    plan = tmp_path / "plan-2021.yaml"
    targets = [{"what": "增速", "value": -1.5}, {"what": "净增", "value": -2}]
    write_plan(plan, small_plan(tasks=[small_task(targets=targets)]))
    assert export("-o", str(tmp_path), plan=plan).code == 0
    header, *rows = read(tmp_path / "targets.csv")
    assert [row[header.index("value")] for row in rows][:2] == ["-1.5", "-2"]


REFUSED = {
    "no folder": (["-f", "csv"], "name a folder for them with -o"),
    "stdout": (["-f", "csv", "-o", "-"], "name a folder for them with -o"),
    "a file": (["-f", "csv", "-o", "notes.txt"], "notes.txt: this names a file"),
    "a file's ending": (["-f", "csv", "-o", "all.csv"], "all.csv: this names a file"),
    "csv by its ending": (["-o", "all.csv"], "all.csv: this names a file"),
    "no such place": (["-f", "csv", "-o", "a/b"], "a/b: cannot make the folder: "),
    "json to a folder": (["-f", "json", "-o", "."], ".: cannot write the file: "),
    "another format": (["-f", "tsv"], "this command does not write tsv; available: json, csv"),
    "another ending": (["-o", "all.md"], "all.md: no output format has the suffix .md"),
}


@pytest.mark.parametrize(("arguments", "told"), REFUSED.values(), ids=REFUSED)
def test_what_makes_no_sense_is_refused(tmp_path: Path, arguments: list[str], told: str) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    result = invoke("export", "--tables", "--plan", str(PLAN), *arguments, cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert told in result.err
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_the_plan_itself_is_never_overwritten(tmp_path: Path) -> None:
    plan = tmp_path / "tasks.csv"  # of whatever name
    write_plan(plan, small_plan())
    before = plan.read_bytes()
    result = export("-o", str(tmp_path), plan=plan)
    assert result.code == 2
    assert "tasks.csv: this is a file that the command reads" in result.err
    assert plan.read_bytes() == before


def test_csv_without_tables_is_refused_as_ever() -> None:
    result = invoke("export", "--format", "csv")
    assert (result.code, result.out) == (2, "")
    assert result.err == "Error: this command does not write csv; available: json\n"
