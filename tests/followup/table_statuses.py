"""What was said on a task, and the status that it has by that."""

TOWNS = "towns: [木耳镇, 兴隆镇]"
LED = f"lead: [养老科], units: [救助科], support: [办公室], {TOWNS}"
BOTH = f"units: [养老科, 救助科], support: [办公室], {TOWNS}"

# What is charged, what was said, and the status at the end of June.
SAID = {
    # Whose word counts.
    "nobody said anything": (LED, [], "未启动"),
    "the lead's word": (LED, ["养老科 03-01 status: 部分完成"], "部分完成"),
    "the lead's word, not its units' later one": (
        LED,
        ["养老科 03-01 status: 部分完成", "救助科 05-01 status: 已完成"],
        "部分完成",
    ),
    "the units' word while the lead has said none": (
        LED,
        ["养老科 05-01 note: 推进", "救助科 03-01 status: 难以完成"],
        "难以完成",
    ),
    "the latest of the units' words": (
        BOTH,
        ["养老科 05-01 status: 部分完成", "救助科 05-02 status: 进行中"],
        "进行中",
    ),
    "on one day the first listed unit's": (
        BOTH,
        ["养老科 05-01 status: 部分完成", "救助科 05-01 status: 进行中"],
        "部分完成",
    ),
    "the first as the task lists them": (
        f"units: [救助科, 养老科], {TOWNS}",
        ["养老科 05-01 status: 部分完成", "救助科 05-01 status: 进行中"],
        "进行中",
    ),
    "the first by another name": (
        f"units: [救助科, 养老股], {TOWNS}",
        ["养老科 05-01 status: 部分完成", "救助科 05-01 status: 进行中"],
        "进行中",
    ),
    "of a group before a unit that is listed after it": (
        f"units: [两科, 办公室], {TOWNS}",
        ["救助科 05-01 status: 部分完成", "办公室 05-01 status: 进行中"],
        "部分完成",
    ),
    "the later of one unit's entries of one day": (
        LED,
        ["养老科 03-01 status: 进行中", "养老科 03-01 status: 部分完成"],
        "部分完成",
    ),
    "the later date, though it stands earlier in the file": (
        LED,
        ["养老科 05-01 status: 部分完成", "养老科 03-01 status: 进行中"],
        "部分完成",
    ),
    "the last word, though later entries have none": (
        LED,
        ["养老科 03-01 status: 部分完成", "养老科 05-01 done: 3, note: 又三个"],
        "部分完成",
    ),
    "a status may go back": (
        LED,
        ["养老科 03-01 status: 已完成", "养老科 05-01 status: 进行中, reason: 返工"],
        "进行中",
    ),
    "what supports the task has no say": (
        LED,
        ["养老科 03-01 status: 进行中", "办公室 05-01 status: 已完成"],
        "进行中",
    ),
    "towns have no say where a unit has": (
        LED,
        [
            "养老科 03-01 status: 进行中",
            "木耳镇 05-01 status: 已完成",
            "兴隆镇 05-01 status: 已完成",
        ],
        "进行中",
    ),
    "what is dated later does not exist": (
        LED,
        ["养老科 03-01 status: 进行中", "养老科 07-01 status: 已完成"],
        "进行中",
    ),
    "on the day itself it does": (LED, ["养老科 06-30 status: 已完成"], "已完成"),
    "closing is for another to do": (LED, ["养老科 03-01 status: 已销号"], "已完成"),
    # What the towns' words add up to.
    "all towns done": (
        LED,
        ["木耳镇 03-01 status: 已完成", "兴隆镇 05-01 status: 已完成"],
        "已完成",
    ),
    "one town done": (LED, ["木耳镇 03-01 status: 已完成"], "进行中"),
    "a town that was done is no more": (
        LED,
        [
            "木耳镇 03-01 status: 已完成",
            "兴隆镇 03-01 status: 已完成",
            "木耳镇 05-01 status: 进行中, reason: 返工",
        ],
        "进行中",
    ),
    "all towns of a closed group": (
        "towns: [各街道]",
        ["两路街道 03-01 status: 已完成", "龙溪街道 03-01 status: 已完成"],
        "已完成",
    ),
    "an open group is never all of it": (
        "towns: [相关街道]",
        ["两路街道 03-01 status: 已完成", "龙溪街道 03-01 status: 已完成"],
        "进行中",
    ),
    "those that an open group may mean need not be done": (
        "towns: [木耳镇, 相关街道]",
        ["木耳镇 03-01 status: 已完成"],
        "已完成",
    ),
    "towns that a target names count, where the task names none": (
        "targets: [{what: 选址, towns: [木耳镇]}]",
        ["木耳镇 03-01 status: 已完成"],
        "已完成",
    ),
    # Who has begun.
    "a number begins it": (LED, ["木耳镇 03-01 done: 1"], "进行中"),
    "none begins nothing": (LED, ["木耳镇 03-01 done: 0"], "未启动"),
    "a stage begins it": (LED, ["木耳镇 03-01 stage: 开工"], "进行中"),
    "a note begins it": (LED, ["木耳镇 03-01 note: 选址"], "进行中"),
    "a problem begins nothing": (LED, ["木耳镇 03-01 problem: 没有地方"], "未启动"),
    "what supports it may begin it": (LED, ["办公室 03-01 note: 帮忙"], "进行中"),
    "as may who an open group may mean": (
        "towns: [相关街道]",
        ["两路街道 03-01 note: 选址"],
        "进行中",
    ),
    "all say that they have not begun": (
        LED,
        ["木耳镇 03-01 status: 未启动", "兴隆镇 03-01 status: 未启动"],
        "未启动",
    ),
    "one says so, another has begun": (
        LED,
        ["木耳镇 03-01 status: 未启动", "兴隆镇 03-01 done: 1"],
        "进行中",
    ),
    "it had begun, and says now that it has not": (
        LED,
        ["木耳镇 03-01 done: 1", "木耳镇 05-01 status: 未启动, reason: 误报"],
        "未启动",
    ),
    "it had not, and has since": (
        LED,
        ["木耳镇 03-01 status: 未启动", "木耳镇 05-01 done: 1"],
        "进行中",
    ),
    # Who has no part in it.
    "another unit": ("units: [养老科]", ["救助科 03-01 status: 已完成"], "未启动"),
    "another town": (LED, ["大湾镇 03-01 status: 已完成"], "未启动"),
    "of another kind than the open group": (
        "towns: [相关街道]",
        ["木耳镇 03-01 note: 选址"],
        "未启动",
    ),
    "any unit, where an open group may mean it": (
        "units: [养老科, 有关科室]",
        ["办公室 03-01 note: 帮忙"],
        "进行中",
    ),
    "but its word is not asked for": (
        "units: [养老科, 有关科室]",
        ["办公室 03-01 status: 已完成"],
        "进行中",
    ),
    "what names a target that there is not": (
        f"{LED}, targets: [{{what: 助餐点, value: 12}}]",
        ["养老科 03-01 target: 助浴点, status: 已完成"],
        "未启动",
    ),
}
