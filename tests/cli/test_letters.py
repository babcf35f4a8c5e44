"""The letters of `followup` as an office gets them: their text, and a file for each body."""

from pathlib import Path

import pytest

from cli.followed_plan import ORGANISATION, folder_with
from cli.tables import read_markdown, read_terminal, read_tsv
from support.process import invoke, run
from support.small_plan import small_plan
from support.terminal import columns_of, terminal

DAY = ("--as-of", "2021-06-30")
ZH, EN = {"PLANTRACK_LANG": "zh"}, {"PLANTRACK_LANG": "en"}
TASKS = [
    "targets: [{what: 点, value: 10, measure: 个, due: 2021-06-20}, {what: 站, value: 4}]",
    "units: [养老科]",
    "towns: [木耳镇], units: [救助科], targets: [{what: 户, value: 9, measure: 户}]",
]
RECORD = {
    "养老科": """
        task: 1, date: 2021-06-10, target: 点, done: 6, note: 首批
        task: 2, date: 2021-06-10, status: 已完成
        """,
    "救助科": "task: 3, date: 2021-06-10, done: 9",
}

LETTER = """\
# 关于《小计划》落实情况的督办函

养老科：

根据《小计划》（某民〔2021〕34号），截至2021年6月30日，你单位有2项工作需要答复，具体如下。

## 一、逾期（1项）

请说明逾期原因和完成时限。

| 序号 | 工作项目 | 目标 | 时限 | 应达 | 实际 | 进度 | 最近报送 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 任务1 | 点 10个 | 2021-06-20 | 100.0% | 60.0% | 逾期 | 2021-06-10 养老科：点 6；首批 |

## 二、进度滞后（1项）

请说明滞后原因和下一步打算。

| 序号 | 工作项目 | 目标 | 时限 | 应达 | 实际 | 进度 | 最近报送 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | 任务1 | 站 4 | 2021-12-31 | 50.0% | 0.0% | 滞后 | 2021-06-10 养老科：点 6；首批 |

## 三、已报完成待复核（1项）

请备齐佐证材料，准备核验。

| 序号 | 工作项目 | 目标 | 时限 | 应达 | 实际 | 进度 | 最近报送 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 2 | 任务2 | 建设 | 2021-12-31 |  |  | 已完成 | 2021-06-10 养老科：已完成 |

## 四、缺佐证材料（1项）

已报完成但未附佐证材料，请补报佐证材料。

| 序号 | 工作项目 | 目标 | 时限 | 应达 | 实际 | 进度 | 最近报送 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 2 | 任务2 | 建设 | 2021-12-31 |  |  | 已完成 | 2021-06-10 养老科：已完成 |

## 答复要求

请对上列事项逐项答复，写明进展、存在问题、下一步打算。可用命令填报，例如：plantrack progress add 1 \
--unit 养老科 --note "进展" --problem "存在问题" --next "下一步打算"

佐证材料填报示例：plantrack progress add 2 --unit 养老科 --evidence "链接或文件"

某局

2021年6月30日
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_with(tmp_path, TASKS, RECORD)


def test_a_letter_is_written_as_an_office_does(folder: Path) -> None:
    result = invoke("followup", *DAY, "--unit", "养老科", cwd=folder, env=EN)
    assert (result.code, result.err) == (0, "")
    assert result.out == LETTER


def test_a_plan_in_english_gets_letters_in_english(tmp_path: Path) -> None:
    header = {**small_plan()["plan"], "title": "Small plan", "issuer": "Office", "language": "en"}
    folder = folder_with(tmp_path, TASKS, RECORD, plan=header)
    text = invoke("followup", *DAY, "--town", "木耳镇", cwd=folder, env=ZH).out
    assert text == (
        "# Follow-up on “Small plan”\n\nTo: 木耳镇\n\n"
        "As of 2021-06-30, 1 matter that you answer for under “Small plan” (某民〔2021〕34号) needs"
        " a reply.\n\n## 1. Not reported (1)\n\n"
        "Nothing was reported within 30 days: report what was done, what stands in the way and what"
        " comes next.\n\n"
        "| No. | Task | Owed | Until | Expected | Actual | Standing | Latest report |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "| 3 | 任务3 | 户 9户 | 2021-12-31 |  |  | uncounted | none |\n\n"
        "*Numbers that the notice does not divide among towns are not divided here either.*\n\n"
        "## How to reply\n\n"
        "Answer each matter with what was done, what stands in the way and what comes next. For"
        ' example: plantrack progress add 3 --town 木耳镇 --note "what was done" --problem'
        ' "what stands in the way" --next "what comes next"\n\nOffice\n\n2021-06-30\n'
    )


def test_a_returned_task_comes_with_the_reviewers_words(tmp_path: Path) -> None:
    record = {
        "养老科": "task: 1, date: 2021-06-10, status: 已完成, evidence: a.jpg",
        "review": "task: 1, date: 2021-06-20, review: returned, reason: 缺|报告, by: 示例乙",
    }
    folder = folder_with(tmp_path, ["due: 2021-12-01"], record)
    (table,) = read_markdown(invoke("followup", *DAY, cwd=folder).out).tables
    assert table[0][-1] == "复核"
    assert table[1][-1] == "2021-06-20 示例乙：缺|报告"


@pytest.mark.parametrize("name", ["letters", "letters/", "函 件", "有.点/"])
def test_a_folder_gets_a_file_for_each_body(folder: Path, name: str) -> None:
    result = run("followup", *DAY, "-o", name, cwd=folder)
    assert (result.code, result.out, result.err) == (0, "", "")
    files = {file.name: file.read_text(encoding="utf-8") for file in (folder / name).iterdir()}
    assert sorted(files) == ["养老科.md", "木耳镇.md"]
    assert files["养老科.md"] == LETTER


def test_letters_are_replaced_and_others_left_alone(folder: Path) -> None:
    out = folder / "out"
    out.mkdir()
    for name in ("养老科.md", "救助科.md"):
        (out / name).write_text("old\n", encoding="utf-8")
    assert run("followup", *DAY, "-o", "out", cwd=folder).code == 0
    assert (out / "养老科.md").read_text(encoding="utf-8") == LETTER
    assert (out / "救助科.md").read_text(encoding="utf-8") == "old\n"
    assert sorted(file.name for file in out.iterdir()) == ["养老科.md", "救助科.md", "木耳镇.md"]


def test_a_file_gets_all_letters(folder: Path) -> None:
    assert run("followup", *DAY, "-o", "all.md", cwd=folder).code == 0
    assert run("followup", *DAY, "-f", "markdown", "-o", "all.txt", cwd=folder).code == 0
    text = (folder / "all.md").read_text(encoding="utf-8")
    assert (
        (folder / "all.txt").read_text(encoding="utf-8")
        == text
        == run("followup", *DAY, cwd=folder).out
    )
    assert text.endswith(LETTER)
    assert read_markdown(text).texts.count("关于《小计划》落实情况的督办函") == 2


def test_nothing_to_chase_makes_no_folder(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, ["units: [养老科]"], {})
    result = run("followup", "--as-of", "2020-12-31", "-o", "out", cwd=folder, env=EN)
    assert (result.code, result.out) == (0, "")
    assert result.err == "Nothing is to be chased as of 2020-12-31.\n"
    assert not (folder / "out").exists()


def test_what_cannot_be_written_is_refused(folder: Path) -> None:
    (folder / "held").mkdir()
    (folder / "held" / "养老科.md").mkdir()
    cases = {
        ("-o", "no/such"): "no/such: cannot make the folder: ",
        ("-o", "out/", "-f", "json"): "out/: this names a folder, which gets a file for each body",
        ("-o", "held"): f"{Path('held') / '养老科.md'}: cannot write the file: ",
        ("-o", "r.pdf"): "r.pdf: PDF is not an output format; write .docx or .html",
    }
    for options, told in cases.items():
        result = run("followup", *DAY, *options, cwd=folder, env=EN)
        assert (result.code, result.out) == (2, "")
        assert result.err.startswith(f"Error: {told}")


def test_a_read_only_letter_is_kept(folder: Path) -> None:
    (folder / "out").mkdir()
    kept = folder / "out" / "养老科.md"
    kept.write_text("old\n", encoding="utf-8")
    kept.chmod(0o444)
    result = run("followup", *DAY, "-o", "out", cwd=folder, env=EN)
    assert result.code == 2
    assert "养老科.md: the file is read-only; not overwritten" in result.err
    assert kept.read_text(encoding="utf-8") == "old\n"


NAMES = {"社/科": "社／科", "A科": "A科", "a科": "a科 (2)", "木耳镇": "木耳镇 (2)", "..": ".."}


def test_names_that_no_file_may_have_are_made_safe(tmp_path: Path) -> None:
    units = [{"name": name, "kind": "division"} for name in NAMES]
    tasks = [f'units: ["{name}"], towns: [木耳镇]' for name in NAMES]
    folder = folder_with(tmp_path, tasks, {}, organisation={**ORGANISATION, "units": units})
    result = run("followup", *DAY, "-o", "out", cwd=folder)
    assert result.code == 0
    files = {file.name: file.read_text(encoding="utf-8") for file in (folder / "out").iterdir()}
    assert set(files) == {"木耳镇.md", *(f"{stem}.md" for stem in NAMES.values())}
    for name, stem in NAMES.items():
        assert read_markdown(files[f"{stem}.md"]).texts[1] == f"{name}："


HOSTILE = ["a|b", "# 大", "*好*", "<b>x</b>", "=1+1", "`x`", "[a](http://b)", "\\n", "\u202e反"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_reports_stay_texts(tmp_path: Path, text: str) -> None:
    said = text.replace("\\", "\\\\")
    record = {"养老科": f'task: 1, date: 2021-06-10, note: "{said}\\n第二行"'}
    folder = folder_with(tmp_path, ["due: 2021-06-20"], record)
    shown = text.replace("\u202e", "\\u202e")
    (table,) = read_markdown(invoke("followup", *DAY, cwd=folder).out).tables
    assert table[1][-1] == f"2021-06-10 养老科：{shown}\\n第二行"
    (_, row) = read_tsv(invoke("followup", *DAY, "-f", "tsv", cwd=folder).out)
    assert row[-2] == f"{shown}\\n第二行"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("columns", [80, 120])
def test_a_terminal_shows_who_is_asked_why(columns: int, language: str) -> None:
    shown = terminal("followup", *DAY, columns=columns, language=language)
    assert [line for line in shown.splitlines() if columns_of(line.rstrip()) > columns] == []
    (table,) = read_terminal(shown)
    headings = {
        "zh": ["单位", "督办事由", "项数", "任务"],
        "en": ["Body", "Why", "Number", "Tasks"],
    }
    assert table.headings == headings[language]


def test_the_same_record_gives_the_same_bytes(folder: Path) -> None:
    for form in ("markdown", "tsv", "csv", "json", "table"):
        answers = {
            run("followup", *DAY, "-f", form, cwd=folder, env={"PYTHONHASHSEED": seed}).out
            for seed in ("1", "2")
        }
        assert len(answers) == 1
