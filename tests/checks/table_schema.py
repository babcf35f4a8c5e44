"""Cases for the rules about the schema (PT1); tests/robustness has more of their places."""

from checks.case import Case, bad, good
from support.small_plan import GOAL, SMALL, UNLINKED

_UNITS = "    units:\n      - 救助科\n    points:\n      - 3\n  - number: 3"
_TITLE = "title: 小计划\n"
_TASK_2 = "  - number: 2\n    category: 社会救助"


def _revision(was: str, now: str) -> str:
    return (
        "revisions:\n  - date: 2021-09-01\n    task: 1\n    field: targets.助餐点.value\n"
        f"    was: {was}\n    now: {now}\n    reason: 选址\n    document: 某民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    )


_READING = "readings:\n  - at: tasks.2\n    ask: 谁来做?\n"

CASES: tuple[Case, ...] = (
    bad(
        "PT101",
        "neither name nor goal",
        (_TASK_2, _TASK_2.replace("number", "▸number")),
        (f"    name: 低保提标\n    {GOAL}\n", ""),
        UNLINKED,
        suggest=["goal:"],
    ),
    bad("PT101", "header left out", ("plantrack: 1\n", "▸"), suggest=["plantrack:"]),
    bad(
        "PT101",
        "an answer without who gave it",
        (SMALL, f"{SMALL}{_READING}    answer: 救助科\n    date: 2021-05-06\n"),
        ("  - at", "  - ▸at"),
        suggest=["by:"],
    ),
    bad(
        "PT101",
        "an answer's date alone",
        (SMALL, f"{SMALL}{_READING}    date: 2021-05-06\n"),
        ("  - at", "  - ▸at"),
        suggest=["answer:\nby:"],
    ),
    good(
        "PT101",
        "an answered reading",
        (SMALL, f"{SMALL}{_READING}    answer: 救助科\n    date: 2021-05-06\n    by: 局办公室\n"),
    ),
    good("PT101", "no towns", ("    towns:\n      - 两路街道\n", "")),
    bad("PT102", "letters swapped", (GOAL, "▸gaol: 动态调整"), suggest=["goal"]),
    bad("PT102", "plural forgotten", ("sections:", "▸section:"), suggest=["sections"]),
    bad("PT102", "key in Chinese", (GOAL, f"{GOAL}\n    ▸备注: 无"), suggest=[None]),
    bad(
        "PT102",
        "heading as key",
        ("    category: 养老服务", "    ▸类别: 养老服务"),
        suggest=["category"],
    ),
    bad("PT102", "任务 in a row", (GOAL, f"{GOAL}\n    ▸任务: 无"), suggest=["name"]),
    bad("PT102", "任务 for all rows", ("tasks:", "tasks: []\n▸任务:"), suggest=["tasks"]),
    good("PT102", "every key of a target", ("measure: 个", "measure: 个\n        per: town")),
    bad("PT103", "unit not in a list", (_UNITS, _UNITS.replace("\n      - 救助科", " ▸救助科"))),
    bad("PT103", "list for a goal", (GOAL, "goal: ▸[动态, 调整]")),
    good("PT103", "list in flow style", (_UNITS, _UNITS.replace("\n      - 救助科", " [救助科]"))),
    bad("PT104", "date with dots", ("due: 2021-12-31", "due: ▸2021.12.31")),
    bad("PT104", "day that never was", ("due: 2021-12-31", "due: ▸2021-02-30")),
    bad("PT104", "number with its measure", ("value: 55", "value: ▸55个")),
    bad("PT104", "full-width digits", ("value: 55", "value: ▸５５")),
    bad("PT104", "separated thousands", ("value: 55", "value: ▸1,055")),
    bad("PT104", "unknown kind", ("kind: sub", "kind: ▸sup"), suggest=["subdistrict"]),
    bad("PT104", "range upside down", ("value: 55", "value: 55\n        max: ▸50")),
    good("PT104", "decimal", ("value: 55", "value: 55.5")),
    bad("PT105", "goal not filled in", (GOAL, "▸goal:")),
    bad("PT105", "blanks only", (GOAL, "goal: ▸'  '")),
    bad("PT105", "empty entry", ("      - 两路街道\n    units", "      -▸\n    units")),
    good("PT105", "one character", (GOAL, "goal: 略")),
    bad("PT106", "digits as title", (_TITLE, "title: ▸2021\n"), suggest=['"2021"']),
    bad("PT106", "date line of digits", ("notice:\n", "notice:\n  date: ▸202134\n")),
    bad("PT106", "YAML 1.1's no", (GOAL, "goal: ▸no"), suggest=['"no"']),
    bad("PT106", "nothing", (GOAL, "goal: ▸~")),
    bad("PT106", "a time of day", (GOAL, "goal: ▸12:30")),
    bad("PT106", "quoted in one place only", (GOAL, "goal: ▸2022"), (_TITLE, 'title: "2022"\n')),
    good("PT106", "in quotes", (_TITLE, 'title: "2021"\n')),
    good("PT106", "digits and words", (_TITLE, "title: 2021年\n")),
    # So the design writes them, and the policy's own proposal of an entry.
    good("PT106", "values of a revision", (SMALL, f"{SMALL}{_revision('55', '50')}")),
    good("PT106", "days of a revision", (SMALL, f"{SMALL}{_revision('2021-12-31', '2022-03-31')}")),
    good("PT106", "a number where one belongs", ("value: 55", "value: 55.0")),
    good(
        "PT106",
        "number of a document",
        ("number: 某民〔2021〕34号", "number: 11500112D/2021-00068"),
    ),
    bad("PT107", "number in quotes", ("value: 55", 'value: ▸"55"'), suggest=["55"]),
    bad("PT107", "date in quotes", ("due: 2021-12-31", "due: ▸'2021-12-31'")),
    bad("PT107", "leading zero", ("  year: 2021", "  year: ▸02021"), suggest=["2021"]),
    bad("PT107", "flag in quotes", ("due: 2021-12-31", 'best_effort: ▸"true"'), suggest=["true"]),
    good("PT107", "a word in quotes", (GOAL, 'goal: "动态调整"')),
    # A word is text to every reader, in quotes and without.
    good("PT107", "a choice in quotes", ("kind: subdistrict", 'kind: "subdistrict"')),
    good("PT107", "nought", ("value: 55", "value: 0")),
    good("PT107", "digits in quotes as text", (_TITLE, 'title: "017"\n')),
)
