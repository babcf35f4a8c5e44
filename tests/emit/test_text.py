"""The text format: the source line, a caret right under the place, and a closing line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emit.case import HOSTILE, NAMES, checked, checked_files, emitter, made_up
from plantrack.checks.finding import CheckResult
from plantrack.checks.registry import RULES
from plantrack.emit import piece_emitter
from plantrack.files.location import Span
from plantrack.formats import FINDING_FORMATS
from plantrack.i18n import Language
from support.edit import edited
from support.process import invoke
from support.small_plan import GOAL, SMALL, UNLINKED
from support.terminal import columns_of

WIDEST = 80
LANGUAGES: tuple[Language, ...] = ("en", "zh")
OF_SEVERITY = {"error": "unknown-unit", "warning": "unbalanced", "note": "idle-point"}
TEXT = next(one for one in FINDING_FORMATS if one.for_people)


def _blocks(found: CheckResult) -> list[list[str]]:
    """The lines about each finding, without the closing one."""
    *lines, _ = emitter("text")(found, "en").splitlines()
    starts = [n for n, line in enumerate(lines) if re.match(r"\S+:\d+:\d+: PT\d{3} ", line)]
    return [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _underlined(block: list[str]) -> tuple[str, str]:
    """What stands above the carets, by columns of a terminal, and the whole line shown."""
    shown, carets = (line.partition("| ")[2] for line in block[1:3])
    begin, width = columns_of(carets.partition("^")[0]), carets.count("^")
    assert carets.strip() == "^" * width
    above, column = "", 0
    for character in shown:
        if begin <= column < begin + width:
            above += character
        column += columns_of(character)
    return above, shown


# The goal, the code, and what the carets stand under.
PLACES: dict[str, tuple[str, str, str]] = {
    "Chinese before it": ("动态调整”", "PT401", "”"),
    "at the start": ("”动态调整", "PT401", "”"),
    "several characters": ("动态建设2-5个站", "PT302", "2-5个"),
    "full-width digits": ("动态建设４个站", "PT302", "４个"),
    "Latin before it": ("App 动态”调整", "PT401", "”"),
    "character outside the BMP": ("𠮷村动态”", "PT401", "”"),
    "in single quotes": ("'动态”调整'", "PT401", "”"),
    "far to the right": ("动态" * 60 + "”", "PT401", "”"),
    "far from both ends": ("动态" * 60 + "”" + "调整" * 60, "PT401", "”"),
    "near the start of a long line": ("”" + "动态" * 80, "PT401", "”"),
    "behind many Latin letters": ("a" * 300 + "养”老", "PT401", "”"),
    "full-width space": ("动态\u3000调整", "PT403", "\u3000"),
}


@pytest.mark.parametrize(("goal", "code", "under"), PLACES.values(), ids=PLACES)
def test_the_caret_stands_under_the_place(goal: str, code: str, under: str) -> None:
    found = checked(edited(SMALL, [(GOAL, f"goal: {goal}")]))
    (block,) = [block for block in _blocks(found) if f": {code} " in block[0]]
    assert _underlined(block)[0] == under


@pytest.mark.parametrize(
    ("before", "after", "left", "right"),
    [
        pytest.param(0, 0, False, False, id="short"),
        pytest.param(0, 80, False, True, id="cut behind"),
        pytest.param(80, 0, True, False, id="cut before"),
        pytest.param(80, 80, True, True, id="cut on both sides"),
    ],
)
def test_a_long_line_is_cut_where_the_place_is_not(
    before: int, after: int, left: bool, right: bool
) -> None:
    goal = "动" * before + "”" + "调" * after
    (block,) = _blocks(checked(edited(SMALL, [(GOAL, f"goal: {goal}")])))
    _, shown = _underlined(block)
    assert (shown.startswith("…"), shown.endswith("…")) == (left, right)
    assert max(columns_of(line) for line in block[1:]) <= WIDEST


def test_a_line_that_fits_is_shown_whole() -> None:
    (block,) = _blocks(checked(edited(SMALL, [(GOAL, "goal: 动态”调整")])))
    assert _underlined(block)[1] == "    goal: 动态”调整"


def test_the_line_has_its_number_and_the_bars_line_up() -> None:
    (block,) = _blocks(checked(edited(SMALL, [(GOAL, "goal: 动态”调整")])))
    place, line, caret = block
    assert place.split(":")[1] == line.split("|")[0].strip()
    assert line.index("|") == caret.index("|")


def test_an_empty_line_is_not_shown() -> None:
    (block,) = _blocks(checked(""))
    # Below an empty file's one finding stands what to do first, and no line of it.
    assert [line for line in block[1:] if not line.startswith("  = ")] == []


# A task that carries out no point.
IDLE = [UNLINKED]
COUNTED: dict[str, tuple[dict[str, str], str, str]] = {
    "nothing found": (
        {"a.yaml": SMALL},
        "checked 1 file: no problems\n",
        "已检查 1 个文件，没有问题\n",
    ),
    "two files": (
        {"a.yaml": SMALL, "b.yaml": edited(SMALL, [(GOAL, "goal: 4个”")])},
        "checked 2 files, found 2 problems: 0 errors, 2 warnings, 0 notes\n",
        "已检查 2 个文件，发现 2 个问题：错误 0，警告 2，提示 0\n",
    ),
    "an error": (
        {"a.yaml": edited(SMALL, [("due: 2021", "due: 2022")])},
        "checked 1 file, found 1 problem: 1 error, 0 warnings, 0 notes\n",
        "已检查 1 个文件，发现 1 个问题：错误 1，警告 0，提示 0\n",
    ),
    "an error and a note": (
        {"a.yaml": edited(SMALL, [("due: 2021", "due: 2022"), *IDLE])},
        "checked 1 file, found 1 problem: 1 error, 0 warnings, 1 note\n",
        "已检查 1 个文件，发现 1 个问题：错误 1，警告 0，提示 1\n",
    ),
    "notes alone": (
        {"a.yaml": edited(SMALL, IDLE), "b.yaml": edited(SMALL, IDLE)},
        "checked 2 files: no problems (2 notes)\n",
        "已检查 2 个文件，没有问题（提示 2）\n",
    ),
}


@pytest.mark.parametrize(("texts", "english", "chinese"), COUNTED.values(), ids=COUNTED)
def test_the_last_line_counts(texts: dict[str, str], english: str, chinese: str) -> None:
    found = checked_files(texts)
    closing = {one: emitter("text")(found, one).splitlines(True)[-1] for one in LANGUAGES}
    assert closing == {"en": english, "zh": chinese}


# The severity of a rule, and the word for it.
WORDS = {
    ("error", "en"): "error: ",
    ("error", "zh"): "错误：",
    ("warning", "en"): "warning: ",
    ("warning", "zh"): "警告：",
    ("note", "en"): "note: ",
    ("note", "zh"): "提示：",
}


@pytest.mark.parametrize(("severity", "language"), WORDS)
def test_a_finding_says_how_severe_it_is(severity: str, language: Language) -> None:
    (rule,) = [n for n, one in enumerate(RULES) if one.name == OF_SEVERITY[severity]]
    found, word = made_up("a.yaml", "某处", rule), WORDS[severity, language]
    code = found.findings[0].code
    shown = emitter("text")(found, language).splitlines()[0]
    assert shown == f"a.yaml:1:1: {code} {word}某处"
    coloured = piece_emitter(TEXT, is_coloured=True)
    painted = "".join(coloured(found, language))
    assert re.search(rf" {code} \x1b\[[0-9;]+m{word.rstrip('：: ')}\x1b\[0m[：:]", painted)
    assert re.sub(r"\x1b\[[0-9;]+m", "", painted) == emitter("text")(found, language)


def test_a_file_that_cannot_be_opened_is_not_counted() -> None:
    result = invoke("validate", "data/plan-2021.yaml", "lost.yaml", env={"PLANTRACK_LANG": "en"})
    assert result.out.splitlines()[-1].startswith("checked 1 file: ")


@given(NAMES, HOSTILE)
def test_names_and_messages_break_no_line_and_steer_no_terminal(name: str, text: str) -> None:
    told = emitter("text")(made_up(name, text), "en")
    assert told.count("\n") == 4  # the finding, its line, the caret, the closing line
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]", told)


@given(HOSTILE.map(lambda text: text.replace("\n", "")), st.data())
def test_any_line_is_underlined_somewhere_within_it(line: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(begin, len(line)))
    found = made_up("a.yaml", "x", place=Span(1, begin + 1, 1, end + 1))
    found.texts["a.yaml"] = f"{line}\n"
    block = emitter("text")(found, "en").splitlines()[1:-1]
    assert len(block) in (0, 2)
    assert all(columns_of(one) <= WIDEST + 8 for one in block)
