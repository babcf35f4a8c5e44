"""`validate` checks the files with the progress of each plan, and such a file as a part of it."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from support.process import invoke
from support.small_plan import SMALL

GOOD = '- {task: 1, date: 2021-06-30, done: 3, by: "张三"}\n'
BAD = '- {task: 88, date: 2021-06-30, note: "首批"}\n'


def _write(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in {"data/plan-2021.yaml": SMALL, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return folder


def _told(folder: Path, *more: str) -> tuple[int, list[tuple[str, int, str]], str]:
    result = invoke("validate", "--format", "json", "--as-of", "2021-12-31", *more, cwd=folder)
    found = json.loads(result.out)["findings"] if result.out else []
    return result.code, [(one["file"], one["line"], one["code"]) for one in found], result.err


FOLDER = "data/progress-2021"
TOWN = f"{FOLDER}/木耳镇.yaml"
OTHER = f"{FOLDER}/兴隆镇.yaml"


def test_the_progress_of_every_plan_is_checked(tmp_path: Path) -> None:
    files = {TOWN: BAD, OTHER: GOOD + BAD, "data/plan-2022.yaml": SMALL.replace("2021", "2022")}
    _write(tmp_path, files)
    code, told, err = _told(tmp_path)
    assert (code, err) == (1, "")
    assert told == [(OTHER, 2, "PT701"), (TOWN, 1, "PT701")]


def test_hidden_and_other_files_record_nothing(tmp_path: Path) -> None:
    _write(tmp_path, {f"{FOLDER}/.木耳镇.yaml": BAD, f"{FOLDER}/README.md": BAD, TOWN: GOOD})
    assert _told(tmp_path) == (0, [], "")


# The file named, from which folder, and as which it is told of.
NAMED = {
    "from the top": (TOWN, ".", TOWN),
    "from beside the plan": ("progress-2021/木耳镇.yaml", "data", "progress-2021/木耳镇.yaml"),
    "from its own folder": ("木耳镇.yaml", FOLDER, "木耳镇.yaml"),
}


@pytest.mark.parametrize(("name", "cwd", "shown"), NAMED.values(), ids=NAMED)
def test_a_file_of_progress_is_checked_alone(
    tmp_path: Path, name: str, cwd: str, shown: str
) -> None:
    _write(tmp_path, {TOWN: BAD, OTHER: BAD})
    assert _told(tmp_path / cwd, name) == (1, [(shown, 1, "PT701")], "")
    text = invoke("validate", name, "--as-of", "2021-12-31", cwd=tmp_path / cwd)
    assert text.out.count("\n") == 4  # the finding, its line, the place and the counts
    assert "1 个文件" in text.out


def test_it_is_checked_as_a_part_of_the_whole(tmp_path: Path) -> None:
    unit = f"{FOLDER}/养老科.yaml"
    _write(tmp_path, {TOWN: GOOD, unit: GOOD.replace("done: 3", "done: 4")})
    assert _told(tmp_path, unit) == (0, [(unit, 1, "PT711")], "")


def test_with_its_plan_it_is_checked_once(tmp_path: Path) -> None:
    _write(tmp_path, {TOWN: BAD})
    told = [(TOWN, 1, "PT701")]
    assert _told(tmp_path, TOWN, "data/plan-2021.yaml")[1] == told
    assert _told(tmp_path, "data/plan-2021.yaml", TOWN, TOWN)[1] == told


def test_a_file_beside_no_plan_is_none(tmp_path: Path) -> None:
    _write(tmp_path, {"elsewhere/progress-2021/木耳镇.yaml": "a: 1\n"})
    assert [one[2] for one in _told(tmp_path, "elsewhere/progress-2021/木耳镇.yaml")[1]] == [
        "PT013"
    ]


def test_the_day_that_is_today(tmp_path: Path) -> None:
    _write(tmp_path, {TOWN: GOOD})
    assert _told(tmp_path, "--as-of", "2021-06-30")[1] == []
    assert _told(tmp_path, "--as-of", "2021-06-29")[1] == [(TOWN, 1, "PT708")]
    result = invoke("validate", "--as-of", "30.6.2021", cwd=tmp_path)
    assert result.code == 2
    assert "--as-of takes a date, YYYY-MM-DD, not “30.6.2021”" in result.err


def test_a_plan_that_is_not_valid_leaves_the_form_to_check(tmp_path: Path) -> None:
    broken = SMALL.replace("  year: 2021\n", "")
    _write(tmp_path, {"data/plan-2021.yaml": broken, TOWN: BAD, OTHER: "- {task: 1}\n"})
    code, told, err = _told(tmp_path)
    assert code == 1
    assert told == [("data/plan-2021.yaml", 3, "PT101"), (OTHER, 1, "PT101")]
    assert "is not a valid plan, so of its progress only the form was checked" in err
    # Whoever asks for the file alone must not take it for checked.
    assert _told(tmp_path, TOWN)[:2] == (2, [])


def test_a_file_that_cannot_be_opened_is_told_of(tmp_path: Path) -> None:
    _write(tmp_path, {OTHER: BAD})
    (tmp_path / TOWN).mkdir()
    code, told, err = _told(tmp_path)
    assert (code, told) == (2, [(OTHER, 1, "PT701")])
    assert TOWN in err


def test_notes_are_counted(tmp_path: Path) -> None:
    _write(tmp_path, {TOWN: GOOD.replace("done: 3", "done: 56")})
    text = invoke("validate", "--as-of", "2021-12-31", cwd=tmp_path).out
    assert "提示 1" in text
    assert "PT710" not in text
    assert "PT710" in invoke("validate", "--as-of", "2021-12-31", "--notes", cwd=tmp_path).out


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif"])
def test_every_format_has_both_files(tmp_path: Path, form: str) -> None:
    broken = SMALL.replace("units:\n      - 养老科", "units:\n      - 养老处")
    _write(tmp_path, {"data/plan-2021.yaml": broken, TOWN: "a: 1\n", OTHER: BAD})
    out = invoke("validate", "--as-of", "2021-12-31", "--format", form, cwd=tmp_path).out
    places = ("data/plan-2021.yaml", TOWN, OTHER)
    if form == "sarif":  # names are parts of addresses there
        assert "data/plan-2021.yaml" in out
        assert out.count("data/progress-2021/%") == 2
    else:
        assert all(place in out for place in places)
    assert all(code in out for code in ("PT201", "PT011", "PT701"))
    assert "plantrack new" not in out  # a list that is none is no first attempt at a plan


def test_a_plan_in_english_is_answered_in_english(tmp_path: Path) -> None:
    english = SMALL.replace("language: zh-CN", "language: en")
    _write(tmp_path, {"data/plan-2021.yaml": english, TOWN: BAD})
    for named in ([], [TOWN]):
        out = invoke("validate", "--as-of", "2021-12-31", *named, cwd=tmp_path).out
        assert "unknown task" in out
