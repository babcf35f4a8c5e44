"""Cases for the rules about the file and its YAML (PT0)."""

from checks.case import Case, bad, good
from support.real_plan import PLAN_TEXT
from support.small_plan import GOAL, SMALL

_START = (1, 1)


def _bytes(code: str, name: str, content: bytes, *places: tuple[int, int]) -> Case:
    return Case(code, name, content, tuple((line, column, code) for line, column in places))


def _nested(depth: int) -> str:
    """The value `[[…]]` that makes the whole file so many levels deep: goals are in the fourth."""
    return "[" * (depth - 3) + "]" * (depth - 3)


CASES = (
    # The two bytes of 小 in GBK happen to be a letter in UTF-8; those of 计 are not.
    _bytes("PT001", "GBK", SMALL.encode("gbk"), (4, 11)),
    _bytes("PT001", "UTF-16 as Notepad's Unicode", SMALL.encode("utf-16"), _START),
    _bytes(
        "PT001",
        "one damaged character",
        SMALL.replace("调", "\0").encode().replace(b"\0", b"\xe8\xb0", 1),
        (73, 13),
    ),
    _bytes("PT001", "UTF-8 with a byte order mark", SMALL.encode("utf-8-sig")),
    _bytes("PT002", "NUL byte", SMALL.encode().replace(b"goal: ", b"goal: \0", 1), (56, 11)),
    _bytes("PT002", "Word file under another name", b"PK\x03\x04\x14\0\x06\0", (1, 6)),
    _bytes("PT002", "text only", SMALL.encode()),
    _bytes("PT003", "17 MB", SMALL.encode() + b"#" * 17 * 1024 * 1024, _START),
    _bytes("PT003", "1 MB of comment", SMALL.encode() + b"#" * 1024 * 1024),
    _bytes("PT004", "nothing", b"", _START),
    _bytes("PT004", "comments only", "# 只有注释\n\n".encode(), _START),
    _bytes("PT004", "dashes only", b"---\n", _START),
    good("PT004", "a plan behind dashes", ("plantrack: 1\n", "---\nplantrack: 1\n")),
    bad("PT005", "half-width colon and blank", (GOAL, "goal: 动态▸: 调整")),
    bad("PT005", "quote left open", (GOAL, 'goal: ▸"动态调整')),
    bad("PT005", "tab for indentation", ("  year: 2021", "▸\tyear: 2021")),
    bad("PT005", "percent sign at the start", ('measure: "%"', "measure: ▸%")),
    good("PT005", "full-width colon", (GOAL, "goal: 动态：调整")),
    good("PT005", "colon in quotes", (GOAL, 'goal: "动态: 调整"')),
    good("PT005", "Windows line ends", (SMALL, SMALL.replace("\n", "\r\n"))),
    good("PT005", "no line end at the end", (SMALL, SMALL.rstrip("\n"))),
    bad("PT006", "goal twice", (GOAL, f"{GOAL}\n    ▸goal: 再来")),
    bad("PT006", "tasks twice", (SMALL, f"{SMALL}▸tasks: []\n")),
    good("PT006", "same key in another task", base=PLAN_TEXT),
    bad("PT007", "anchor", (GOAL, "goal: ▸&g 动态调整")),
    bad("PT007", "alias", (GOAL, "goal: ▸*g")),
    bad("PT007", "merge key", (GOAL, f"{GOAL}\n    ▸<<: {{}}")),
    good("PT007", "ampersand and star inside", (GOAL, "goal: 动态&调整*")),
    bad("PT008", "tag of YAML", ("number: 3\n    category", "number: ▸!!int 3\n    category")),
    bad("PT008", "tag of its own", (GOAL, "goal: ▸!secret 动态")),
    good("PT008", "exclamation mark inside", (GOAL, "goal: 动态!调整")),
    bad("PT009", "second plan", (SMALL, f"{SMALL}▸---\n{SMALL}")),
    good("PT009", "dashes in a text", (GOAL, "goal: 动态---调整")),
    good("PT009", "dashes at the start", (SMALL, f"---\n{SMALL}...\n")),
    bad("PT010", "65 levels", (GOAL, f"goal: {_nested(65).replace('[]', '▸[]')}")),
    good("PT010", "64 levels", (GOAL, f"goal: {_nested(64)}")),
    bad("PT011", "a list", (SMALL, "▸- plantrack: 1\n")),
    bad("PT011", "a sentence", (SMALL, "▸工作要点\n")),
    good("PT011", "a mapping in flow style", (SMALL, "{plantrack: 1}\n")),
    bad("PT012", "a list as key", (GOAL, f"{GOAL}\n    ▸[养老科]: 1")),
    bad("PT012", "a template left in", (GOAL, "goal: {▸{ goal }: 1}")),
    good("PT012", "a number as key", (GOAL, f"{GOAL}\n    1: 一")),
    _bytes("PT013", "another file's keys", b"name: CI\non:\n  push:\n", _START),
    _bytes("PT013", "a key of a plan's among others", b"name: CI\nplan:\n  push:\n"),
    _bytes("PT013", "no key", b"{}\n"),
    _bytes("PT013", "a sentence", "工作要点\n".encode()),
)
