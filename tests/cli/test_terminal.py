"""On a terminal: tables that line up in Chinese, lines that fit, nothing cut, colour on request."""

import re
from pathlib import Path

import pytest

from cli.tables import read_markdown, read_terminal, read_tsv
from support.process import invoke
from support.small_plan import small_plan, small_task, write_plan
from support.terminal import columns_of, squeezed, terminal, terminal_bytes

COMMANDS = [
    "list",
    "list --town 木耳镇",
    "list --town 双龙湖街道",
    "list --columns number,goal,targets,via --town 木耳镇",
    "show 1",
    "show 3",
    "show （八）",
    "show 三",
    "report",
    "report --town 双龙湖街道",
    "report --unit 养老科",
    "report --section 七",
]
REPORTS = [command for command in COMMANDS if not command.startswith("list")]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_no_line_is_wider_than_the_terminal(command: str, language: str) -> None:
    shown = terminal(*command.split(), language=language)
    assert len(shown.splitlines()) > 5
    assert [line for line in shown.splitlines() if columns_of(line) > 80] == []


# English headings are wider than Chinese ones, so that the columns are narrower.
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("command", "columns"),
    [
        ("list", "number,category,name,towns,units"),
        ("list --columns number,goal", "number,goal"),
        ("list --columns number,name,goal,units", "number,name,goal,units"),
        ("list --columns number,category,towns", "number,category,towns"),
        ("list --search 建设 --columns number,name,points", "number,name,points"),
    ],
)
def test_a_list_lines_up_and_nothing_is_cut(command: str, columns: str, language: str) -> None:
    (table,) = read_terminal(terminal(*command.split(), language=language))
    piped = command.split(" --columns")[0].split()
    _, *rows = read_tsv(invoke(*piped, "--columns", columns).out)
    wanted = [squeezed("".join(column)) for column in zip(*rows, strict=True)]
    # English joins the entries of a list with a comma.
    same = str.maketrans("、", ",") if language == "en" else {}
    assert [one.translate(same) for one in table.columns] == [one.translate(same) for one in wanted]


# What a pipe gets as Markdown is the measure for what a terminal shows.
@pytest.mark.parametrize("command", REPORTS)
def test_the_tables_of_a_document_line_up_and_nothing_is_cut(command: str) -> None:
    shown = read_terminal(terminal(*command.split()))
    written = read_markdown(invoke(*command.split(), "--format", "markdown").out).tables
    assert written
    assert [table.headings for table in shown] == [
        list(map(squeezed, headings)) for headings, *_ in written
    ]
    assert [table.columns for table in shown] == [
        [squeezed("".join(column)) for column in zip(*rows, strict=True)] for _, *rows in written
    ]


@pytest.mark.parametrize("command", REPORTS)
def test_no_prose_is_cut(command: str) -> None:
    shown = squeezed(terminal(*command.split()))
    texts = read_markdown(invoke(*command.split(), "--format", "markdown").out).texts
    texts = [re.sub(r"^(类别|目标任务|责任镇街|责任科室|部分): ", "", text) for text in texts]
    assert [text for text in texts if squeezed(text) not in shown] == []


def test_a_paragraph_after_a_table_stands_apart_from_it() -> None:
    lines = terminal("show", "3.9").rstrip("\n").split("\n")
    assert "编者" in lines[-1]
    assert lines[-2] == ""


def test_tasks_that_may_concern_a_town_close_the_list() -> None:
    last = terminal("list", "--town", "双龙湖").rstrip("\n").split("\n")[-1]
    assert last == "另可能涉及：18、24"
    last = terminal("list", "--town", "双龙湖", language="en").rstrip("\n").split("\n")[-1]
    assert last == "May also concern: 18, 24"


def test_a_wide_terminal_is_used() -> None:
    shown = terminal("list", columns=160)
    assert 80 < max(map(columns_of, shown.splitlines())) <= 160


# Rare characters of place names are wide though far up in Unicode; so are emoji.
@pytest.mark.parametrize(
    "text",
    [
        "𠮷" * 70,
        "😀" * 70,
        "x" * 200,
        "长" * 200,
        "a b " * 60,
        "，" * 100,
        "“" * 100,
        "e\u0301" * 90,
        "ｘ" * 90,
        "http://example.org/" + "y" * 90,
    ],
    ids=[
        "rare",
        "emoji",
        "word",
        "Chinese",
        "words",
        "marks",
        "quotes",
        "combining",
        "full-width",
        "address",
    ],
)
@pytest.mark.parametrize("command", ["list", "show 1", "report"])
def test_texts_that_are_hard_to_break(tmp_path: Path, command: str, text: str) -> None:
    task = small_task(name=text, goal=text, targets=[{"what": text}])
    plan = write_plan(tmp_path / "plan-2022.yaml", small_plan(tasks=[task]))
    result = invoke(*command.split(), "--plan", str(plan), "--format", "table")
    assert max(map(columns_of, result.out.splitlines())) <= 80
    characters = set(squeezed(text))
    told = sum(result.out.count(character) for character in characters)
    times = {"list": 1, "show 1": 3, "report": 2}[command]
    assert told >= times * len(squeezed(text))
    assert "…" not in result.out


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("form", ["table", "tsv", "csv", "markdown", "json"])
def test_a_pipe_gets_no_colour(command: str, form: str) -> None:
    result = invoke(*command.split(), "--format", form, env={"FORCE_COLOR": "1"})
    assert result.code == 0
    assert "\x1b" not in result.out


PLAIN: dict[str, dict[str, str | None]] = {
    "NO_COLOR": {"NO_COLOR": "1"},
    "a dumb terminal": {"TERM": "dumb"},
    "an unknown one": {"TERM": "unknown"},
    "one without a name": {"TERM": None},
    "an empty name": {"TERM": ""},
    "forced by others": {"TERM": "dumb", "FORCE_COLOR": "1"},
}


@pytest.mark.parametrize("command", ["list", "show 1", "report"])
def test_a_terminal_gets_colour(command: str) -> None:
    assert b"\x1b[" in terminal_bytes(*command.split(), env={"NO_COLOR": ""})


# Whatever the verb: none of them may write what such a terminal would show as rubbish.
@pytest.mark.parametrize("env", PLAIN.values(), ids=PLAIN)
@pytest.mark.parametrize(
    "command",
    [
        "list",
        "show 1",
        "report",
        "diff HEAD HEAD --format table",
        "validate --select wording",
        "rule PT201",
        "schema",
        "export",
        "--help",
        "list --help",
        "list --unit 火星",
    ],
)
def test_no_escapes_where_none_are_wanted(command: str, env: dict[str, str | None]) -> None:
    shown = terminal_bytes(*command.split(), env=env)
    assert len(shown) > 20
    assert b"\x1b" not in shown


@pytest.mark.parametrize("env", PLAIN.values(), ids=PLAIN)
def test_a_plain_terminal_shows_the_same_text(env: dict[str, str | None]) -> None:
    plain, coloured = (terminal("list", columns=100, env=one) for one in (env, {}))
    # In colour the blanks that fill a heading's cell are part of what is coloured.
    assert plain.splitlines() == [line.rstrip() for line in coloured.splitlines()]


def test_a_file_written_from_a_terminal_is_as_from_a_pipe(tmp_path: Path) -> None:
    file = tmp_path / "out.txt"
    terminal("report", "--format", "table", "-o", str(file), columns=160, language="en")
    assert file.read_text("utf-8") == invoke("report", "--format", "table").out


def test_errors_reach_the_terminal_in_its_language() -> None:
    assert terminal("list", "--unit", "火星").startswith("错误：")
    assert terminal("list", "--unit", "火星", language="en").startswith("Error: ")
