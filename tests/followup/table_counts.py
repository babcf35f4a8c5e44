"""Targets, what was counted of them, and how they stand at the end of June: half is expected."""

from followup.case import Shown

TOWNS = "towns: [木耳镇, 兴隆镇]"
LED = f"lead: [养老科], units: [救助科], support: [办公室], {TOWNS}"
BOTH = f"units: [养老科, 救助科], support: [办公室], {TOWNS}"
TWELVE = "targets: [{what: 助餐点, value: 12, measure: 个}]"

Case = tuple[str, list[str], Shown]

OF_ONE_NUMBER: dict[str, Case] = {
    "nobody has counted": (f"{LED}, {TWELVE}", [], ("behind", "1/2", "0")),
    "towns are added up": (
        f"{LED}, {TWELVE}",
        ["木耳镇 03-01 done: 3", "兴隆镇 05-01 done: 3"],
        ("on_course", "1/2", "1/2"),
    ),
    "each by its latest count": (
        f"{LED}, {TWELVE}",
        ["木耳镇 03-01 done: 3", "木耳镇 05-01 done: 4", "兴隆镇 03-01 done: 3"],
        ("ahead", "1/2", "7/12"),
    ),
    "a count may go down": (
        f"{LED}, {TWELVE}",
        ["木耳镇 03-01 done: 9", "木耳镇 05-01 done: 6, reason: 误报"],
        ("on_course", "1/2", "1/2"),
    ),
    "entries without a count change none": (
        f"{LED}, {TWELVE}",
        ["木耳镇 03-01 done: 6", "木耳镇 05-01 note: 推进"],
        ("on_course", "1/2", "1/2"),
    ),
    "of one day the later one in the file": (
        f"{LED}, {TWELVE}",
        ["木耳镇 03-01 done: 6", "木耳镇 03-01 done: 7"],
        ("ahead", "1/2", "7/12"),
    ),
    "what is dated later does not exist": (
        f"{LED}, {TWELVE}",
        ["木耳镇 06-30 done: 6", "木耳镇 07-01 done: 7"],
        ("on_course", "1/2", "1/2"),
    ),
    "a unit's total that is newer": (
        f"{LED}, {TWELVE}",
        ["木耳镇 03-01 done: 3", "养老科 05-01 done: 8"],
        ("ahead", "1/2", "2/3"),
    ),
    "a unit's total of the same day": (
        f"{LED}, {TWELVE}",
        ["木耳镇 03-01 done: 2", "兴隆镇 05-01 done: 2", "养老科 05-01 done: 8"],
        ("ahead", "1/2", "2/3"),
    ),
    "a unit's total that one town is newer than": (
        f"{LED}, {TWELVE}",
        ["木耳镇 03-01 done: 2", "兴隆镇 05-02 done: 4", "养老科 05-01 done: 8"],
        ("on_course", "1/2", "1/2"),
    ),
    "a unit's total alone": (
        f"{LED}, {TWELVE}",
        ["养老科 03-01 done: 8"],
        ("ahead", "1/2", "2/3"),
    ),
    "that it is none": (
        f"{LED}, {TWELVE}",
        ["木耳镇 03-01 done: 6", "养老科 05-01 done: 0"],
        ("behind", "1/2", "0"),
    ),
    "the latest of several units": (
        f"{BOTH}, {TWELVE}",
        ["养老科 03-01 done: 3", "救助科 05-01 done: 6"],
        ("on_course", "1/2", "1/2"),
    ),
    "on one day the first listed": (
        f"{BOTH}, {TWELVE}",
        ["养老科 05-01 done: 6", "救助科 05-01 done: 3"],
        ("on_course", "1/2", "1/2"),
    ),
    "units are never added up": (
        f"{BOTH}, {TWELVE}",
        ["养老科 05-01 done: 6", "救助科 04-01 done: 6"],
        ("on_course", "1/2", "1/2"),
    ),
    "a lead and a unit that is charged are alike": (
        f"{LED}, {TWELVE}",
        ["养老科 03-01 done: 3", "救助科 05-01 done: 6"],
        ("on_course", "1/2", "1/2"),
    ),
    "who supports counts where nobody else did": (
        f"{LED}, {TWELVE}",
        ["办公室 05-01 done: 6"],
        ("on_course", "1/2", "1/2"),
    ),
    "and not where one did": (
        f"{LED}, {TWELVE}",
        ["养老科 03-01 done: 6", "办公室 05-01 done: 9"],
        ("on_course", "1/2", "1/2"),
    ),
    "its newer total comes before the towns' sum": (
        f"{LED}, {TWELVE}",
        ["木耳镇 03-01 done: 3", "办公室 05-01 done: 6"],
        ("on_course", "1/2", "1/2"),
    ),
    "a town that an open group may mean": (
        f"towns: [木耳镇, 相关街道], {TWELVE}",
        ["木耳镇 03-01 done: 3", "两路街道 03-01 done: 3"],
        ("on_course", "1/2", "1/2"),
    ),
    "not a town that has no part": (
        f"{LED}, {TWELVE}",
        ["木耳镇 03-01 done: 6", "大湾镇 03-01 done: 3"],
        ("on_course", "1/2", "1/2"),
    ),
    "decimals are added exactly": (
        f"{LED}, targets: [{{what: 资金, value: 0.6, measure: 亿元}}]",
        ["木耳镇 03-01 done: 0.1", "兴隆镇 03-01 done: 0.2"],
        ("on_course", "1/2", "1/2"),
    ),
    "more than all": (
        f"{LED}, {TWELVE}",
        ["养老科 03-01 done: 18"],
        ("ahead", "1/2", "3/2"),
    ),
    "a range by its lower bound": (
        "targets: [{what: 助餐点, value: 12, max: 20}]",
        ["养老科 03-01 done: 6"],
        ("on_course", "1/2", "1/2"),
    ),
    "about and at least are numbers as any": (
        "targets: [{what: 助餐点, value: 12, bound: about}]",
        ["养老科 03-01 done: 6"],
        ("on_course", "1/2", "1/2"),
    ),
    "each year": (
        "targets: [{what: 助餐点, value: 12, per: year}]",
        ["养老科 03-01 done: 6"],
        ("on_course", "1/2", "1/2"),
    ),
    "nothing is to be done": (
        "targets: [{what: 助餐点, value: 0}]",
        ["养老科 03-01 done: 0"],
        ("uncounted", None, None),
    ),
    "not even by its due date": (
        "due: 2021-05-31, targets: [{what: 助餐点, value: 0}]",
        [],
        ("uncounted", None, None),
    ),
}
