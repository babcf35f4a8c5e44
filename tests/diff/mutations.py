"""Random edits of the real plan's data that leave it a plan by the schema."""

from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from diff.edited_plan import PLAN_DATA, Data, Edited
from diff.mutations_open import OPEN_EDITS

_NAMES = ["木耳镇", "大湾镇", "各镇街", "各镇", "相关街道", "王家街道"]
_UNITS = ["养老科", "政权科", "办公室"]
_WORDS = ["完成", "做好一件事", "修好两条路", "建成便民服务中心", "完成三个"]
_DAYS = ["2021-06-30", "2021-12-31", "2022-03-31"]
_VALUES: dict[str, list[Any]] = {
    "value": ["1", "6", "2.5", "30"],
    "measure": ["个", "户", "%"],
    "per": ["town", "工作站"],
    "due": _DAYS,
    "best_effort": ["true", "false"],
    "towns": [["木耳镇"], ["各镇", "王家街道"]],
    "items": [["天竺"], ["长堰村", "和平社区"]],
}
_NEW_TASK = {
    "number": "31",
    "category": "新",
    "name": "新任务",
    "goal": "完成",
    "units": ["办公室"],
}
_REVISION = {
    "date": "2021-09-01",
    "field": "goal",
    "was": "甲",
    "now": "乙",
    "reason": "选址调整",
    "document": "渝北民〔2021〕88号",
    "approved_by": "局长办公会",
}


@st.composite
def mutated(draw: st.DrawFn) -> Edited:
    """The plan after up to four random edits."""
    data = deepcopy(PLAN_DATA)
    for _ in range(draw(st.integers(0, 4))):
        edit = draw(st.sampled_from(_EDITS))
        edit(data, draw)
    return Edited(data)


def _some(draw: st.DrawFn, items: list[Any]) -> Any:
    return draw(st.sampled_from(items))


def _task_gone(data: Data, draw: st.DrawFn) -> None:
    if len(data["tasks"]) > 1:
        data["tasks"].remove(_some(draw, data["tasks"]))


def _task_new(data: Data, draw: st.DrawFn) -> None:
    numbers = {task["number"] for task in data["tasks"]}
    if not numbers & {"31"}:
        data["tasks"].append(deepcopy(_NEW_TASK) | {"goal": _some(draw, _WORDS)})


def _task_texts(data: Data, draw: st.DrawFn) -> None:
    task = _some(draw, data["tasks"])
    task[_some(draw, ["category", "name", "goal"])] = _some(draw, _WORDS)


def _task_numbers(data: Data, draw: st.DrawFn) -> None:
    """Two tasks exchange their numbers, or one gets a new one."""
    one, other = _some(draw, data["tasks"]), _some(draw, data["tasks"])
    one["number"], other["number"] = other["number"], one["number"]
    if draw(st.booleans()) and "40" not in {task["number"] for task in data["tasks"]}:
        one["number"] = "40"


def _task_withdrawn(data: Data, draw: st.DrawFn) -> None:
    _some(draw, data["tasks"])["withdrawn"] = _some(draw, ["true", "false"])


def _task_lists(data: Data, draw: st.DrawFn) -> None:
    task = _some(draw, data["tasks"])
    field, choices = _some(
        draw, [("towns", _NAMES), ("units", _UNITS), ("points", ["8", "9", "20"])]
    )
    task[field] = draw(st.lists(st.sampled_from(choices), unique=True))


def _target(data: Data, draw: st.DrawFn) -> None:
    """A field of a target set or taken away, or the target added, renamed or removed."""
    holders = [*data["tasks"], *(one for part in data["sections"] for one in part["points"])]
    holder = _some(draw, holders)
    targets = holder.setdefault("targets", [])
    action = _some(draw, ["add", "remove", "rename", "set", "set", "drop"])
    names = {target["what"] for target in targets}
    fresh = _some(draw, [word for word in _WORDS if word not in names])
    if action == "add" or not targets:
        targets.append({"what": fresh, "value": _some(draw, _VALUES["value"])})
        return
    target = _some(draw, targets)
    if action == "remove":
        targets.remove(target)
    elif action == "rename":
        target["what"] = fresh
    elif action == "set":
        field = _some(draw, list(_VALUES))
        target[field] = _some(draw, _VALUES[field])
        if field == "value":
            target.pop("max", None)
            if draw(st.booleans()):
                target["max"] = str(float(target["value"]) + draw(st.integers(1, 3)))
    else:
        field = _some(draw, list(_VALUES))
        target.pop(field, None)
        if field == "value":
            target.pop("max", None)


def _section(data: Data, draw: st.DrawFn) -> None:
    part = _some(draw, data["sections"])
    titles = {one["title"] for one in data["sections"]}
    fresh = [word for word in _WORDS if word not in titles]
    action = _some(draw, ["title", "number", "add", "remove", "merge"])
    if action == "title":
        part["title"] = _some(draw, fresh)
    elif action == "number":
        part["number"] = str(90 + data["sections"].index(part))
    elif action == "add" and "99" not in {one["number"] for one in data["sections"]}:
        data["sections"].append({"number": "99", "title": _some(draw, fresh), "points": []})
    elif action in ("remove", "merge") and len(data["sections"]) > 1:
        data["sections"].remove(part)
        if action == "merge":
            data["sections"][0]["points"].extend(part["points"])


def _point(data: Data, draw: st.DrawFn) -> None:
    part = _some(draw, data["sections"])
    if not part["points"]:
        return
    point = _some(draw, part["points"])
    titles = {one["title"] for each in data["sections"] for one in each["points"]}
    action = _some(draw, ["title", "text", "number", "remove", "move"])
    if action == "title":
        point["title"] = _some(draw, [word for word in _WORDS if word not in titles])
    elif action == "text":
        point["text"] = _some(draw, _WORDS)
    elif action == "number":
        point["number"] = str(60 + int(point["number"]) % 20)
    else:
        part["points"].remove(point)
        if action == "move":
            _some(draw, data["sections"])["points"].append(point)


def _frame(data: Data, draw: st.DrawFn) -> None:
    holder, field = _some(
        draw,
        [
            (data["plan"], "title"),
            (data["plan"], "issuer"),
            (data, "preamble"),
            *((data["notice"], one) for one in ("document_number", "body") if "notice" in data),
        ],
    )
    holder[field] = _some(draw, _WORDS)


def _frame_gone(data: Data, draw: st.DrawFn) -> None:
    field = _some(draw, ["notice", "preamble", "errata", "readings"])
    data.pop(field, None)


def _organisation(data: Data, draw: st.DrawFn) -> None:
    units = data["organisation"]["units"]
    action = _some(draw, ["contact", "remove", "kind"])
    unit = _some(draw, units)
    if action == "contact":
        unit["contact"] = _some(draw, ["张某", "李某"])
    elif action == "kind":
        unit["kind"] = _some(draw, ["division", "affiliate"])
    elif len(units) > 1:
        units.remove(unit)


def _town_kind(data: Data, draw: st.DrawFn) -> None:
    """A 街道 becomes a 镇, or a group is opened: who is concerned changes with it."""
    if draw(st.booleans()):
        _some(draw, data["organisation"]["towns"])["kind"] = _some(draw, ["town", "subdistrict"])
    else:
        _some(draw, data["organisation"]["groups"])["open"] = _some(draw, ["true", "false"])


def _revisions(data: Data, draw: st.DrawFn) -> None:
    place = _some(draw, [{"task": "17"}, {"point": "8"}, {}])
    one = _REVISION | place | {"date": _some(draw, _DAYS)}
    recorded = data.setdefault("revisions", [])
    if one not in recorded:
        recorded.append(one)


_EDITS = [
    _task_gone,
    _task_new,
    _task_texts,
    _task_numbers,
    _task_withdrawn,
    _task_lists,
    _target,
    _target,
    _section,
    _point,
    _frame,
    _frame_gone,
    _organisation,
    _town_kind,
    _revisions,
    *OPEN_EDITS,
]
