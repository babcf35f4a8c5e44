"""What cannot be compared with its past fails; only the plan of a new year has no past."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from policy.edited import LOWERED, NAME
from support.process import Result, invoke
from support.real_plan import PLAN_TEXT
from support.repository import Repository

Edit = Callable[[Repository], object]


def judge(repository: Repository, *more: str, against: str = "main") -> Result:
    arguments = ("validate", "--against", against, "-f", "json", *more)
    return invoke(*arguments, cwd=repository.root)


def codes(result: Result) -> set[str]:
    return {one["code"] for one in json.loads(result.out)["findings"]}


def _link(made: Repository) -> None:
    path = made.write("data/copy.yaml", LOWERED).parent / "plan-2021.yaml"
    path.unlink()
    path.symlink_to("copy.yaml")


def _link_folder(made: Repository) -> None:
    made.write("other/plan-2021.yaml", LOWERED)
    (made.root / NAME).unlink()
    (made.root / "data/plan-2021.schema.json").unlink(missing_ok=True)
    (made.root / "data").rmdir()
    (made.root / "data").symlink_to("other")


def _link_out(made: Repository) -> None:
    outside = made.root.parent / "outside.yaml"
    outside.write_text(LOWERED, encoding="utf-8")
    (made.root / NAME).unlink()
    (made.root / NAME).symlink_to(outside)
    made.git("add", "--all")


def _move(made: Repository) -> None:
    (made.root / "archive").mkdir()
    made.git("mv", NAME, "archive/plan-2021.yaml")


def _move_to_the_top(made: Repository) -> None:
    made.git("mv", NAME, "plan-2021.yaml")


def _move_and_lower(made: Repository) -> None:
    _move(made)
    made.write("archive/plan-2021.yaml", LOWERED)


def _rename_to_no_plan(made: Repository) -> None:
    made.git("mv", NAME, "data/计划.yaml")


def _rename_to_another_year(made: Repository) -> None:
    """Under the next year's name, with the next year inside."""
    made.git("mv", NAME, "data/plan-2022.yaml")
    made.write("data/plan-2022.yaml", LOWERED.replace("2021", "2022"))


def _delete(made: Repository) -> None:
    (made.root / NAME).unlink()


def _ignore(made: Repository) -> None:
    """Taken from git, and left where nobody else will see it."""
    made.git("rm", "--quiet", "--cached", NAME)
    made.write(".gitignore", "data/\n")
    (made.root / NAME).unlink()


def _submodule(made: Repository) -> None:
    """The folder is another repository now, with a history of its own."""
    other = Repository(made.root.parent / "other")
    other.commit("plan-2021.yaml", LOWERED)
    made.git("switch", "--quiet", "--create", "topic")
    made.git("rm", "--quiet", "-r", "data")
    add = ("submodule", "add", "--quiet", str(other.root), "data")
    made.git("-c", "protocol.file.allow=always", *add)
    made.git("commit", "--quiet", "--message", "submodule")


def _nested(made: Repository) -> None:
    """The same without git knowing: it looks at what is inside no more."""
    nested = Repository(made.root / "data")
    nested.commit("plan-2021.yaml", LOWERED)


def _schema_fault_excused(made: Repository) -> None:
    fault = "plantrack: 1\nremark: 无  # plantrack: ignore[unknown-key]\n"
    made.write(
        NAME, PLAN_TEXT.replace("plantrack: 1\n", fault).replace("\n        per: town\n", "\n")
    )


def _schema_fault_not_selected(made: Repository) -> None:
    made.write(NAME, LOWERED.replace("plantrack: 1\n", "plantrack: 1\nremark: 无\n"))
    made.write("plantrack.toml", 'select = ["coverage"]\n')


def _key_twice_not_selected(made: Repository) -> None:
    """Other readers take the last of two values."""
    made.write(NAME, PLAN_TEXT.replace("value: 55\n", "value: 55\n        value: 5\n"))
    made.write("plantrack.toml", 'ignore = ["file"]\n')


@pytest.mark.parametrize(
    "edit",
    [
        _link,
        _link_folder,
        _link_out,
        _move,
        _move_to_the_top,
        _move_and_lower,
        _rename_to_no_plan,
        _rename_to_another_year,
        _delete,
        _ignore,
        _submodule,
        _nested,
        _schema_fault_excused,
        _schema_fault_not_selected,
        _key_twice_not_selected,
    ],
)
def test_what_cannot_be_compared_is_an_error(made: Repository, edit: Edit) -> None:
    edit(made)
    result = judge(made)
    assert result.code == 1
    assert "PT612" in codes(result)
    assert "PT612" not in codes(judge(made, "--ignore", "PT612"))


def test_an_emptied_plan_is_an_error(made: Repository) -> None:
    made.write(NAME, "")
    result = judge(made, "--select", "policy")
    assert result.code == 1
    assert "PT004" in codes(result)


def test_a_moved_plan_is_compared_as_well(made: Repository) -> None:
    _move_and_lower(made)
    assert {"PT602", "PT612"} <= codes(judge(made, "archive/plan-2021.yaml"))


@pytest.mark.parametrize(
    "name",
    ["data/plan-2020.yaml", "towns/plan-2021.yaml", "data/plan-2022.yaml", "data/新计划.yaml"],
)
def test_a_new_file_of_an_old_year_is_compared(made: Repository, name: str) -> None:
    """The year inside is what counts, whatever the file is called."""
    made.write(name, LOWERED)
    result = judge(made, name)
    assert result.code == 1
    assert "PT602" in codes(result)
    assert codes(result).isdisjoint({"PT612", "PT613"})


def test_the_year_in_the_name_counts_too(made: Repository) -> None:
    made.write("towns/plan-2021.yaml", LOWERED.replace("year: 2021", "year: 2031"))
    assert "PT602" in codes(judge(made, "towns/plan-2021.yaml"))


@pytest.mark.parametrize("edit", [_submodule, _nested])
def test_a_named_plan_is_that_of_the_outer_repository(made: Repository, edit: Edit) -> None:
    edit(made)
    result = judge(made, NAME)
    assert result.code == 1
    assert "PT612" in codes(result)


@pytest.mark.parametrize("more", [(), ("--select", "PT602"), ("--ignore", "PT613")])
def test_only_a_new_year_has_nothing_to_compare(made: Repository, more: tuple[str, ...]) -> None:
    """A note that is always there says so."""
    made.write("data/plan-2022.yaml", LOWERED.replace("2021", "2022"))
    result = judge(made, "--ignore", "PT3", *more)
    assert result.code == 0
    notes = [one for one in json.loads(result.out)["findings"] if one["code"] == "PT613"]
    assert [(one["file"], one["severity"]) for one in notes] == [("data/plan-2022.yaml", "note")]
    assert "2022" in notes[0]["message"]


def test_the_first_plan_of_a_repository(tmp_path: Path) -> None:
    fresh = Repository(tmp_path)
    fresh.commit("README.md", "计划\n")
    fresh.write(NAME, PLAN_TEXT)
    result = judge(fresh, against="HEAD")
    assert result.code == 0
    assert "PT613" in codes(result)


@pytest.mark.parametrize(
    "old",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xff\xfe", id="no text"),
        pytest.param(PLAN_TEXT.replace("    goal: 前期工作\n", "").encode(), id="no valid plan"),
    ],
)
def test_an_old_version_that_cannot_be_read(tmp_path: Path, old: bytes) -> None:
    """The file as it is now is checked all the same."""
    made = Repository(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / NAME).write_bytes(old)
    made.git("add", "--all")
    made.git("commit", "--quiet", "--message", "old")
    made.write(NAME, PLAN_TEXT.replace("- 养老科\n", "- 养老课\n", 1))
    result = judge(made)
    assert result.code == 2
    assert f"main:{NAME}" in result.err
    assert "PT201" in codes(result)


def test_an_old_version_that_was_a_link(made: Repository) -> None:
    _link(made)
    made.git("add", "--all")
    made.git("commit", "--quiet", "--message", "link")
    (made.root / NAME).unlink()
    made.write(NAME, LOWERED)
    result = judge(made)
    assert result.code == 2
    assert NAME in result.err
