"""Plans with nasty texts: no format lets a text be taken for anything but text."""

import functools
import json
import string
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cli.hostile_plan import with_text
from cli.tables import Document, read_csv, read_markdown, read_tsv
from support.process import invoke
from support.small_plan import plan_text, small_plan, write_plan
from support.terminal import squeezed, terminal, terminal_bytes

COLUMNS = "number,category,name,goal,towns,units,targets"
# What starts a formula in Excel, WPS or LibreOffice, full-width forms too.
FORMULA = "=+-@＝＋－＠"
CSV_TEXT = st.text(st.sampled_from(FORMULA + " \u3000\xa0\t\n\"',;|%a1中"), min_size=1, max_size=8)
MARKDOWN_TEXT = st.text(
    st.sampled_from(string.punctuation + " \t\n1a中，“"), min_size=1, max_size=14
)


def output(data: dict[str, Any], *arguments: str) -> str:
    """What the command says to a plan that comes by a pipe."""
    result = invoke(*arguments, "--plan", "-", stdin=plan_text(data).encode())
    assert (result.code, result.err) == (0, "")
    return result.out


def visible(text: str) -> bool:
    return bool(text.strip())


@settings(max_examples=150, deadline=None, derandomize=True)
@example("=1+1")
@example(" \t=1")
@example("\n@SUM(1)")
@example("\u3000＝1")
@example('"=1","')
@given(CSV_TEXT.filter(visible))
def test_no_csv_cell_runs_as_a_formula(text: str) -> None:
    cells = read_csv(output(with_text(text), "list", "--columns", COLUMNS, "-f", "csv"))
    assert len(cells) == 2
    for cell in cells[1]:
        assert cell[:1] not in (*"\t\r\n",)
        assert cell.lstrip()[:1] not in (*FORMULA,)
    for cell in cells[1][1:6]:
        assert cell in (text, f"'{text}")


@settings(max_examples=200, deadline=None, derandomize=True)
@example("a|b\\|c\\")
@example("<b>x</b> &lt; &#35;")
@example("`a | b` ~~x~~")
@example("![x](y) [z]: q <http://a.b>")
@given(MARKDOWN_TEXT.filter(visible))
def test_markdown_cells_say_what_tsv_cells_say(text: str) -> None:
    data = with_text(text)
    document = read_markdown(output(data, "list", "--columns", COLUMNS, "-f", "markdown"))
    assert document.inlines <= {"text", "code_inline"}
    (table,) = document.tables
    plain = read_tsv(output(data, "list", "--columns", COLUMNS, "-f", "tsv"))
    assert table == [[cell.strip() for cell in row] for row in plain]


@functools.cache
def plain_document(*arguments: str) -> Document:
    return read_markdown(output(with_text("平常"), *arguments, "-f", "markdown"))


@settings(max_examples=60, deadline=None, derandomize=True)
@example("1. x")
@example("12) x")
@example("- x")
@example("# x")
@example("x #")
@example("> x")
@example("---")
@example("===")
@example("    x")
@example("*x*")
@example("x\\")
@example("x*")
@example("1\n")
@given(MARKDOWN_TEXT.filter(visible))
@pytest.mark.parametrize("arguments", [["show", "1"], ["show", "1.1"], ["report"]], ids=" ".join)
def test_markdown_documents_keep_their_structure(arguments: list[str], text: str) -> None:
    plain = plain_document(*arguments)
    nasty = read_markdown(output(with_text(text), *arguments, "-f", "markdown"))
    assert nasty.blocks == plain.blocks
    assert nasty.inlines - {"code_inline"} == plain.inlines
    # line breaks and tabs are shown as escapes
    told = text.replace("\n", "\\n").replace("\t", "\\t").strip()
    for one, other in zip(nasty.texts, plain.texts, strict=True):
        assert squeezed(one) == squeezed(other.replace("平常", told))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(min_size=1, max_size=12).filter(visible))
def test_json_gives_every_text_back(text: str) -> None:
    found = json.loads(output(with_text(text), "export"))
    assert found["tasks"][0]["goal"] == text
    assert found["sections"][0]["points"][0]["text"] == text
    (task,) = json.loads(output(with_text(text), "list", "-f", "json"))["tasks"]
    assert (task["name"], task["units"], task["targets"][0]["what"]) == (text, [text], text)


HARMFUL = {
    *map(chr, [*range(0x20), *range(0x7F, 0xA0)]),
    *"\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff",
}
STEERING = {
    "escape": "\x1b[31mred\x1b[0m",
    "title": "\x1b]0;owned\x07",
    "C1": "\x9b31mred",
    "backspace": "abc\b\b\bxyz",
    "return": "good\rbad",
    "override": "abc\u202edef",
    "isolate": "abc\u2066def\u2069",
    "mark": "abc\u200f\u061cdef",
    "separator": "abc\u2028def",
    "BOM": "abc\ufeffdef",
}
VERBS = ["list", "list --columns name,targets", "show 1", "show 1.1", "show 一", "report"]
FORMATS: dict[str, Callable[[str], str]] = {
    "table": lambda out: out.replace("\n", ""),
    "tsv": lambda out: out.replace("\n", "").replace("\t", ""),
    "csv": lambda out: out.removeprefix("\ufeff").replace("\r\n", ""),
    "markdown": lambda out: out.replace("\n", ""),
    "json": lambda out: out.replace("\n", ""),
    "html": lambda out: out.replace("\n", ""),
}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("name", STEERING)
def test_nothing_in_the_data_steers_a_terminal(name: str, verb: str, form: str) -> None:
    data = with_text(STEERING[name])
    out = output(data, *verb.split(), "--format", form)
    assert HARMFUL & set(FORMATS[form](out)) == set()


@pytest.mark.parametrize("name", STEERING)
def test_an_office_with_such_a_name_gets_its_report(name: str) -> None:
    data = with_text(STEERING[name])
    for option in ("--town", "--unit"):
        out = output(data, "report", option, STEERING[name])
        assert HARMFUL & set(out.replace("\n", "")) == set()


def test_a_steering_text_is_shown_as_an_escape() -> None:
    assert "\\x1b[31mred\\x1b[0m" in output(with_text("\x1b[31mred\x1b[0m"), "list")
    assert "abc\\u202edef" in output(with_text("abc\u202edef"), "list")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("text", ["[red]x[/red]", "[/]", "[link=http://a]b[/link]", ":smile:"])
def test_rich_markup_is_text(form: str, text: str) -> None:
    out = output(with_text(text), "list", "--columns", "name", "--format", form)
    if form == "markdown":
        (table,) = read_markdown(out).tables
        assert table[1] == [text]
    else:
        assert text in out


def test_a_terminal_shows_hostile_data_harmlessly(tmp_path: Path) -> None:
    data = with_text("\x1b[31mred\u202e[blue]x[/blue]")
    plan = str(write_plan(tmp_path / "plan-2022.yaml", data))
    for arguments in (["list", "--columns", "name"], ["show", "1"], ["report"]):
        shown = terminal(*arguments, "--plan", plan)
        assert r"\x1b[31mred\u202e[blue]x[/blue]" in squeezed(shown)
        assert b"\x1b[31m" not in terminal_bytes(*arguments, "--plan", plan)
        assert "\u202e" not in shown


def test_faults_of_hostile_files_are_told_harmlessly(tmp_path: Path) -> None:
    data = small_plan(**{"\x1b[31mkey\u202e": "x"})
    plan = write_plan(tmp_path / "plan-2022.yaml", data)
    for verb in ("list", "validate"):
        result = invoke(verb, "--plan", str(plan))
        assert result.code in (1, 2)
        assert "key" in result.out + result.err
        assert HARMFUL & set((result.out + result.err).replace("\n", "")) == set()
