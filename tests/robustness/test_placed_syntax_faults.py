"""validate's findings about the text itself: the marked text, and the codes.

Each is told once and alone; what a broken text also lacks would only hide the cause.
"""

import pytest

from support.edit import edited
from support.findings import FORMAL, Told, check, placed, told
from support.marks import place_of
from support.small_plan import GOAL, SMALL


def instead(old: str, new: str) -> str:
    """The small plan with `new` in place of `old`."""
    return edited(SMALL, [(old, new)])


def goal(line: str) -> str:
    """The small plan with `line`, or lines, in place of a task's goal."""
    return instead(GOAL, line)


def units(lines: str) -> str:
    """The small plan with `lines` in place of the second task's units."""
    rest = "    points:\n      - 3\n  - number: 3"
    return instead(f"    units:\n      - 救助科\n{rest}", f"{lines}\n{rest}")


BROKEN: dict[str, str] = {
    "tab for indentation": instead("  year: 2021", "▸\tyear: 2021"),
    "second colon": goal("goal: 动态▸: 调整"),
    "double quote left open": goal('goal: ▸"动态调整'),
    "single quote left open": goal("goal: ▸'动态调整"),
    "text behind a quote": goal("goal: '动态' ▸调整"),
    "unknown escape": goal('goal: "▸\\q"'),
    "broken escape": goal('goal: "\\x▸ZZ"'),
    "half a surrogate pair": goal('goal: "\\u▸d800"'),
    "reserved at sign": goal("goal: ▸@动态"),
    "reserved backtick": goal("goal: ▸`动态`"),
    "stray bracket": goal("goal: ▸]"),
    "key without a colon": instead("  title: 小计划\n  issuer", "  title 小计划\n  ▸issuer"),
    "entry among keys": instead("sections:", "▸- sections"),
    "indented too little": instead("  title: 小计划", " ▸title: 小计划"),
    "indented too much": instead("  title: 小计划", "   title▸: 小计划"),
    "unknown directive": "%PLAN▸ 1\n---\n" + SMALL,
    "text behind the document": SMALL + "...\n▸plantrack: 1\n",
    "bell character": goal("goal: 动▸\a态"),
    "escape character": goal("goal: ▸\x1b[31m动态"),
    "no character": goal("goal: 动▸\ufffe态"),
    "binary": "▸\x01\x02\x03",
}
REFUSED: dict[str, tuple[str, str]] = {
    "key twice": (goal(GOAL + "\n    ▸goal: 再来"), "PT006"),
    "key twice at the top": (SMALL + "▸plan: {}\n", "PT006"),
    "key three times": (goal(GOAL + "\n    ▸goal: 再来\n    ▸goal: 又来"), "PT006 PT006"),
    "anchor on a text": (goal("goal: ▸&g 动态调整"), "PT007"),
    "anchor on a list": (units("    units: ▸&u\n      - 救助科"), "PT007"),
    "anchor on a key": (goal("▸&g goal: 动态调整"), "PT007"),
    "alias for a text": (goal("goal: ▸*g"), "PT007"),
    "alias for a list": (units("    units: ▸*u"), "PT007"),
    "alias for an entry": (units("    units:\n      - ▸*u"), "PT007"),
    "merge key": (goal(GOAL + "\n    ▸<<: {name: 低保}"), "PT007"),
    "tag of YAML": (goal("goal: ▸!!str 动态调整"), "PT008"),
    "tag of Python": (goal("goal: ▸!!python/object/apply:os.system [ls]"), "PT008"),
    "tag of somebody": (goal("goal: ▸!secret 动态调整"), "PT008"),
    "anchor and tag": (goal("goal: ▸▸&g !!str 动态调整"), "PT007 PT008"),
    "second document": (SMALL + "▸---\n" + SMALL, "PT009"),
    "second document, bare": (SMALL + "▸---\n", "PT009"),
    "list for a key": (goal(GOAL + "\n    ▸[a, b]: c"), "PT012"),
    "mapping for a key": (goal(GOAL + "\n    ? ▸{a: b}\n    : c"), "PT012"),
}
NUL, (NUL_TOLD,) = placed(goal("goal: 动▸\0态"), "PT002")
UNREADABLE: dict[str, tuple[str | bytes, Told]] = {
    "nothing": (b"", (1, 1, "PT004")),
    "a BOM alone": (b"\xef\xbb\xbf", (1, 1, "PT004")),
    "blank lines": ("\n\n  \n", (1, 1, "PT004")),
    "comments alone": ("# 计划\n# 待写\n", (1, 1, "PT004")),
    "a document of nothing": ("---\n", (1, 1, "PT004")),
    "a list": ("- number: 1\n", (1, 1, "PT011")),
    "a list behind comments": ("# 计划\n\n- number: 1\n", (3, 1, "PT011")),
    "a list in flow style": ("[plantrack, 1]\n", (1, 1, "PT011")),
    "a text": ("工作要点\n", (1, 1, "PT011")),
    "a number": ("42\n", (1, 1, "PT011")),
    "lists thousands deep": ("plantrack: " + "[" * 5000 + "]" * 5000, (1, 75, "PT010")),
    "open brackets": ("[" * 100_000, (1, 65, "PT010")),
    "mappings thousands deep": ("{a: " * 5000 + "}" * 5000, (1, 257, "PT010")),
    "blocks thousands deep": ("".join(" " * n + "a:\n" for n in range(3000)), (65, 65, "PT010")),
    "dashes thousands deep": ("- " * 5000 + "a\n", (1, 129, "PT010")),
    "keys thousands deep": ("? " * 5000 + "a\n", (1, 129, "PT010")),
    # The character before, 小, happens to be right in either encoding.
    "GBK": (SMALL.encode("gbk"), (*place_of(SMALL, "计"), "PT001")),
    "UTF-16 LE": (b"\xff\xfe" + SMALL.encode("utf-16-le"), (1, 1, "PT001")),
    "UTF-16 BE": (b"\xfe\xff" + SMALL.encode("utf-16-be"), (1, 1, "PT001")),
    "UTF-16 without a BOM": (SMALL.encode("utf-16-le"), (1, 2, "PT002")),
    "Latin-1": ("plantrack: 1\ntitle: Plan für\n".encode("latin-1"), (2, 14, "PT001")),
    "cut within a character": (
        SMALL.encode()[: SMALL.encode().index("计".encode()) + 1],
        (*place_of(SMALL, "计"), "PT001"),
    ),
    "half a surrogate pair": (b"plantrack: \xed\xa0\x80\n", (1, 12, "PT001")),
    "NUL": (NUL, NUL_TOLD),
    "beyond 16 MB": (b"#" * (16 * 1024 * 1024) + b"\n", (1, 1, "PT003")),
}
FINE: dict[str, str | bytes] = {
    "a BOM": b"\xef\xbb\xbf" + SMALL.encode(),
    "CRLF": SMALL.replace("\n", "\r\n"),
    "a BOM and CRLF": b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode(),
    "no last line end": SMALL.rstrip("\n"),
    "dashes above": "---\n" + SMALL,
    "dots below": SMALL + "...\n",
    "a version above": "%YAML 1.1\n---\n" + SMALL,
    "comments all over": SMALL.replace("\n", " # 说明\n"),
}
# Line ends and a BOM must not shift a place.
MISSPELT, MISSPELT_TOLD = placed(
    goal("▸gaol: 动态调整"),
    "PT102",
)
SHIFTING: dict[str, bytes] = {
    "BOM": b"\xef\xbb\xbf" + MISSPELT.encode(),
    "CRLF": MISSPELT.replace("\n", "\r\n").encode(),
    "CR": MISSPELT.replace("\n", "\r").encode(),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_broken_yaml_is_one_finding(broken: str) -> None:
    text, expected = placed(broken, "PT005")
    assert told(check(text), FORMAL) == expected


@pytest.mark.parametrize(("refused", "codes"), REFUSED.values(), ids=REFUSED)
def test_refused_yaml_is_told_and_nothing_else(refused: str, codes: str) -> None:
    text, expected = placed(refused, codes)
    assert told(check(text), FORMAL) == expected


@pytest.mark.parametrize(("content", "expected"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_without_a_plan_is_one_finding(content: str | bytes, expected: Told) -> None:
    assert told(check(content), FORMAL) == (expected,)


@pytest.mark.parametrize("content", FINE.values(), ids=FINE)
def test_what_editors_write_is_fine(content: str | bytes) -> None:
    assert told(check(content), FORMAL) == ()


@pytest.mark.parametrize("content", SHIFTING.values(), ids=SHIFTING)
def test_line_ends_and_a_bom_shift_no_place(content: bytes) -> None:
    assert told(check(content), FORMAL) == MISSPELT_TOLD


CONTROL_LINE = "plantrack: 1{end}plan:{end}  title: \a{end}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_forbidden_character_is_placed_by_the_same_lines(end: str) -> None:
    assert told(check(CONTROL_LINE.format(end=end)), FORMAL) == ((3, 10, "PT005"),)


def test_gbk_is_told_how_to_be_saved() -> None:
    (finding,) = check(SMALL.encode("gbk"))
    assert "GBK" in finding.message.text("en")
    assert "save it as UTF-8" in finding.message.text("en")
    assert "另存" in finding.message.text("zh")
