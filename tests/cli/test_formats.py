"""One result in every format: what each promises to whoever reads it."""

import json

import pytest

from cli.tables import read_csv, read_markdown, read_tsv
from support.process import invoke, run

LISTS = ["list", "list --town 双龙湖街道", "list --unit 审批科 --columns number,targets,goal"]
FLAT = [*LISTS, "show 13", "show （八）", "show 三", "report", "report --town 木耳镇"]


def output(command: str, form: str) -> str:
    result = invoke(*command.split(), "--format", form)
    assert result.code == 0
    return result.out


@pytest.mark.parametrize("command", FLAT)
def test_tsv_is_a_header_and_rows(command: str) -> None:
    header, *rows = read_tsv(output(command, "tsv"))
    assert rows
    assert all(header)
    assert {len(row) for row in rows} == {len(header)}


@pytest.mark.parametrize("command", FLAT)
def test_csv_is_what_excel_opens_right(command: str) -> None:
    text = output(command, "csv")
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n")
    assert read_csv(text) == read_tsv(output(command, "tsv"))


@pytest.mark.parametrize("command", LISTS)
def test_markdown_has_the_same_cells(command: str) -> None:
    (table,) = read_markdown(output(command, "markdown")).tables
    assert table == read_tsv(output(command, "tsv"))


@pytest.mark.parametrize("command", [*FLAT, "export"])
def test_json_is_one_object(command: str) -> None:
    text = output(command, "json")
    found = json.loads(text)
    assert text.endswith("}\n")
    assert found["plantrack"] == {"format": command.split()[0], "version": 1}
    assert "民政" in text  # readable as it is, not \u escapes


@pytest.mark.parametrize("command", FLAT)
def test_a_table_off_the_terminal_is_eighty_columns_wide(command: str) -> None:
    wide = invoke(*command.split(), "--format", "table", env={"COLUMNS": "200"})
    assert wide.out == output(command, "table")


# DESIGN 5: the bytes of what goes to a pipe or file depend on the plan and nothing else.
SETTINGS: list[dict[str, str]] = [
    {"LC_ALL": "zh_CN.GBK", "PYTHONIOENCODING": "gbk", "PYTHONHASHSEED": "1", "COLUMNS": "40"},
    {"PLANTRACK_LANG": "en", "LANG": "en_US.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "200"},
    {"PLANTRACK_LANG": "zh", "LC_ALL": "C", "TZ": "America/Adak", "PYTHONHASHSEED": "2"},
]


@pytest.mark.parametrize(
    "command",
    [
        "list --format tsv",
        "list --format csv",
        "list --town 双龙湖街道 --format json",
        "report --town 双龙湖街道",
        "report --format table",
        "show 13 --format markdown",
        "list --format html",
        "report --town 双龙湖街道 --format html",
        "export",
    ],
)
def test_same_input_same_bytes(command: str) -> None:
    results = [run(*command.split(), env=env) for env in SETTINGS]
    assert results[0].code == 0
    assert results[0].out
    assert results[1:] == results[:-1]


# Remarks speak the language and the encoding of the terminal, results do not.
def test_a_gbk_terminal_gets_remarks_that_it_can_show() -> None:
    result = run("list", "--town", "双龙湖", env=SETTINGS[0], encoding="gbk")
    assert result.err == "另可能涉及：18、24\n"
    assert result.out == invoke("list", "--town", "双龙湖").out
    assert run("list", "--unit", "𠮷", env=SETTINGS[0], encoding="gbk").code == 2


@pytest.mark.parametrize("verb", ["list", "show 17", "report"])
def test_the_same_in_process_and_out(verb: str) -> None:
    assert run(*verb.split()) == invoke(*verb.split())
