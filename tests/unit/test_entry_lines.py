"""An entry or review as a line: what it looks like, and that any text comes back from it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plantrack.errors import SelectionError
from plantrack.files.source import Source
from plantrack.model.progress import STATUSES, Entry, EntryFile, Review, ReviewFile
from plantrack.yamlfile.entry_lines import entry_line, review_line
from plantrack.yamlfile.load import load_source

DAY = date(2021, 6, 30)

# What is said, and the line for it.
LINES: dict[str, tuple[dict[str, Any], str]] = {
    "little": ({"task": 17, "note": "首批"}, '- {task: 17, date: 2021-06-30, note: "首批"}\n'),
    "everything, in its order": (
        {
            "reason": "重算",
            "by": "张三",
            "evidence": ["a.pdf", "https://例.cn/b?c=1"],
            "next": "验收",
            "problem": "用地",
            "note": "首批",
            "stage": "封顶",
            "done": 3,
            "target": "助餐点",
            "status": "进行中",
            "task": 17,
        },
        '- {task: 17, date: 2021-06-30, status: 进行中, target: "助餐点", done: 3, stage: "封顶", '
        'note: "首批", problem: "用地", next: "验收", evidence: ["a.pdf", "https://例.cn/b?c=1"], '
        'by: "张三", reason: "重算"}\n',
    ),
    "a point": ({"point": 11, "done": 20}, "- {point: 11, date: 2021-06-30, done: 20}\n"),
    "a point within a section": (
        {"point": "3.10", "done": 20},
        '- {point: "3.10", date: 2021-06-30, done: 20}\n',
    ),
    "a fraction": (
        {"task": 1, "done": Decimal("2.50")},
        "- {task: 1, date: 2021-06-30, done: 2.50}\n",
    ),
    "a tiny one": (
        {"task": 1, "done": Decimal("0.000001")},
        "- {task: 1, date: 2021-06-30, done: 0.000001}\n",
    ),
    "nothing done": ({"task": 1, "done": 0}, "- {task: 1, date: 2021-06-30, done: 0}\n"),
    "quotes and line ends": (
        {"task": 1, "note": 'a "b"\n\\c\td'},
        '- {task: 1, date: 2021-06-30, note: "a \\"b\\"\\n\\\\c\\td"}\n',
    ),
    "what looks like a comment": (
        {"task": 1, "note": "x # plantrack: ignore"},
        '- {task: 1, date: 2021-06-30, note: "x # plantrack: ignore"}\n',
    ),
}


@pytest.mark.parametrize(("said", "line"), LINES.values(), ids=LINES)
def test_an_entry_is_one_line(said: dict[str, Any], line: str) -> None:
    assert entry_line(Entry(date=DAY, **said)) == line


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (
            {"review": "accepted", "by": "王五"},
            '- {task: 17, date: 2021-06-30, review: accepted, by: "王五"}\n',
        ),
        (
            {"review": "returned", "reason": "缺报告", "by": "王五"},
            '- {task: 17, date: 2021-06-30, review: returned, reason: "缺报告", by: "王五"}\n',
        ),
    ],
)
def test_a_review_is_one_line(said: dict[str, Any], line: str) -> None:
    assert review_line(Review(task=17, date=DAY, **said)) == line


# Whatever people write, and what parsers trip over.
TRICKY = st.sampled_from(
    (
        *("# plantrack: ignore", " #", ": ", "- ", "{", "]", "'", '"', "\\", "\r\n", "\u2028"),
        *("\ufeff", "\x00", "\x1b[0m", "😀", "\u202e", "%", "&a", "*a", "!t", "<<", "---", "~"),
        *("\x85", "..."),
    )
)
TEXTS = (
    st.lists(st.text(max_size=5) | TRICKY, min_size=1, max_size=4).map("".join).filter(str.strip)
)
NUMBERS = st.one_of(
    st.integers(0, 10**15 - 1),
    st.decimals(0, 10**6, places=6, allow_nan=False, allow_infinity=False),
)
ENTRIES = st.fixed_dictionaries(
    {"task": st.integers(0, 10**15 - 1), "date": st.dates()},
    optional={
        "status": st.sampled_from(STATUSES),
        "done": NUMBERS,
        "evidence": st.lists(TEXTS, max_size=3),
        **dict.fromkeys(("target", "stage", "note", "problem", "next", "by", "reason"), TEXTS),
    },
).map(Entry.model_validate)


@settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # the first text loads Unicode's tables
@given(st.lists(ENTRIES, max_size=2))
def test_every_entry_comes_back(entries: list[Entry]) -> None:
    text = "".join(map(entry_line, entries))
    assert text.count("\n") == len(entries)
    file = load_source(Source("木耳镇.yaml", text), EntryFile)
    assert file.faults == ()
    assert file.content is not None
    assert file.content.entries == tuple(entries)


@settings(deadline=None)
@given(reason=st.none() | TEXTS, by=TEXTS)
def test_every_review_comes_back(reason: str | None, by: str) -> None:
    review = Review(task=17, date=DAY, review="returned", reason=reason, by=by)
    file = load_source(Source("review.yaml", review_line(review)), ReviewFile)
    assert file.content is not None
    assert file.content.reviews == (review,)


@pytest.mark.parametrize("half", ["\ud800", "a\udfffb"])
def test_half_a_character_is_refused(half: str) -> None:
    entry = Entry(task=17, date=DAY).model_copy(update={"note": half})
    with pytest.raises(SelectionError, match=r"half a character \(\\u[0-9a-f]{4}\)"):
        entry_line(entry)
