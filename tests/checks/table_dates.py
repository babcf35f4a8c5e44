"""Cases for the rules about due dates of tasks and milestones (PT304, PT311, PT312)."""

from checks.case import Case, bad, good
from support.edit import Edit
from support.small_plan import SMALL


def _task(*keys: str) -> Edit:
    """Keys of the last task."""
    return SMALL, SMALL + "".join(f"    {key}\n" for key in keys)


def _due(day: str, text: str) -> Edit:
    return _task(f"due: {day}", f"due_text: {text}")


def _step(day: str, text: str = "") -> str:
    said = f", due_text: {text}" if text else ""
    return f"milestones: [{{what: 选址, due: {day}{said}}}]"


def _revised(field: str, day: str) -> str:
    return (
        f"\nrevisions:\n  - date: 2021-09-01\n    task: 3\n    field: {field}\n"
        f"    was: 2021-09-30\n    now: {day}\n    reason: 选址\n    document: 某民〔2021〕88号\n"
        "    approved_by: 局长办公会"
    )


# The words of a due date, and the day that they mean.
_SAID = {
    "end of a month": ("9月底前", "2021-09-30"),
    "a month": ("9月投入使用", "2021-09-30"),
    "a month that has not begun": ("10月前", "2021-09-30"),
    "middle of a month": ("9月中旬", "2021-09-20"),
    "quarter": ("一季度", "2021-03-31"),
    "third quarter": ("第三季度末前", "2021-09-30"),
    "first half": ("上半年", "2021-06-30"),
    "middle of the year": ("年中前", "2021-06-30"),
    "second half": ("下半年", "2021-12-31"),
    "end of the year": ("年底", "2021-12-31"),
    "end of a year": ("2021年底前", "2021-12-31"),
    "day": ("11月5日前", "2021-11-05"),
    "day with its year": ("2021年11月5日", "2021-11-05"),
    "numeral": ("十一月底前", "2021-11-30"),
    "in English": ("by the end of September", "2021-09-30"),
    "day in English": ("5 November 2021", "2021-11-05"),
}
# Before a month may be before it begins or before it ends.
_ONLY: dict[str, str | None] = {"10月前": None}
# Words that name no day: any will do.
_UNSAID = ("长期", "常态化推进", "按时限要求", "3月起", "每季度一次", "按2021年中央文件执行")

_TWO = "9月底前选址，12月底前完工"

CASES: tuple[Case, ...] = (
    *(good("PT311", name, _due(day, text)) for name, (text, day) in _SAID.items()),
    *(
        bad(
            "PT311",
            name,
            _due("▸2021-08-31", text),
            suggest=[_ONLY.get(text, day)],
        )
        for name, (text, day) in _SAID.items()
    ),
    *(good("PT311", text, _due("2021-08-31", text)) for text in _UNSAID),
    bad("PT311", "milestone", _task(_step("▸2021-04-01", "一季度")), suggest=["2021-03-31"]),
    good("PT311", "milestone", _task(_step("2021-03-31", "一季度"))),
    good("PT311", "one of two days", _due("2021-12-31", _TWO)),
    bad(
        "PT311",
        "none of two days",
        _due("▸2021-10-31", _TWO),
        suggest=[None],
    ),
    bad("PT311", "another year", _due("▸2022-09-30", "9月底前"), suggest=["2021-09-30"]),
    good("PT311", "day without words", _task("due: 2021-08-31")),
    good("PT311", "words without a day", _task("due_text: 9月底前")),
    good(
        "PT311",
        "put off by a revision",
        _task("due: 2021-12-31", "due_text: 9月底前" + _revised("due", "2021-12-31")),
    ),
    good(
        "PT311",
        "year of a longer plan",
        _due("2023-12-31", "年底前"),
        ("  end: 2021-12-31", "  end: 2025-12-31"),
    ),
    bad("PT304", "task", _task("due: ▸2022-03-31")),
    bad("PT304", "milestone", _task(_step("▸2012-03-31"))),
    bad("PT304", "task, another year meant", _due("▸2022-09-30", "9月底前")),
    good("PT304", "task, another year printed", _due("2022-09-30", "2022年9月底前")),
    good(
        "PT304",
        "task put off by a revision",
        _task("due: 2022-03-31" + _revised("due", "2022-03-31")),
    ),
    good(
        "PT304",
        "milestone put off by a revision",
        _task(_step("2022-03-31") + _revised("milestones.选址.due", "2022-03-31")),
    ),
    good("PT304", "task and milestone", _task("due: 2021-12-31", _step("2021-01-01"))),
    bad("PT312", "milestone", _task("due: 2021-06-30", _step("▸2021-09-30"))),
    bad(
        "PT312",
        "target",
        _task("due: 2021-06-30", "targets: [{what: 走访, due: ▸2021-07-01}]"),
    ),
    good("PT312", "the same day", _task("due: 2021-06-30", _step("2021-06-30"))),
    good("PT312", "task without a day", _task(_step("2021-06-30"))),
    good("PT312", "step without a day", _task("due: 2021-06-30", "milestones: [{what: 选址}]")),
)
