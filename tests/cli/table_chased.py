"""What is reported on one task, and what is to be chased then: of whom, and why."""

# Whoever is to be asked, why, about what target (None: about the whole), and its standing.
Asked = tuple[str, str, str | None, str]
COUNT = "targets: [{what: 点, value: 10}]"
EACH = "towns: [木耳镇, 兴隆镇], targets: [{what: 点, value: 2, per: town}]"
SHARED = (
    "targets: [{what: 点, value: 3, shares: [{town: 木耳镇, value: 2}, {town: 兴隆镇, value: 1}]}]"
)
ON_TIME = "task: 1, date: 2021-06-10, done: 6"
DONE = "task: 1, date: 2021-06-10, status: 已完成"
PROVEN = f"{DONE}, evidence: a.jpg, by: 甲"

# The task, what was reported by whom, and what is to be chased on 30 June.
REASONS: list[tuple[str, dict[str, str], list[Asked]]] = [
    # nothing at all
    (COUNT, {"养老科": ON_TIME}, []),
    (f"towns: [相关街道], {COUNT}", {"养老科": ON_TIME}, []),
    (f"support: [救助科], {COUNT}", {"养老科": ON_TIME}, []),
    # behind
    (
        COUNT,
        {"养老科": "task: 1, date: 2021-06-10, done: 1"},
        [("养老科", "behind", "点", "behind")],
    ),
    (
        COUNT,
        {"养老科": "task: 1, date: 2021-06-10, done: 3"},
        [("养老科", "behind", "点", "slightly_behind")],
    ),
    (
        f"lead: [救助科], {COUNT}",
        {"救助科": "task: 1, date: 2021-06-10, done: 1"},
        [("救助科", "behind", "点", "behind")],
    ),
    (
        "targets: [{what: 点, value: 10}, {what: 站, value: 4}]",
        {"养老科": "task: 1, date: 2021-06-10, target: 点, done: 9"},
        [("养老科", "behind", "站", "behind")],
    ),
    # overdue, of a target's own due date and of the task's
    (
        "targets: [{what: 点, value: 10, due: 2021-06-20}]",
        {"养老科": ON_TIME},
        [("养老科", "overdue", "点", "overdue")],
    ),
    (
        "due: 2021-06-20",
        {"养老科": "task: 1, date: 2021-06-10, note: 好"},
        [("养老科", "overdue", None, "overdue")],
    ),
    # due soon
    (
        "targets: [{what: 点, value: 10, due: 2021-07-30}]",
        {"养老科": "task: 1, date: 2021-06-10, done: 9"},
        [("养老科", "due_soon", "点", "ahead")],
    ),
    (
        f"due: 2021-06-30, {COUNT}",
        {"养老科": "task: 1, date: 2021-06-10, done: 10"},
        [],
    ),
    (
        "due: 2021-07-30",
        {"养老科": "task: 1, date: 2021-06-10, note: 好"},
        [("养老科", "due_soon", None, "uncounted")],
    ),
    ("due: 2021-07-31", {"养老科": "task: 1, date: 2021-06-10, note: 好"}, []),
    # silent: who answers, and every town that is named
    ("units: [养老科]", {}, [("养老科", "silent", None, "uncounted")]),
    (
        "units: [养老科]",
        {"养老科": "task: 1, date: 2021-05-31, note: 好"},
        [("养老科", "silent", None, "uncounted")],
    ),
    ("units: [养老科]", {"养老科": "task: 1, date: 2021-06-01, note: 好"}, []),
    (
        "towns: [木耳镇, 兴隆镇]",
        {
            "养老科": "task: 1, date: 2021-06-10, note: 好",
            "木耳镇": "task: 1, date: 2021-06-10, note: 好",
        },
        [("兴隆镇", "silent", None, "uncounted")],
    ),
    # what a town owes itself, unless it is done there
    (
        EACH,
        {
            "养老科": "task: 1, date: 2021-06-10, note: 好",
            "木耳镇": "task: 1, date: 2021-06-10, done: 0",
            "兴隆镇": "task: 1, date: 2021-06-10, done: 1",
        },
        [("木耳镇", "behind", "点", "behind"), ("养老科", "behind", "点", "behind")],
    ),
    (
        f"{SHARED}, due: 2021-06-20, towns: [木耳镇, 兴隆镇]",
        {
            "养老科": "task: 1, date: 2021-06-10, note: 好",
            "木耳镇": "task: 1, date: 2021-06-10, done: 1",
            "兴隆镇": "task: 1, date: 2021-06-10, done: 1",
        },
        [("木耳镇", "overdue", "点", "overdue"), ("养老科", "overdue", "点", "overdue")],
    ),
    (
        f"{EACH}, due: 2021-07-10",
        {
            "养老科": "task: 1, date: 2021-06-10, note: 好",
            "木耳镇": "task: 1, date: 2021-06-10, done: 2",
            "兴隆镇": "task: 1, date: 2021-06-10, done: 1.95",
        },
        [("兴隆镇", "due_soon", "点", "ahead"), ("养老科", "due_soon", None, "ahead")],
    ),
    (
        EACH,
        {
            "养老科": "task: 1, date: 2021-06-10, note: 好",
            "木耳镇": f"{PROVEN}, done: 0",
            "兴隆镇": "task: 1, date: 2021-06-10, done: 1",
        },
        [("养老科", "behind", "点", "behind")],
    ),
    # completed: to be reviewed, without evidence, sent back, reported on since
    ("units: [养老科]", {"养老科": PROVEN}, [("养老科", "unreviewed", None, "done")]),
    (
        "units: [养老科]",
        {"养老科": DONE},
        [("养老科", "unreviewed", None, "done"), ("养老科", "no_evidence", None, "done")],
    ),
    (
        "towns: [木耳镇]",
        {"养老科": "task: 1, date: 2021-06-10, note: 好", "木耳镇": DONE},
        [("木耳镇", "no_evidence", None, "done"), ("养老科", "unreviewed", None, "done")],
    ),
    (
        "towns: [木耳镇, 兴隆镇]",
        {
            "养老科": "task: 1, date: 2021-06-10, note: 好",
            "木耳镇": DONE,
            "兴隆镇": "task: 1, date: 2021-06-10, note: 好",
        },
        [("木耳镇", "no_evidence", None, "done")],
    ),
    (
        "towns: [木耳镇, 兴隆镇]",
        {"养老科": PROVEN, "木耳镇": DONE, "兴隆镇": DONE},
        [("养老科", "unreviewed", None, "done")],
    ),
    (
        "units: [养老科]",
        {"养老科": PROVEN, "review": "task: 1, date: 2021-06-20, review: accepted, by: 乙"},
        [],
    ),
    (
        "units: [养老科]",
        {
            "养老科": PROVEN,
            "review": "task: 1, date: 2021-06-20, review: returned, reason: 缺报告, by: 某人",
        },
        [("养老科", "returned", None, "uncounted")],
    ),
    (
        "units: [养老科]",
        {
            "养老科": f"{PROVEN}\ntask: 1, date: 2021-06-25, note: 补",
            "review": "task: 1, date: 2021-06-20, review: accepted, by: 某人",
        },
        [("养老科", "stale_review", None, "done")],
    ),
    (
        "units: [养老科]",
        {
            "养老科": f"{PROVEN}\ntask: 1, date: 2021-06-25, status: 进行中, reason: 复查",
            "review": "task: 1, date: 2021-06-20, review: returned, reason: 缺报告, by: 某人",
        },
        [],
    ),
    # a group that leaves open who is meant answers for nothing; then the towns do
    (
        "units: [有关科室], towns: [木耳镇], due: 2021-06-20",
        {"木耳镇": "task: 1, date: 2021-06-10, note: 好"},
        [("木耳镇", "overdue", None, "overdue")],
    ),
]
