"""`-o FILE`: the same bytes as a pipe gets, whole or not at all, in the format of the suffix."""

import sys
from pathlib import Path

import pytest

from support.process import invoke
from support.small_plan import small_plan, write_plan

VERBS = ["list", "show 17", "report --town 木耳镇"]
FORMATS = ["tsv", "csv", "markdown", "json", "table"]


def read(file: Path) -> str:
    """The file's text with every byte that stands in it."""
    return file.read_bytes().decode("utf-8")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("verb", VERBS)
def test_a_file_gets_what_a_pipe_gets(tmp_path: Path, verb: str, form: str) -> None:
    file = tmp_path / "out"
    written = invoke(*verb.split(), "--format", form, "-o", str(file))
    assert written == (0, "", "")
    assert read(file) == invoke(*verb.split(), "--format", form).out


def test_an_export_too(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    assert invoke("export", "-o", str(file)) == (0, "", "")
    assert read(file) == invoke("export").out


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("x.csv", "csv"),
        ("x.CSV", "csv"),
        ("x.tsv", "tsv"),
        ("x.md", "markdown"),
        ("x.json", "json"),
        ("养老科.csv", "csv"),
        ("x", "tsv"),
        ("x.txt", "tsv"),
        ("csv", "tsv"),
    ],
)
def test_the_suffix_tells_the_format(tmp_path: Path, name: str, form: str) -> None:
    assert invoke("list", "-o", name, cwd=tmp_path, env=plan_here(tmp_path)).code == 0
    expected = invoke("list", "--format", form, cwd=tmp_path, env=plan_here(tmp_path))
    assert read(tmp_path / name) == expected.out


def plan_here(folder: Path) -> dict[str, str]:
    return {"PLANTRACK_PLAN": str(write_plan(folder / "the-plan.yaml", small_plan()))}


def test_a_format_asked_for_goes_before_the_suffix(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    invoke("list", "--format", "json", "-o", str(file))
    assert read(file).startswith("{")


def test_a_dash_is_stdout() -> None:
    assert invoke("list", "-o", "-") == invoke("list")


def test_remarks_of_a_list_do_not_go_into_the_file(tmp_path: Path) -> None:
    file = tmp_path / "x.tsv"
    result = invoke("list", "--town", "双龙湖", "-o", str(file))
    assert "24" in result.err
    assert read(file) == invoke("list", "--town", "双龙湖").out
    assert read(file).count("\n") == 1 + 15


def test_an_old_file_is_replaced_whole(tmp_path: Path) -> None:
    file = tmp_path / "x.tsv"
    file.write_text("old " * 100_000, "utf-8")
    invoke("list", "-o", str(file))
    assert read(file) == invoke("list").out
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("arguments", ["--unit 火星", "--format pdf", "--columns x"])
def test_a_failure_leaves_the_old_file(tmp_path: Path, arguments: str) -> None:
    file = tmp_path / "x.tsv"
    file.write_text("old", "utf-8")
    assert invoke("list", *arguments.split(), "-o", str(file)).code == 2
    assert read(file) == "old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("verb", ["list", "show 1", "report", "export"])
@pytest.mark.parametrize("name", ["nowhere/x.json", ".", ""])
def test_a_place_that_cannot_be_written_to(tmp_path: Path, verb: str, name: str) -> None:
    result = invoke(*verb.split(), "-o", name, cwd=tmp_path, env=plan_here(tmp_path))
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Error: ")
    assert [one.name for one in tmp_path.iterdir()] == ["the-plan.yaml"]


@pytest.mark.parametrize("verb", ["list", "show 1", "report", "export"])
def test_the_plan_itself_is_never_overwritten(tmp_path: Path, verb: str) -> None:
    plan = write_plan(tmp_path / "plan-2022.yaml", small_plan())
    before = read(plan)
    for name in ("plan-2022.yaml", "./plan-2022.yaml", str(plan)):
        result = invoke(*verb.split(), "-o", name, cwd=tmp_path)
        assert (result.code, result.out) == (2, "")
        assert "plan-2022.yaml" in result.err
        assert read(plan) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no POSIX modes")
def test_permissions_are_those_of_the_old_file_or_of_any_new_one(tmp_path: Path) -> None:
    new, old = tmp_path / "new.tsv", tmp_path / "old.tsv"
    old.touch(0o640)
    old.chmod(0o640)
    plain = tmp_path / "plain"
    plain.touch()
    for file in (new, old):
        invoke("list", "-o", str(file))
    assert new.stat().st_mode == plain.stat().st_mode
    assert old.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.tsv", tmp_path / "link.tsv"
    real.touch()
    link.symlink_to(real)
    invoke("list", "-o", str(link))
    assert link.is_symlink()
    assert read(real) == invoke("list").out
