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
        ("list --unit 养老科", "number,category,name,goal,towns"),
        ("list --unit 养老科 --unit 政权科", "number,category,name,goal,towns,units"),
        ("list --unit 社事科 --unit 社事科", "number,category,name,goal,towns"),
        ("list --town 木耳镇", "number,category,name,goal,units,via"),
        ("list --town 木耳镇 --town 木耳", "number,category,name,goal,units,via"),
        ("list --town 木耳镇 --town 大湾", "number,category,name,goal,towns,units,via"),
        ("list --town 木耳镇 --direct", "number,category,name,goal,units"),
        ("list --category 养老服务", "number,name,goal,towns,units"),
        ("list --section 三", "number,category,name,goal,towns,units"),
        ("list --point 8", "number,category,name,goal,towns,units"),
        ("list --search 适老化", "number,category,name,goal,towns,units"),
        ("list --unit 养老科 --town 木耳 --category 养老服务", "number,name,goal,via"),
        ("list --columns number,goal", "number,goal"),
        ("list --unit 养老科 --columns number,units", "number,units"),
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
    shown = list(table.columns)
    if language == "en":  # which has a comma between the entries of a list
        wanted = [one.replace("、", ",").replace("直接点名", "byname") for one in wanted]
        shown = [one.replace("、", ",") for one in shown]
    assert shown == wanted


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


# What closes a list on a terminal, in both languages; the count is the last line of all.
@pytest.mark.parametrize(
    ("options", "chinese", "english"),
    [
        ("", "30项任务", "30 tasks"),
        ("--unit 养老科", "10项任务", "10 tasks"),
        ("--unit 政权科 --point 22", "没有符合条件的任务", "no task matches"),
        ("--unit 审批科", "1项任务", "1 task"),
        (
            "--town 双龙湖",
            "另可能涉及：18、24\n15项任务",
            "May also concern: 18, 24\n15 tasks",
        ),
        ("--search 护理员", "另见要点：11\n0项任务", "See also point 11\n0 tasks"),
        (
            "--search 适老化",
            "另见要点：8、9\n3项任务",
            "See also points 8, 9\n3 tasks",
        ),
        ("--search 火星", "没有符合条件的任务", "no task matches"),
    ],
)
def test_what_closes_a_list(options: str, chinese: str, english: str) -> None:
    for language, closing in (("zh", chinese), ("en", english)):
        shown = terminal("list", *options.split(), language=language)
        assert shown.endswith(f"\n{closing}\n")


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
