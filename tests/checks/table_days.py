"""Cases for the rules about the dates of what is reported (PT707, PT708)."""

from checks.progress_case import ProgressCase, bad, good

_THREE = "- {task: 1, date: 2021-06-30, done: 3}\n"

CASES: tuple[ProgressCase, ...] = (
    bad("PT707", "before", "- {task: 1, date: ▸2020-12-31, done: 3}\n"),
    bad("PT707", "after", "- {task: 1, date: ▸2022-01-01, done: 3}\n", as_of="2022-02-01"),
    bad(
        "PT707",
        "reviewed before",
        {"review": "- {task: 1, date: ▸2020-06-30, review: returned, by: 甲}\n"},
    ),
    good(
        "PT707",
        "first and last day",
        "- {task: 1, date: 2021-01-01, done: 3}\n- {task: 1, date: 2021-12-31, done: 3}\n",
    ),
    good(
        "PT707",
        "reviewed after the year",
        as_of="2022-02-01",
        said={"review": "- {task: 1, date: 2022-01-15, review: returned, by: 甲}\n"},
    ),
    bad(
        "PT707",
        "after another task, or only later, was sent back",
        {
            "救助科": "- {task: 2, date: ▸2022-01-20, note: 好}\n"
            "- {task: 3, date: ▸2022-01-09, note: 好}\n",
            "review": "- {task: 3, date: 2022-01-10, review: returned, reason: a, by: 甲}\n",
        },
        as_of="2022-02-01",
    ),
    bad(
        "PT707",
        "sent back in the year, or accepted after it",
        {
            "救助科": "- {task: 2, date: ▸2022-01-20, note: 好}\n"
            "- {task: 3, date: ▸2022-01-20, note: 好}\n",
            "review": "- {task: 2, date: 2021-12-31, review: returned, reason: a, by: 甲}\n"
            "- {task: 3, date: 2022-01-10, review: accepted, by: 甲}\n",
        },
        as_of="2022-02-01",
    ),
    good(
        "PT707",
        "sent back after the year",
        {
            "救助科": "- {task: 3, date: 2022-01-10, note: 好}\n"
            "- {task: 3, date: 2022-01-20, note: 好}\n",
            "review": "- {task: 3, date: 2022-01-10, review: returned, reason: a, by: 甲}\n",
        },
        as_of="2022-02-01",
    ),
    bad("PT708", "tomorrow", "- {task: 1, date: ▸2021-07-01, done: 3}\n", as_of="2021-06-30"),
    bad(
        "PT708",
        "a review",
        {"review": "- {task: 1, date: ▸2021-07-01, review: returned, by: 甲}\n"},
        as_of="2021-06-30",
    ),
    good("PT708", "today", _THREE, as_of="2021-06-30"),
)
