"""What was reported and committed is never altered or removed (PT614), with real repositories."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from support.marks import marked
from support.process import Result, invoke
from support.repository import Repository
from support.small_plan import SMALL

PLAN, FOLDER = "data/plan-2021.yaml", "data/progress-2021"
FIRST = '- {task: 1, date: 2021-05-31, done: 3, note: "首批", by: "张三"}\n'
SECOND = '- {task: 1, date: 2021-06-30, done: 5, note: "二批", by: "张三"}\n'
THIRD = '- {task: 1, date: 2021-07-31, done: 9, by: "张三"}\n'
REVIEW = '- {task: 1, date: 2021-08-31, review: returned, reason: "不全", by: "李四"}\n'
SAID = FIRST + SECOND
FORMERLY = ("    - name: 木耳镇\n", "    - name: 木耳街道\n      formerly: [木耳镇]\n")

Files = Mapping[str, str | None]


def _repository(root: Path, files: Files) -> Repository:
    repository = Repository(root)
    repository.write(PLAN, SMALL)
    for name, text in files.items():
        repository.write(f"{FOLDER}/{name}", text or "")
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message", "what was reported")
    return repository


def _edit(repository: Repository, files: Files) -> None:
    for name, text in files.items():
        if text is None:
            (repository.root / FOLDER / name).unlink()
        else:
            repository.write(f"{FOLDER}/{name}", text)


def _validate(repository: Repository, *more: str, cwd: str = ".") -> Result:
    return invoke(
        *("validate", "--against", "HEAD", "--as-of", "2021-12-31", "--format", "json", *more),
        cwd=repository.root / cwd,
    )


def _told(result: Result, code: str = "PT614") -> list[tuple[str, int, int]]:
    found = json.loads(result.out)["findings"]
    return [(one["file"], one["line"], one["column"]) for one in found if one["code"] == code]


# What was committed, and what became of it; marks stand where a finding is to be.
KEPT: dict[str, tuple[Files, Files]] = {
    "nothing": ({"木耳镇.yaml": SAID}, {}),
    "one more": ({"木耳镇.yaml": SAID}, {"木耳镇.yaml": SAID + THIRD}),
    "in another order": ({"木耳镇.yaml": SAID}, {"木耳镇.yaml": SECOND + FIRST}),
    "with other quotes": (
        {"木耳镇.yaml": SAID},
        {"木耳镇.yaml": SAID.replace('"张三"', "张三").replace('"首批"', "'首批'")},
    ),
    "with keys in another order": (
        {"木耳镇.yaml": THIRD},
        {"木耳镇.yaml": '- {by: "张三", date: 2021-07-31, done: 9, task: 1}\n'},
    ),
    "with a comment": ({"木耳镇.yaml": SAID}, {"木耳镇.yaml": f"# 木耳镇\n{SAID}"}),
    "the same twice": ({"木耳镇.yaml": FIRST}, {"木耳镇.yaml": FIRST + FIRST}),
    "a new file": ({"木耳镇.yaml": SAID}, {"兴隆镇.yaml": FIRST}),
    "a review more": ({"review.yaml": REVIEW}, {"review.yaml": REVIEW + REVIEW}),
    "what never fitted put right": (
        {"木耳镇.yaml": FIRST + THIRD.replace("07-31", "7.31")},
        {"木耳镇.yaml": FIRST + THIRD},
    ),
}
LOST: dict[str, tuple[Files, Files]] = {
    "a number": (
        {"木耳镇.yaml": SAID},
        {"木耳镇.yaml": FIRST + SECOND.replace("- {", "- ▸{").replace("done: 5", "done: 6")},
    ),
    "a note": (
        {"木耳镇.yaml": SAID},
        {"木耳镇.yaml": FIRST.replace("- {", "- ▸{").replace("首批", "头批") + SECOND},
    ),
    "a date": ({"木耳镇.yaml": SAID}, {"木耳镇.yaml": "▸" + SAID.replace("06-30", "06-29")}),
    "removed": ({"木耳镇.yaml": SAID}, {"木耳镇.yaml": f"▸{SECOND}"}),
    "one of two alike": ({"木耳镇.yaml": FIRST + FIRST}, {"木耳镇.yaml": f"▸{FIRST}"}),
    "all": ({"木耳镇.yaml": SAID}, {"木耳镇.yaml": "▸▸[]\n"}),
    "the file": ({"木耳镇.yaml": SAID}, {"木耳镇.yaml": None}),
    "given to another body": (
        {"木耳镇.yaml": FIRST, "兴隆镇.yaml": SECOND},
        {"木耳镇.yaml": "▸[]\n", "兴隆镇.yaml": SECOND + FIRST},
    ),
    "made unfit": (
        {"木耳镇.yaml": SAID},
        {"木耳镇.yaml": "▸" + SAID.replace("2021-06-30", "2021.06.30")},
    ),
    "suppressed": (
        {"木耳镇.yaml": FIRST},
        {
            "木耳镇.yaml": FIRST.replace("done: 3", "done: 4").replace("- {", "- ▸{").rstrip()
            + "  # plantrack: ignore[PT614]\n"
        },
    ),
    "a review": (
        {"review.yaml": REVIEW},
        {"review.yaml": REVIEW.replace("- {", "- ▸{").replace("不全", "不实")},
    ),
    "the reviews": ({"review.yaml": REVIEW}, {"review.yaml": None}),
    "what never fitted": (
        {"木耳镇.yaml": FIRST + THIRD.replace("07-31", "7.31")},
        {"木耳镇.yaml": f"▸{FIRST}"},
    ),
}


@pytest.mark.parametrize(("before", "after"), KEPT.values(), ids=KEPT)
def test_what_is_kept(tmp_path: Path, before: Files, after: Files) -> None:
    repository = _repository(tmp_path, before)
    _edit(repository, after)
    result = _validate(repository)
    assert _told(result) == _told(result, "PT612") == []


@pytest.mark.parametrize(("before", "after"), LOST.values(), ids=LOST)
@pytest.mark.parametrize("cwd", [".", "data"])
def test_what_is_lost(tmp_path: Path, before: Files, after: Files, cwd: str) -> None:
    repository = _repository(tmp_path, before)
    plain: dict[str, str | None] = {}
    expected = []
    for name, text in after.items():
        file = f"{FOLDER}/{name}".removeprefix("data/" if cwd == "data" else "")
        plain[name], places = marked(text) if text is not None else (None, ((1, 1),))
        expected += [(file, *place) for place in places]
    _edit(repository, plain)
    result = _validate(repository, cwd=cwd)
    assert result.code == 1
    assert _told(result) == expected


def test_a_renamed_body_may_rename_its_file(tmp_path: Path) -> None:
    repository = _repository(tmp_path, {"木耳镇.yaml": SAID})
    old, new = FORMERLY
    text = SMALL.replace(old, new).replace("      - 木耳镇\n", "      - 木耳街道\n")
    repository.write(PLAN, text)
    _edit(repository, {"木耳镇.yaml": None, "木耳街道.yaml": SAID})
    assert _told(_validate(repository)) == []
    _edit(repository, {"木耳街道.yaml": FIRST})
    assert _told(_validate(repository)) == [(f"{FOLDER}/木耳街道.yaml", 1, 1)]


def test_a_body_may_join_what_it_had_in_two_files(tmp_path: Path) -> None:
    repository = _repository(tmp_path, {"木耳镇.yaml": FIRST, "木耳镇.yml": SECOND})
    _edit(repository, {"木耳镇.yaml": SAID, "木耳镇.yml": None})
    assert _told(_validate(repository)) == []


def test_what_was_said_is_offered_again(tmp_path: Path) -> None:
    repository = _repository(tmp_path, {"木耳镇.yaml": SAID})
    _edit(repository, {"木耳镇.yaml": FIRST})
    found = json.loads(_validate(repository, "--select", "PT614").out)["findings"]
    assert [one["suggestion"] for one in found] == [SECOND.rstrip("\n")]
    assert SECOND.strip().removeprefix("- ") in found[0]["message"]


def test_a_plan_elsewhere_in_the_repository_is_judged(tmp_path: Path) -> None:
    repository = _repository(tmp_path, {"木耳镇.yaml": SAID})
    repository.write("notes/readme.txt", "")
    _edit(repository, {"木耳镇.yaml": FIRST})
    assert _told(_validate(repository, cwd="notes")) == [(f"../{FOLDER}/木耳镇.yaml", 1, 1)]


def test_settings_and_selections_of_other_rules_do_not_lift_it(tmp_path: Path) -> None:
    repository = _repository(tmp_path, {"木耳镇.yaml": SAID})
    repository.write("plantrack.toml", 'ignore = ["PT614", "policy"]\n')
    _edit(repository, {"木耳镇.yaml": FIRST})
    assert len(_told(_validate(repository))) == 1
    assert _told(_validate(repository, "--ignore", "PT614")) == []


def test_without_a_revision_nothing_is_compared(tmp_path: Path) -> None:
    repository = _repository(tmp_path, {"木耳镇.yaml": SAID})
    _edit(repository, {"木耳镇.yaml": FIRST})
    assert invoke("validate", "--as-of", "2021-12-31", cwd=repository.root).code == 0


BROKEN = "- {task: 1\n"
# What was there before and what is now; where it is said that the edit cannot be judged.
UNJUDGED: dict[str, tuple[str, str, list[tuple[str, int, int]]]] = {
    "broken before": (BROKEN, SAID, [(f"{FOLDER}/木耳镇.yaml", 1, 1)]),
    "a key twice before": (
        FIRST.replace("done: 3", "done: 3, done: 4"),
        FIRST,
        [(f"{FOLDER}/木耳镇.yaml", 1, 1)],
    ),
    "broken before and after": (BROKEN, f"{BROKEN}\n", [(f"{FOLDER}/木耳镇.yaml", 1, 1)]),
    "broken all along": (BROKEN, BROKEN, []),
    "broken now": (SAID, BROKEN, []),  # that is a finding already
}


@pytest.mark.parametrize(("before", "after", "places"), UNJUDGED.values(), ids=UNJUDGED)
def test_what_cannot_be_judged(
    tmp_path: Path, before: str, after: str, places: list[tuple[str, int, int]]
) -> None:
    repository = _repository(tmp_path, {"木耳镇.yaml": before})
    _edit(repository, {"木耳镇.yaml": after})
    result = _validate(repository)
    assert _told(result, "PT612") == places
    assert result.code == (1 if places or BROKEN in (before, after) else 0)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_link_cannot_be_judged(tmp_path: Path, what: str) -> None:
    repository = _repository(tmp_path / "repository", {"木耳镇.yaml": SAID})
    place = repository.root / FOLDER / ("木耳镇.yaml" if what == "file" else "")
    place.rename(tmp_path / "elsewhere")
    place.symlink_to(tmp_path / "elsewhere")
    result = _validate(repository)
    assert result.code == 1
    name = f"{FOLDER}/木耳镇.yaml" if what == "file" else FOLDER
    assert _told(result, "PT612") == [(name, 1, 1)]


def test_a_file_that_cannot_be_read_is_not_gone(tmp_path: Path) -> None:
    repository = _repository(tmp_path, {"木耳镇.yaml": SAID})
    (repository.root / FOLDER / "木耳镇.yaml").unlink()
    (repository.root / FOLDER / "木耳镇.yaml").mkdir()
    result = _validate(repository)
    assert result.code == 2
    assert _told(result) == []
