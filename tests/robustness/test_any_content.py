"""Whatever bytes a plan file holds: no exception, and every finding lies within the text."""

import re

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from plantrack.files.source import decode
from support.findings import check
from support.real_plan import PLAN
from support.small_plan import SMALL

REAL = PLAN.read_text(encoding="utf-8")
# Line ends as YAML 1.1, and so libyaml, counts them.
LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")

# What makes YAML and the schema stumble, to be thrown in where it does not belong.
SCRAPS = st.sampled_from(
    [
        *("\t", ":", ": ", "- ", "? ", "#", " #", "&a ", "*a", "!!int ", "!x ", "<<: ", "---\n"),
        *("...\n", "[", "]", "{", "}", ",", '"', "'", "|\n", ">\n", "\\", "%", "@", "`", "\n", " "),
        *("\r", "\r\n", "\0", "\a", "\x1b", "\x85", "\u2028", "\ufeff", "\ufffe", "\U0001f600"),
        *("null", "~", "true", "017", "0x1", ".nan", "1_7", "9" * 5000, "１７", "2021-02-30", "，"),
        *("name: x\n", "\n  - number: 1\n", "\ntasks:\n", "\nplan: {}\n", "\n      - x\n"),
    ]
)


def assert_told_within(content: bytes) -> None:
    source = decode("plan.yaml", content)
    # Of two marks at the beginning, one is a character of the text.
    text = source.text if not source.faults else content.decode("utf-8-sig", errors="replace")
    lines = LINE_END.split(text)
    for finding in check(content):
        span = finding.location
        for line, column in ((span.line, span.column), (span.end_line, span.end_column)):
            assert 1 <= line <= len(lines), finding
            assert 1 <= column <= len(lines[line - 1]) + 1, finding
        assert (span.line, span.column) <= (span.end_line, span.end_column), finding
        for language in ("zh", "en"):
            assert finding.code in finding.line.text(language)


@st.composite
def mutations(draw: st.DrawFn, text: str) -> str:
    """`text` after a few random slips: something deleted, doubled, moved, or thrown in."""
    for _ in range(draw(st.integers(1, 4))):
        lines = text.splitlines(keepends=True)
        kind = draw(st.sampled_from(["cut", "double", "throw in", "replace"]))
        by_line = draw(st.booleans())  # as an editor's cut and paste moves them
        if lines and by_line:
            begin = draw(st.integers(0, len(lines) - 1))
            end = draw(st.integers(begin, min(begin + 20, len(lines))))
            first, piece, rest = (
                "".join(part) for part in (lines[:begin], lines[begin:end], lines[end:])
            )
        else:
            begin = draw(st.integers(0, len(text)))
            end = draw(st.integers(begin, min(begin + 40, len(text))))
            first, piece, rest = text[:begin], text[begin:end], text[end:]
        put = {"cut": "", "double": piece * 2}.get(kind)
        if put is None:
            put = draw(SCRAPS) + (piece if kind == "throw in" else "")
        text = first + put + rest
    return text


@given(st.binary(max_size=300))
@example(b"\xef\xbb\xbf\xff")
@example(b"\xff\xfe\x00")
@settings(max_examples=200, deadline=None)
def test_arbitrary_bytes(content: bytes) -> None:
    assert_told_within(content)


@given(
    st.text(st.sampled_from("ab:-? \n\t[]{},#&*!|>'\"%@`~<=0养，\r\x85\u2028\ufeff"), max_size=60)
)
@example("\ufeff\ufeff[")
@settings(max_examples=400, deadline=None)
def test_arbitrary_yaml_like_text(text: str) -> None:
    assert_told_within(text.encode())


@given(mutations(SMALL))
@example(SMALL.replace("\n", "\r") + "\a")
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_slips_in_a_small_plan(text: str) -> None:
    assert_told_within(text.encode())


@given(mutations(REAL))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_slips_in_the_real_plan(text: str) -> None:
    assert_told_within(text.encode())


@given(st.binary(min_size=1, max_size=4), st.integers(0, len(SMALL.encode())))
@settings(max_examples=100, deadline=None)
def test_damaged_bytes_in_a_plan(scrap: bytes, place: int) -> None:
    whole = SMALL.encode()
    assert_told_within(whole[:place] + scrap + whole[place + len(scrap) :])
