"""HTML of plans with hostile texts: whatever they say is text, and nothing that they say runs."""

import functools
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cli.followed_plan import folder_with
from cli.hostile_plan import with_text
from cli.pages import Page
from cli.test_formats_hostile import HARMFUL
from plantrack.text.escape import escape_line
from support.process import invoke
from support.small_plan import plan_text, write_plan
from support.terminal import squeezed

VERBS = [
    "list --columns number,name,goal,targets",
    "show 1",
    "show 1.1",
    "report",
    "status --as-of 2022-06-30",
    "matrix --as-of 2022-06-30",
    "followup --as-of 2022-06-30",
]
FREE = ("class", "data-label")  # attributes that depend on how long a text is, or have it
HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title></head><body onload=alert(1)>",
    "<img src=x onerror=alert(1)>",
    '" onclick="alert(1)" x="',
    "' autofocus onfocus='alert(1)",
    "javascript:alert(1)",
    "<a href=javascript:alert(1)>x</a>",
    "<!--",
    "]]>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt;&#60;b&#62;&amp;",
    "</td></tr></table>",
    "<svg><style>*{display:none}</style></svg>",
    "a\u2028b\u2029c",
    "\x1b[31m\x08\x9b\u202e反",
    "\ufeff\ufffe",
]


@functools.cache
def plain_page(verb: str) -> Page:
    return page_of("平常", verb)


def page_of(text: str, verb: str) -> Page:
    data = plan_text(with_text(text)).encode()
    result = invoke(*verb.split(), "--plan", "-", "-f", "html", stdin=data)
    assert result.code == 0, result.err
    assert HARMFUL & set(result.out.replace("\n", "")) == set()
    return Page(result.out)


def check_is_text(text: str, verb: str) -> None:
    """The page with `text` differs from one with a harmless text in that text alone."""
    nasty, plain = page_of(text, verb), plain_page(verb)
    for one, other in zip(nasty.elements, plain.elements, strict=True):
        assert (one.tag, one.around) == (other.tag, other.around)
        kept = {name: value for name, value in one.attributes.items() if name not in FREE}
        assert kept == {name: other.attributes.get(name) for name in kept}
        assert one.attributes.keys() - {"class"} == other.attributes.keys() - {"class"}
    told, expected = ("".join(squeezed(said) for _, said in page.texts) for page in (nasty, plain))
    if "followup" in verb:  # its commands quote what a shell would take for something else
        assert squeezed(escape_line(text)) in told
    else:
        assert told == expected.replace("平常", squeezed(escape_line(text)))
    assert nasty.style == plain.style


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("verb", VERBS)
def test_hostile_texts_are_texts(verb: str, text: str) -> None:
    check_is_text(text, verb)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(st.sampled_from("<>/\"'&;#=!-{}%scriptyle \n\u2028中"), min_size=1, max_size=20))
def test_any_text_is_text(text: str) -> None:
    if text.strip():
        check_is_text(text, "show 1")


RECORDED = [one for one in HOSTILE if one.isprintable()]


@pytest.mark.parametrize("text", RECORDED)
@pytest.mark.parametrize(
    "verb", ["progress log", "status", "status 1 --explain", "list", "report", "followup", "matrix"]
)
def test_hostile_reports_are_texts(tmp_path: Path, verb: str, text: str) -> None:
    pages = []
    for name, said in (("nasty", text), ("plain", "平常")):
        quoted = json.dumps(said, ensure_ascii=False)
        entry = f"task: 1, date: 2021-06-10, note: {quoted}, evidence: {quoted}, by: {quoted}"
        folder = folder_with(tmp_path / name, ["due: 2021-06-20"], {"养老科": entry})
        command = (*verb.split(), "--as-of", "2021-06-30", "-f", "html")
        pages.append(Page(invoke(*command, cwd=folder).out))
    nasty, plain = pages
    assert [one.tag for one in nasty.elements] == [one.tag for one in plain.elements]
    assert nasty.tables == [
        [[cell.replace("平常", text) for cell in row] for row in table] for table in plain.tables
    ]


def test_hostile_changes_are_texts(tmp_path: Path) -> None:
    for number, text in enumerate(HOSTILE):
        nasty = write_plan(tmp_path / f"{number}.yaml", with_text(text))
        plain = write_plan(tmp_path / "plain.yaml", with_text("平常"))
        page = Page(invoke("diff", str(plain), str(nasty), "-f", "html").out)
        assert {one.tag for one in page.elements} <= {
            *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3"),
            *("p", "ul", "li", "a", "nav"),
        }
        assert squeezed(escape_line(text)) in "".join(squeezed(said) for _, said in page.texts)
