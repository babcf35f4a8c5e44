"""Cases for the rules about what is reported: of what, and by whom (PT701-PT706)."""

from checks.progress_case import ProgressCase, bad, good, with_targets

_THREE = "- {task: 1, date: 2021-06-30, done: 3}\n"
_TWO_TARGETS = with_targets("what: 提标, value: 1, measure: 次", "what: 公示")
_MILESTONE = with_targets("what: 公示")
_RESTATING = (
    "          - what: 护",
    "          - restates: tasks.1.targets.助餐点\n            what: 护",
)
_LABEL = ("  - number: 3\n    category: 社", "  - number: 3\n    label: '30'\n    category: 社")

CASES: tuple[ProgressCase, ...] = (
    bad("PT701", "task", "- {task: ▸88, date: 2021-06-30, note: 首批}\n", suggest=[None]),
    bad(
        "PT701",
        "printed number",
        '- {task: ▸30, date: 2021-06-30, note: "首批"}\n',
        _LABEL,
        suggest=["3"],
    ),
    bad("PT701", "point", "- {point: ▸9, date: 2021-06-30, done: 3}\n", suggest=[None]),
    bad(
        "PT701",
        "reviewed task",
        {"review": "- {task: ▸9, date: 2021-06-30, review: accepted, by: 甲}\n"},
    ),
    good("PT701", "known task", _THREE),
    bad(
        "PT702",
        "no such target",
        '- {task: 1, date: 2021-06-30, target: ▸"助餐站", done: 3}\n',
        suggest=["助餐点"],
    ),
    bad(
        "PT702",
        "no targets at all",
        {"救助科": '- {task: 2, date: 2021-06-30, target: ▸"低保", note: "好"}\n'},
        suggest=[None],
    ),
    bad("PT702", "number for no target", {"救助科": "- {task: 2, date: 2021-06-30, done: ▸3}\n"}),
    bad(
        "PT702",
        "number for a milestone",
        {"救助科": "- {task: 2, date: 2021-06-30, done: ▸3}\n"},
        *_MILESTONE,
    ),
    bad(
        "PT702",
        "number for one of two",
        {"救助科": "- {task: 2, date: 2021-06-30, done: ▸3}\n"},
        *_TWO_TARGETS,
    ),
    bad(
        "PT702",
        "named milestone",
        {"救助科": '- {task: 2, date: 2021-06-30, target: "公示", done: ▸3}\n'},
        *_TWO_TARGETS,
    ),
    bad(
        "PT702",
        "restated target",
        {"养老科": "- {point: ▸1, date: 2021-06-30, done: 3}\n"},
        _RESTATING,
    ),
    bad(
        "PT702",
        "named restated target",
        {"养老科": '- {point: 1, date: 2021-06-30, target: ▸"护理型床位占比", done: 3}\n'},
        _RESTATING,
    ),
    bad(
        "PT702",
        "point without a target",
        {"救助科": '- {point: ▸3, date: 2021-06-30, note: "好"}\n'},
    ),
    bad("PT104", "less than nothing", "- {task: 1, date: 2021-06-30, done: ▸-3}\n"),
    good("PT104", "nothing", "- {task: 1, date: 2021-06-30, done: 0}\n"),
    good("PT702", "the only target, not named", _THREE),
    good(
        "PT702",
        "the whole, of two targets",
        {"救助科": "- {task: 2, date: 2021-06-30, status: 进行中}\n"},
        *_TWO_TARGETS,
    ),
    good(
        "PT702",
        "one of two, named",
        {"救助科": '- {task: 2, date: 2021-06-30, target: "提标", done: 1}\n'},
        *_TWO_TARGETS,
    ),
    good(
        "PT702",
        "a milestone's status",
        {"救助科": '- {task: 2, date: 2021-06-30, target: "公示", status: 已完成}\n'},
        *_TWO_TARGETS,
    ),
    good("PT702", "target of a point", {"养老科": "- {point: 1, date: 2021-06-30, done: 38}\n"}),
    bad("PT703", "another town", {"两路街道": "- {task: ▸1, date: 2021-06-30, note: 首批}\n"}),
    bad("PT703", "another unit", {"救助科": "- {task: ▸1, date: 2021-06-30, note: 首批}\n"}),
    bad("PT703", "a point of others", {"救助科": "- {point: ▸1, date: 2021-06-30, done: 38}\n"}),
    good("PT703", "its own town", _THREE),
    good("PT703", "by a group", '- {task: 3, date: 2021-06-30, note: "已走访"}\n'),
    good("PT703", "responsible unit", {"养老科": _THREE}),
    good(
        "PT703",
        "supporting unit",
        {"救助科": _THREE},
        (
            "    units:\n      - 养老科\n",
            "    units:\n      - 养老科\n    support:\n      - 救助科\n",
        ),
    ),
    good(
        "PT703",
        "by an open group",
        '- {task: 3, date: 2021-06-30, note: "已走访"}\n',
        ("        - subdistrict\n", "        - subdistrict\n      open: true\n"),
    ),
    bad("PT704", "a name that nobody has", {"木耳乡": f"▸{_THREE}"}, suggest=["木耳镇.yaml"]),
    bad("PT704", "nothing like it", {"2021": f"▸{_THREE}"}, suggest=[None]),
    bad("PT704", "another ending", {"木耳镇.yml": f"▸{_THREE}"}, suggest=["木耳镇.yaml"]),
    bad("PT704", "an ending in capitals", {"木耳镇.YAML": f"▸{_THREE}"}, suggest=["木耳镇.yaml"]),
    bad("PT704", "reviews of another ending", {"review.yml": "▸[]\n"}, suggest=["review.yaml"]),
    good(
        "PT705",
        "less than in a file that does not count",
        {"木耳镇.yml": _THREE, "木耳镇": "- {task: 1, date: 2021-07-31, done: 2}\n"},
    ),
    bad("PT704", "nothing in it", {"木耳乡": "▸"}),
    good("PT704", "a town's name", _THREE),
    good(
        "PT704",
        "a former name",
        {"木耳乡": _THREE},
        ("    - name: 木耳镇\n", "    - name: 木耳镇\n      formerly: [木耳乡]\n"),
    ),
    good("PT704", "reviews", {"review": "[]\n"}),
    bad("PT705", "less than before", _THREE + "- {task: 1, date: 2021-07-31, done: ▸2}\n"),
    bad("PT705", "by date, not as written", "- {task: 1, date: 2021-07-31, done: ▸2}\n" + _THREE),
    bad("PT705", "the same day", _THREE + "- {task: 1, date: 2021-06-30, done: ▸2}\n"),
    good(
        "PT705",
        "with a reason",
        _THREE + '- {task: 1, date: 2021-07-31, done: 2, reason: "重复"}\n',
    ),
    good("PT705", "as much", _THREE + "- {task: 1, date: 2021-07-31, done: 3}\n"),
    good(
        "PT705",
        "another body's",
        {"木耳镇": _THREE, "兴隆镇": "- {task: 1, date: 2021-07-31, done: 2}\n"},
    ),
    good(
        "PT705",
        "not there yet",
        _THREE + "- {task: 1, date: 2021-07-31, done: 2}\n",
        as_of="2021-07-01",
    ),
    bad(
        "PT706",
        "back",
        "- {task: 3, date: 2021-05-31, status: 已完成}\n"
        "- {task: 3, date: 2021-06-30, status: ▸进行中}\n",
    ),
    good(
        "PT706",
        "with a reason",
        "- {task: 3, date: 2021-05-31, status: 已完成}\n"
        '- {task: 3, date: 2021-06-30, status: 进行中, reason: "返工"}\n',
    ),
    good(
        "PT706",
        "on",
        "- {task: 3, date: 2021-05-31, status: 难以完成}\n"
        "- {task: 3, date: 2021-06-30, status: 进行中}\n",
    ),
    good(
        "PT706",
        "sent back",
        {
            "木耳镇": "- {task: 3, date: 2021-05-31, status: 已完成}\n"
            "- {task: 3, date: 2021-07-30, status: 进行中}\n",
            "review": '- {task: 3, date: 2021-06-30, review: returned, reason: "不全", by: "甲"}\n',
        },
    ),
    good(
        "PT706",
        "a milestone and the whole",
        {
            "救助科": '- {task: 2, date: 2021-05-31, target: "公示", status: 已完成}\n'
            "- {task: 2, date: 2021-06-30, status: 进行中}\n"
        },
        *_TWO_TARGETS,
    ),
)
