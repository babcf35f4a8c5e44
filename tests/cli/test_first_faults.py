"""A verb that cannot use a plan says why: its first ten faults, and how many more there are."""

import re
from pathlib import Path

import pytest

import plantrack
from support.process import invoke
from support.repository import Repository
from support.small_plan import small_plan, write_plan

READERS = {
    "list": ("list", "--plan"),
    "show": ("show", "1", "--plan"),
    "report": ("report", "--plan"),
    "export": ("export", "--plan"),
    "schema": ("schema", "--plan"),
    "diff": ("diff", "-"),
}
SOUND = Path("sound.yaml")


def _faulty(folder: Path, faults: int, name: str = "plan-2021.yaml") -> Path:
    """A plan whose every task lacks its units."""
    same = {"category": "社会救助", "goal": "提标", "points": [3]}
    tasks = [{"number": one, "name": f"救助{one}", **same} for one in range(1, faults + 1)]
    return write_plan(folder / name, small_plan(tasks=tasks))


def _lines(text: str) -> tuple[str, list[int], list[str]]:
    """The opening, the lines of the file that are named below it, and what else is said."""
    opening, *rest = text.splitlines()
    found = [re.match(r"[^:]+:(\d+):\d+: PT101 error: ", line) for line in rest]
    places = [int(one[1]) for one in found if one]
    return opening, places, rest[len(places) :]


# How many faults the plan has, how many are shown, and the closing line.
COUNTED = {
    1: (1, []),
    10: (10, []),
    11: (10, ["and 1 more; plantrack validate plan-2021.yaml shows them all"]),
    1000: (10, ["and 990 more; plantrack validate plan-2021.yaml shows them all"]),
}


@pytest.mark.parametrize(("faults", "shown"), COUNTED.items())
def test_the_first_ten_faults_are_shown(
    tmp_path: Path, faults: int, shown: tuple[int, list[str]]
) -> None:
    _faulty(tmp_path, faults)
    result = invoke("list", cwd=tmp_path)
    opening, places, rest = _lines(result.err)
    assert (result.code, result.out) == (2, "")
    assert opening == "Error: plan-2021.yaml is not a valid plan:"
    assert (len(places), rest) == shown
    validated = invoke("validate", cwd=tmp_path, env={"PLANTRACK_LANG": "en"}).out
    every = [int(one) for one in re.findall(r"^\S+?:(\d+):\d+: PT101 ", validated, re.M)]
    assert len(every) == faults
    assert places == every[: len(places)]


@pytest.mark.parametrize("verb", READERS)
def test_every_reader_keeps_to_ten(tmp_path: Path, verb: str) -> None:
    _faulty(tmp_path, 30)
    sound = Path(write_plan(tmp_path / SOUND, small_plan())).read_bytes()
    result = invoke(*READERS[verb], "plan-2021.yaml", cwd=tmp_path, stdin=sound)
    _, places, rest = _lines(result.err)
    assert (result.code, result.out, len(places)) == (2, "", 10)
    assert rest == ["and 20 more; plantrack validate plan-2021.yaml shows them all"]


def test_it_is_said_in_chinese(tmp_path: Path) -> None:
    _faulty(tmp_path, 11)
    result = invoke("list", cwd=tmp_path, env={"PLANTRACK_LANG": "zh"})
    assert result.err.splitlines()[1].startswith("plan-2021.yaml:53:3: PT101 错误：")
    assert result.err.endswith("\n还有 1 处，全部列出请用：plantrack validate plan-2021.yaml\n")


def test_stdin_can_be_piped_again(tmp_path: Path) -> None:
    content = _faulty(tmp_path, 11).read_bytes()
    result = invoke("list", "--plan", "-", stdin=content)
    assert result.err.splitlines()[-1] == "and 1 more; plantrack validate - shows them all"


def test_a_name_with_a_blank_is_quoted(tmp_path: Path) -> None:
    _faulty(tmp_path, 11, "my plan.yaml")
    closing = invoke("list", "--plan", "my plan.yaml", cwd=tmp_path).err.splitlines()[-1]
    assert re.search("plantrack validate (['\"])my plan.yaml\\1 shows", closing)


def test_no_command_is_told_for_what_git_holds(tmp_path: Path) -> None:
    """`validate` takes files; the plan of a revision is none."""
    repository = Repository(tmp_path)
    repository.commit("plan-2021.yaml", _faulty(tmp_path, 11).read_text(encoding="utf-8"))
    write_plan(tmp_path / "plan-2021.yaml", small_plan())
    result = invoke("diff", "HEAD", cwd=tmp_path)
    assert result.code == 2
    assert result.err.splitlines()[-1] == "and 1 more"


def test_the_python_error_has_every_finding(tmp_path: Path) -> None:
    with pytest.raises(plantrack.PlanError) as raised:
        plantrack.load(_faulty(tmp_path, 30))
    assert len(raised.value.findings) == 30
    assert len(str(raised.value).splitlines()) == 12
