"""Markdown links, calls and typesets nothing by itself: not on GitHub, and not elsewhere."""

import re
from html import unescape

import cmarkgfm
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cli.hostile_plan import with_text
from cli.tables import read_markdown
from plantrack import load
from plantrack.content.facts import plan_facts
from plantrack.render.markdown import render
from plantrack.reports.build import Answer
from plantrack.reports.document import Document, Facts, Heading, Items, Paragraph, Table, View
from support.process import invoke
from support.real_plan import PLAN
from support.small_plan import plan_text

ADDRESSES = {
    "http://a.cn": "`http://a.cn`",
    "见https://a.cn/x_y?b=c&d#e，谢谢": "见`https://a.cn/x_y?b=c&d#e`，谢谢",
    "(www.a.cn).": "(`www.a.cn`).",
    "FTP://a.cn": "`FTP://a.cn`",
    "http://例子.cn": "`http://`例子.cn",
    "a.b@c.cn": "`a.b@c.cn`",
    "mailto:a@b.cn": "`mailto:a@b.cn`",
    "@octocat 请看": "`@octocat` 请看",
    "（@org/team）": "（`@org/team`）",
    "@张三": "\\@张三",
    "每个 @ 5元": "每个 \\@ 5元",
    "$5与$6": "\\$5与\\$6",
    "$`x`$": "\\$\\`x\\`\\$",
    "`a@b.cn`": "\\``a@b.cn`\\`",
    "a\\@b.cn": "a\\\\`@b.cn`",
    "*http://a|b*": "\\*`http://a`\\|b\\*",
    "[x](http://a.cn)": "\\[`x](http://a.cn`)",
    "<a@b.cn>": "\\<`a@b.cn`\\>",
    "比例1:2 www 与 a:b": "比例1:2 www 与 a:b",
}
_TAG = re.compile(r"<[^>]*>")
# What GitHub's own filters look for in text that is not code, after Markdown is read.
_CALLS = re.compile(r"(?:^|[^\w`])@[a-z0-9]|://|www\.\w|\w@\w", re.IGNORECASE | re.ASCII)
PIECES = ["@", "@a", "a", ".", "/", ":", "://", "www.", "`", "\\", "|", "$", "*", "_", "<", ">"]
PIECES += ["[", "]", "(", ")", "1", "中", " ", "~", "&", "#", "!", "-", "http", "mailto:", "&#64;"]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join)


class _Content:
    format = "made up"
    plan = plan_facts(load(PLAN))


class _Said(Answer):
    """An answer that says a text in every kind of block."""

    def __init__(self, text: str) -> None:
        super().__init__(_Content(), View("zh"))
        table = Table((), ((text, (text, text)),))
        blocks = (Heading(text, 2), Paragraph(text), Paragraph(text, True), Items((text,)))
        self.document = Document((*blocks, Facts(((text, text),))), table, (text,))


def on_github(markdown: str) -> str:
    """The HTML that GitHub's parser makes of it, with its autolinks and tables."""
    html: str = cmarkgfm.github_flavored_markdown_to_html(markdown)
    return html


def outside_code(html: str) -> str:
    """The text that is not code; where code stood there is a mark that no name goes over."""
    return unescape(_TAG.sub("", re.sub(r"<code>.*?</code>", "\0", html)))


@pytest.mark.parametrize(("text", "written"), ADDRESSES.items(), ids=ADDRESSES)
def test_addresses_are_written_as_code(text: str, written: str) -> None:
    lines = render(_Said(text)).split("\n")
    assert lines[0] == f"## {written}"
    assert lines[2].lstrip("\\") == written.lstrip("\\")


@settings(max_examples=400, deadline=None, derandomize=True)
@example("a\\@b.c")
@example("`@a`@b`")
@example("@a@b://c")
@given(TEXTS.filter(lambda text: bool(text.strip())))
def test_nothing_becomes_a_link_or_calls_anybody(text: str) -> None:
    markdown = render(_Said(text))
    html = on_github(markdown)
    assert "<a" not in html
    assert not _CALLS.search(outside_code(html))
    read = read_markdown(markdown)
    assert [one.strip() for one in read.texts[:4]] == [text.strip()] * 4
    assert read.inlines <= {"text", "code_inline", "em_open", "em_close", "strong_open"} | {
        "strong_close"
    }


@pytest.mark.parametrize("text", ADDRESSES)
@pytest.mark.parametrize("verb", ["list --columns name,goal,units", "show 1", "report"])
def test_documents_give_the_texts_back(verb: str, text: str) -> None:
    data = plan_text(with_text(text)).encode()
    markdown = invoke(*verb.split(), "--plan", "-", "-f", "markdown", stdin=data).out
    html = on_github(markdown)
    assert "<a" not in html
    assert not _CALLS.search(outside_code(html))
    read = read_markdown(markdown)
    cells = (cell for table in read.tables for row in table for cell in row)
    assert any(text in one for one in (*read.texts, *cells))
