"""Which tasks a query means, told by plain loops over the YAML: the measure for the commands."""

from typing import Any, NamedTuple

Data = dict[str, Any]

# The plan of 2021 in numbers and names, for tables of cases; test_oracle.py holds them to the YAML.
TOWNS = (
    *("龙溪街道", "龙山街道", "龙塔街道", "双凤桥街道", "两路街道", "双龙湖街道", "回兴街道"),
    *("宝圣湖街道", "悦来街道", "仙桃街道", "王家街道", "大湾镇", "茨竹镇", "兴隆镇", "大盛镇"),
    *("木耳镇", "统景镇", "石船镇", "玉峰山镇", "洛碛镇", "龙兴镇", "古路镇"),
)
UNITS = (
    *("养老科", "政权科", "救助科", "社事科", "审批科", "办公室", "区救助站", "区殡管所"),
    *("区殡仪馆", "天合陵园", "区核查中心", "养老服务指导中心", "区婚登处"),
)
CATEGORIES = (
    *("基础设施建设", "社会救助", "养老服务", "儿童福利和未成年人保护", "基层社会治理"),
    "专项事务管理",
)
SECTIONS = range(1, 9)
POINTS = range(1, 29)
TASKS = range(1, 31)


class Query(NamedTuple):
    """Selectors as exact names and numbers; within one of them either value will do."""

    units: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    sections: tuple[int, ...] = ()
    categories: tuple[str, ...] = ()
    points: tuple[int, ...] = ()
    search: tuple[str, ...] = ()
    direct: bool = False

    def arguments(self) -> list[str]:
        """The query as options of the command line."""
        given: list[str] = []
        for option, values in (
            ("--unit", self.units),
            ("--town", self.towns),
            ("--section", self.sections),
            ("--category", self.categories),
            ("--point", self.points),
            ("--search", self.search),
        ):
            for value in values:
                given += [option, str(value)]
        return [*given, "--direct"] if self.direct else given


class Answer(NamedTuple):
    """The tasks' numbers, each with its way to the towns asked for, and those left open.

    The numbers of the points that match, if words were searched for.
    """

    tasks: dict[int, str | None]
    may_concern: list[int]
    points: list[int] | None


def answer(data: Data, query: Query) -> Answer:
    """What the plan says to `query`."""
    found, open_ended = _tasks(data, query)
    return Answer(found, open_ended, _points(data, query) if query.search else None)


def _points(data: Data, query: Query) -> list[int]:
    """Points have no unit, category or town but those of the tasks that carry them out."""
    office = query._replace(sections=(), points=(), search=())
    numbers = {number for found in _tasks(data, office) for number in found}
    theirs = [task for task in data["tasks"] if int(task["number"]) in numbers]
    carried_out = {int(number) for task in theirs for number in task.get("points", [])}
    anybody = not (query.units or query.categories or query.towns)
    return [
        int(point["number"])
        for section in data["sections"]
        for point in section["points"]
        if not query.sections or int(section["number"]) in query.sections
        if not query.points or int(point["number"]) in query.points
        if anybody or int(point["number"]) in carried_out
        if _has_any(query.search, [point["title"], point["text"], *_target_texts(point)])
    ]


def _tasks(data: Data, query: Query) -> tuple[dict[int, str | None], list[int]]:
    found: dict[int, str | None] = {}
    open_ended = []
    for task in data["tasks"]:
        if not _matches(data, task, query):
            continue
        number = int(task["number"])
        if not query.towns:
            found[number] = None
            continue
        ways = [way for town in query.towns for way in _ways(data, task, town)]
        if "direct" in ways:
            found[number] = "direct"
        elif closed := [way for way in ways if way != "open"]:
            if not query.direct:
                found[number] = closed[0]
        elif ways:
            open_ended.append(number)
    return found, open_ended


def _matches(data: Data, task: Data, query: Query) -> bool:
    if query.units and not set(query.units) & set(task["units"]):
        return False
    if query.categories and task["category"] not in query.categories:
        return False
    points = {int(number) for number in task.get("points", [])}
    if query.points and not points & set(query.points):
        return False
    wanted = {
        int(point["number"])
        for section in data["sections"]
        if int(section["number"]) in query.sections
        for point in section["points"]
    }
    if query.sections and not points & wanted:
        return False
    texts = [task["category"], task["name"], task["goal"], *_target_texts(task)]
    return not query.search or _has_any(query.search, texts)


def _target_texts(holder: Data) -> list[str]:
    targets = holder.get("targets", [])
    return [text for one in targets for text in (one["what"], *one.get("items", []))]


def _has_any(words: tuple[str, ...], texts: list[str]) -> bool:
    return any(word in text for word in words for text in texts)


def _ways(data: Data, task: Data, town: str) -> list[str]:
    """How `task` reaches `town`: `direct`, the name of a closed group, `open` for an open one."""
    kind = next(one["kind"] for one in data["organisation"]["towns"] if one["name"] == town)
    groups = {
        group["name"]: "open" if group.get("open") == "true" else group["name"]
        for group in data["organisation"]["groups"]
        if kind in group["kinds"]
    }
    named = task.get("towns", [])
    ways = ["direct"] if town in named else []
    return ways + [groups[name] for name in named if name in groups]
