"""Targets that are no simple number, and how they stand at the end of June."""

from followup.table_counts import LED, TOWNS, Case

SHARE = 'targets: [{what: 覆盖率, value: 80, measure: "%"}]'
EACH = "targets: [{what: 互助点, value: 4, measure: 个, per: town}]"
_SHARES = "targets: [{what: 床位, value: 40, shares: [%s]}]"
SHARES = _SHARES % "{town: 木耳, value: 30}, {town: 兴隆镇, value: 10}"
GROUP_SHARE = _SHARES % "{town: 各镇, value: 30}, {town: 两路街道, value: 10}"
LIMIT = "targets: [{what: 投诉, value: 12, measure: 件, bound: at_most}]"
LIMIT_EACH = "targets: [{what: 投诉, value: 4, measure: 件, bound: at_most, per: town}]"
LIMIT_SHARE = 'targets: [{what: 投诉率, value: 5, measure: "%", bound: at_most}]'

OF_OTHER_SORTS: dict[str, Case] = {
    "a percentage is measured by itself": (
        f"{LED}, {SHARE}",
        ["养老科 05-01 done: 60"],
        ("uncounted", None, "3/4"),
    ),
    "in full width": (
        "targets: [{what: 覆盖率, value: 80, measure: ％}]",
        ["养老科 05-01 done: 60"],
        ("uncounted", None, "3/4"),
    ),
    "percentages of towns are no sum": (
        f"{LED}, {SHARE}",
        ["木耳镇 05-01 done: 40", "兴隆镇 05-01 done: 40"],
        ("uncounted", None, None),
    ),
    "not even that of one town among several": (
        f"{LED}, {SHARE}",
        ["木耳镇 05-01 done: 40"],
        ("uncounted", None, None),
    ),
    "that of the only town": (
        f"towns: [木耳镇], {SHARE}",
        ["木耳镇 05-01 done: 40"],
        ("uncounted", None, "1/2"),
    ),
    "that of the only town that the target is for": (
        f'{TOWNS}, targets: [{{what: 覆盖率, value: 80, measure: "%", towns: [木耳镇]}}]',
        ["木耳镇 05-01 done: 40"],
        ("uncounted", None, "1/2"),
    ),
    "a unit's comes before it, older or not": (
        f"towns: [木耳镇], {SHARE}",
        ["养老科 03-01 done: 60", "木耳镇 05-01 done: 40"],
        ("uncounted", None, "3/4"),
    ),
    "no percentage by the due date": (
        f"due: 2021-05-31, {SHARE}",
        [],
        ("overdue", None, None),
    ),
    "too little by then": (
        f"due: 2021-05-31, {SHARE}",
        ["养老科 05-01 done: 79"],
        ("overdue", None, "79/80"),
    ),
    "enough by then": (
        f"due: 2021-05-31, {SHARE}",
        ["养老科 05-01 done: 80"],
        ("uncounted", None, "1"),
    ),
    "within a limit": (f"{LED}, {LIMIT}", ["养老科 05-01 done: 12"], ("uncounted", None, "1")),
    "beyond it": (f"{LED}, {LIMIT}", ["养老科 05-01 done: 13"], ("behind", None, "13/12")),
    "beyond it together": (
        f"{LED}, {LIMIT}",
        ["木耳镇 05-01 done: 6", "兴隆镇 05-01 done: 7"],
        ("behind", None, "13/12"),
    ),
    "a limit has no date by which it is reached": (
        f"due: 2021-05-31, {LIMIT}",
        ["养老科 05-01 done: 3"],
        ("uncounted", None, "1/4"),
    ),
    "a limit of a percentage": (
        LIMIT_SHARE,
        ["养老科 05-01 done: 6"],
        ("behind", None, "6/5"),
    ),
    "which nobody measured": (LIMIT_SHARE, [], ("uncounted", None, None)),
    "a limit of none, kept": (
        "targets: [{what: 事故, value: 0, bound: at_most}]",
        ["养老科 05-01 done: 0"],
        ("uncounted", None, None),
    ),
    "a limit of none, exceeded": (
        "targets: [{what: 事故, value: 0, bound: at_most}]",
        ["养老科 05-01 done: 1"],
        ("behind", None, None),
    ),
    "a norm": (
        "targets: [{what: 社工, value: 2, measure: 名, per: 工作站}]",
        ["养老科 05-01 done: 1"],
        ("uncounted", None, None),
    ),
    "a norm that is a limit": (
        "targets: [{what: 床位, value: 2, per: 房间, bound: at_most}]",
        ["养老科 05-01 done: 3"],
        ("uncounted", None, None),
    ),
    "nothing but norms, by the due date": (
        "due: 2021-05-31, targets: [{what: 社工, value: 2, measure: 名, per: 工作站}]",
        [],
        ("overdue", None, None),
    ),
    "a milestone": (
        "targets: [{what: 选址}]",
        ["养老科 05-01 stage: 开工"],
        ("uncounted", None, None),
    ),
    "a milestone by its due date": (
        "targets: [{what: 选址, due: 2021-05-31}]",
        ["养老科 05-01 stage: 开工"],
        ("overdue", None, None),
    ),
    "a milestone on its due date": (
        "targets: [{what: 选址, due: 2021-06-30}]",
        [],
        ("uncounted", None, None),
    ),
    "a milestone by its task's": (
        "due: 2021-05-31, targets: [{what: 选址}]",
        [],
        ("overdue", None, None),
    ),
    "without targets": ("units: [养老科]", ["养老科 05-01 done: 3"], ("uncounted", None, None)),
    "without targets by the due date": ("due: 2021-05-31", [], ("overdue", None, None)),
    "without targets on it": ("due: 2021-06-30", [], ("uncounted", None, None)),
}

IN_TOWNS: dict[str, Case] = {
    "the worst town": (
        f"{LED}, {EACH}",
        ["木耳镇 05-01 done: 4", "兴隆镇 05-01 done: 1"],
        ("slightly_behind", "1/2", "1/4"),
    ),
    "a town that counted nothing": (
        f"{LED}, {EACH}",
        ["木耳镇 05-01 done: 4"],
        ("behind", "1/2", "0"),
    ),
    "a unit's total says nothing of towns": (
        f"{LED}, {EACH}",
        ["养老科 05-01 done: 8"],
        ("behind", "1/2", "0"),
    ),
    "those that the target names": (
        "towns: [木耳镇, 兴隆镇], targets: [{what: 互助点, value: 4, per: town, towns: [木耳镇]}]",
        ["木耳镇 05-01 done: 2"],
        ("on_course", "1/2", "1/2"),
    ),
    "nobody asks those that an open group may mean": (
        f"towns: [木耳镇, 相关街道], {EACH}",
        ["木耳镇 05-01 done: 2", "两路街道 05-01 done: 0"],
        ("on_course", "1/2", "1/2"),
    ),
    "but where there are no others, those that reported": (
        f"towns: [相关街道], {EACH}",
        ["两路街道 05-01 done: 2"],
        ("on_course", "1/2", "1/2"),
    ),
    "and where none did, nothing is counted": (
        f"towns: [相关街道], {EACH}",
        [],
        ("uncounted", None, None),
    ),
    "but there may be a due date": (
        f"due: 2021-05-31, towns: [相关街道], {EACH}",
        [],
        ("overdue", None, None),
    ),
    "each by its share": (
        f"{LED}, {SHARES}",
        ["木耳镇 05-01 done: 15", "兴隆镇 05-01 done: 5"],
        ("on_course", "1/2", "1/2"),
    ),
    "the worst of the shares": (
        f"{LED}, {SHARES}",
        ["木耳镇 05-01 done: 18", "兴隆镇 05-01 done: 2"],
        ("slightly_behind", "1/2", "1/5"),
    ),
    "shares say which towns are meant": (
        SHARES,
        ["木耳镇 05-01 done: 15", "兴隆镇 05-01 done: 5"],
        ("on_course", "1/2", "1/2"),
    ),
    "a group has its share together": (
        f"towns: [各镇, 两路街道], {GROUP_SHARE}",
        ["木耳镇 05-01 done: 10", "大湾镇 05-01 done: 5", "两路街道 05-01 done: 6"],
        ("on_course", "1/2", "1/2"),
    ),
    "percentages in each town": (
        f'{LED}, targets: [{{what: 覆盖率, value: 80, measure: "%", per: town}}]',
        ["木耳镇 05-01 done: 80", "兴隆镇 05-01 done: 40"],
        ("uncounted", None, "1/2"),
    ),
    "a limit in each town": (
        f"{LED}, {LIMIT_EACH}",
        ["木耳镇 05-01 done: 4", "兴隆镇 05-01 done: 4"],
        ("uncounted", None, "1"),
    ),
    "which one exceeds": (
        f"{LED}, {LIMIT_EACH}",
        ["木耳镇 05-01 done: 1", "兴隆镇 05-01 done: 5"],
        ("behind", None, "5/4"),
    ),
    "a limit of none in each town": (
        f"{LED}, targets: [{{what: 事故, value: 0, bound: at_most, per: town}}]",
        ["木耳镇 05-01 done: 0", "兴隆镇 05-01 done: 1"],
        ("behind", None, None),
    ),
    "by the due date all of them": (
        f"due: 2021-05-31, {LED}, {EACH}",
        ["木耳镇 05-01 done: 4", "兴隆镇 05-01 done: 3"],
        ("overdue", "1", "3/4"),
    ),
}
