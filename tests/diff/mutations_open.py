"""Random edits of the fields that the real plan does not have."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from diff.edited_plan import Data

Edit = Callable[[Data, st.DrawFn], None]

_UNITS = ["养老科", "政权科", "办公室", "各科室", "有关单位", "养老"]
_DAYS = ["2021-03-31", "2021-06-30", "2021-12-31"]
_TEXTS = ["6月底前", "年底前", "一季度"]
_TABLES = ["附件1", "附件2"]
_COLLECTIVE = ("各科室", "有关单位", "两镇")
_TOWNS = ["木耳镇", "大湾镇", "王家街道"]


def _some(draw: st.DrawFn, items: list[Any]) -> Any:
    return draw(st.sampled_from(items))


def _put(holder: Data, field: str, value: Any) -> None:
    """Set the field, or take it away where there is no value."""
    if value:
        holder[field] = value
    else:
        holder.pop(field, None)


def _roles(data: Data, draw: st.DrawFn) -> None:
    task = _some(draw, data["tasks"])
    field = _some(draw, ["lead", "support", "units", "leaders"])
    names = ["甲副区长", "乙副区长"] if field == "leaders" else _UNITS
    task[field] = draw(st.lists(st.sampled_from(names), unique=True, max_size=3))


def _row(data: Data, draw: st.DrawFn) -> None:
    """A text, day or column of a row set or taken away."""
    task = _some(draw, data["tasks"])
    values = {"label": ["5-1", "（三）"], "due": _DAYS, "due_text": _TEXTS, "table": _TABLES}
    values["parent"] = [one["number"] for one in data["tasks"]]
    field = _some(draw, [*values, "other"])
    if field == "other":
        other = task.setdefault("other", {})
        _put(other, _some(draw, ["资金来源", "备注"]), _some(draw, ["", "自筹", "市级"]))
        return
    _put(task, field, _some(draw, ["", *values[field]]))


def _milestones(data: Data, draw: st.DrawFn) -> None:
    task = _some(draw, data["tasks"])
    steps = [
        {"what": what}
        for what in draw(st.lists(st.sampled_from(["选址", "开工", "完工"]), unique=True))
    ]
    for step in steps:
        _put(step, "due", _some(draw, ["", *_DAYS]))
        _put(step, "due_text", _some(draw, ["", *_TEXTS]))
    _put(task, "milestones", steps)


def _targets(data: Data, draw: st.DrawFn) -> None:
    targets = [one for task in data["tasks"] for one in task.get("targets", [])]
    if targets:
        target = _some(draw, targets)
        _put(target, "bound", _some(draw, ["", "about", "at_least", "at_most"]))
        towns = draw(st.lists(st.sampled_from(_TOWNS), unique=True))
        shares = [{"town": town, "value": _some(draw, ["1", "2.5", "6"])} for town in towns]
        _put(target, "shares", shares)


def _bodies(data: Data, draw: st.DrawFn) -> None:
    """Collective names of units and of towns by name, and other names of a unit."""
    organisation = data["organisation"]
    groups = [one for one in organisation["groups"] if one["name"] not in _COLLECTIVE]
    if draw(st.booleans()):
        groups.append({"name": "各科室", "kinds": [_some(draw, ["division", "affiliate"])]})
    if draw(st.booleans()):
        groups.append({"name": "有关单位", "units": "true", "open": _some(draw, ["true", "false"])})
    members = draw(st.lists(st.sampled_from(_TOWNS), unique=True))
    if members:
        groups.append({"name": "两镇", "members": members})
    organisation["groups"] = groups
    unit = _some(draw, organisation["units"])
    _put(unit, "leader", _some(draw, ["", "某人"]))
    _put(unit, "aliases", _some(draw, [[], ["养老"]]))


def _text(data: Data, draw: st.DrawFn) -> None:
    """The text of a section, or the parts of a point."""
    section = _some(draw, data["sections"])
    _put(section, "text", _some(draw, ["", "总的要求。", "分述如下："]))
    if section["points"] and draw(st.booleans()):
        parts = [
            {"number": str(number), "text": text}
            for number, text in enumerate(
                draw(st.lists(st.sampled_from(["修好道路。", "配齐人员。"]), unique=True)), 1
            )
        ]
        _put(_some(draw, section["points"]), "points", parts)


def _tables(data: Data, draw: st.DrawFn) -> None:
    names = draw(st.lists(st.sampled_from(_TABLES), unique=True))
    heading = _some(draw, ["责任单位", {"heading": "责任单位", "field": "units"}])
    _put(data, "tables", [{"name": one, "columns": ["序号", heading, one]} for one in names])


OPEN_EDITS: list[Edit] = [_roles, _row, _milestones, _targets, _bodies, _text, _tables]
