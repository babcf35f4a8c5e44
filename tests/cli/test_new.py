"""`plantrack new`: a sample that is a valid plan, and nothing is ever overwritten."""

import re
from pathlib import Path

import pytest

from cli.beginnings import LANGUAGES, begun, read
from support.process import Result, invoke
from support.real_plan import PLAN
from support.small_plan import small_plan, write_plan


def without_comments(text: str) -> str:
    """A sample's lines without what is said of them."""
    lines = (re.sub(r"(^|\s+)# .*$", "", line) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("year", [1999, 2022, 2024])
def test_the_sample_has_no_finding_at_all(tmp_path: Path, language: str, year: int) -> None:
    file = f"plan-{year}.yaml"
    begun(tmp_path, "--lang", language, file=file)
    result = invoke("validate", "--strict", "--notes", file, cwd=tmp_path)
    assert result == (0, "已检查 1 个文件，没有问题\n", "")


def test_the_samples_differ_in_their_comments_only(tmp_path: Path) -> None:
    zh, en = (invoke("new", "-", "--year", "2022", "--lang", one).out for one in LANGUAGES)
    assert without_comments(zh) == without_comments(en)
    said = [re.sub(r"^.*# ", "", line) for line in en.splitlines() if "# " in line]
    assert len(said) > 50
    assert "# 最后一天" in zh
    assert "# the last day" in en


def test_chinese_is_the_language_unless_asked(tmp_path: Path) -> None:
    asked = invoke("new", "-", "--year", "2022", "--lang", "zh")
    for locale in ("zh", "en"):
        assert invoke("new", "-", "--year", "2022", env={"PLANTRACK_LANG": locale}) == asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_teaches_the_format(language: str) -> None:
    data = read(invoke("new", "-", "--year", "2022", "--lang", language).out)
    organisation = data["organisation"]
    assert len({one["kind"] for one in organisation["towns"]}) > 2
    assert len({one["kind"] for one in organisation["units"]}) > 1
    assert {"kinds", "members", "units", "open"} <= set().union(*organisation["groups"])
    assert data["sections"][0]["points"][0]["text"]
    keys = set().union(*data["tasks"])
    assert keys >= {
        *("number", "category", "name", "goal", "towns", "lead", "units", "support", "leaders"),
        *("due", "due_text", "milestones", "points", "targets", "other"),
    }


@pytest.mark.parametrize("verb", ["list", "report", "show 1", "export", "schema --plan {}"])
def test_other_verbs_read_the_sample(tmp_path: Path, verb: str) -> None:
    begun(tmp_path)
    result = invoke(*verb.format("plan-2022.yaml").split(), cwd=tmp_path)
    assert (result.code, result.err) == (0, "")
    assert "农村公厕" in result.out or verb.startswith("schema")


def test_the_way_to_completion_works_as_told(tmp_path: Path) -> None:
    text = begun(tmp_path)
    command, line = (
        found[1] for found in re.finditer(r"^#   (plantrack schema .*|# yaml-.*)$", text, re.M)
    )
    assert invoke(*command.split()[1:], cwd=tmp_path) == (0, "", "")
    (tmp_path / "plan-2022.yaml").write_text(f"{line}\n{text}", encoding="utf-8")
    assert invoke("validate", "--strict", cwd=tmp_path).code == 0
    assert (tmp_path / "plan-2022.schema.json").is_file()


REFUSED = [
    ("p.yaml", (), "plan-YYYY.yaml"),
    ("plan-22.yaml", (), "--year YYYY"),
    ("plan-2022.yml", (), "--year YYYY"),
    ("-", (), "--year YYYY"),
    ("plan-2022.yaml", ("--year", "2023"), "2022"),
    ("plan-2022.yaml", ("--year", "22"), "four digits"),
    ("plan-0000.yaml", (), "0000"),
    ("plan-2022.yaml", ("--lang", "fr"), "fr"),
    ("plan-2022.yaml", ("--keep-tasks",), "--from"),
    ("plan-2022.yaml", ("--from", "none.yaml"), "none.yaml"),
    ("plan-2022.yaml", ("--from", "bad.yaml"), "bad.yaml is not a valid plan"),
    ("no/plan-2022.yaml", (), "there is no folder no"),
    ("bad.yaml/plan-2022.yaml", (), "bad.yaml/plan-2022.yaml"),
    ("", ("--year", "2022"), "not overwritten"),
    (".", ("--year", "2022"), "not overwritten"),
]


@pytest.mark.parametrize(("file", "options", "said"), REFUSED)
def test_what_cannot_be_done_is_said(
    tmp_path: Path, file: str, options: tuple[str, ...], said: str
) -> None:
    (tmp_path / "bad.yaml").write_text("plan:\n", encoding="utf-8")
    result = invoke("new", file, *options, cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert [path.name for path in tmp_path.iterdir()] == ["bad.yaml"]


def test_no_file_is_a_usage_error() -> None:
    assert invoke("new").code == 2


def in_the_way(folder: Path, kind: str) -> Path:
    """Something of the new file's name: returns what must stay as it is."""
    name, other = folder / "plan-2022.yaml", folder / "other.txt"
    other.write_text("kept", encoding="utf-8")
    if kind == "file":
        name.write_text("kept", encoding="utf-8")
    elif kind == "folder":
        name.mkdir()
    elif kind == "link":
        name.symlink_to(other)
    elif kind == "hard link":
        name.hardlink_to(other)
    elif kind == "dangling link":
        name.symlink_to(folder / "nowhere")
    else:
        name.symlink_to(name)
    return other


@pytest.mark.parametrize("options", [(), ("--from", str(PLAN))])
@pytest.mark.parametrize(
    "kind", ["file", "folder", "link", "hard link", "dangling link", "link to itself"]
)
def test_nothing_is_ever_overwritten(tmp_path: Path, kind: str, options: tuple[str, ...]) -> None:
    other = in_the_way(tmp_path, kind)
    before = sorted(path.name for path in tmp_path.iterdir())
    result = invoke("new", "plan-2022.yaml", *options, cwd=tmp_path)
    assert result == Result(
        2, "", "Error: plan-2022.yaml: there is such a file already; not overwritten\n"
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert other.read_text(encoding="utf-8") == "kept"
    if kind == "file":
        assert (tmp_path / "plan-2022.yaml").read_text(encoding="utf-8") == "kept"


def test_the_plan_begun_from_is_not_overwritten(tmp_path: Path) -> None:
    plan = write_plan(tmp_path / "plan-2021.yaml", small_plan())
    before = plan.read_bytes()
    assert invoke("new", "plan-2021.yaml", "--from", "plan-2021.yaml", cwd=tmp_path).code == 2
    assert plan.read_bytes() == before


@pytest.mark.parametrize(
    "options", [(), ("--from", str(PLAN)), ("--from", str(PLAN), "--keep-tasks")]
)
def test_the_bytes_are_the_same_everywhere(tmp_path: Path, options: tuple[str, ...]) -> None:
    texts = []
    for number, env in enumerate(({}, {"PLANTRACK_LANG": "zh", "COLUMNS": "40"}, {"TZ": "Asia/X"})):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert invoke("new", "plan-2022.yaml", *options, cwd=folder, env=env).code == 0
        texts.append((folder / "plan-2022.yaml").read_bytes())
        assert [path.name for path in folder.iterdir()] == ["plan-2022.yaml"]
    assert texts[0] == texts[1] == texts[2]
    assert b"\r" not in texts[0]
    assert texts[0].endswith(b"\n")
    assert str(PLAN.parent).encode() not in texts[0]


@pytest.mark.parametrize(
    "file", ["plan 2022.yaml", "a'b.yaml", "计划.yaml", "-x.yaml", "a\nb: c.yaml"]
)
def test_files_of_any_name(tmp_path: Path, file: str) -> None:
    result = invoke("new", "--year", "2022", "--", file, cwd=tmp_path)
    assert result.code == 0
    assert len(result.err.splitlines()) == 1
    assert (tmp_path / file).is_file()
    assert invoke("validate", "--strict", "--", file, cwd=tmp_path).code == 0
