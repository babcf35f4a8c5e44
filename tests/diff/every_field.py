"""A plan that fills in every field of the format, and edits of each field, by its name."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from pydantic import ValidationError

from diff.edits import plan_from
from support.small_plan import plan_text, small_plan

_NOTICE = {
    "index_number": "索引一",
    "document_number": "某民〔2021〕34号",
    "subject": "民政",
    "genre": "公文",
    "publisher": "某局",
    "created": "2021-01-04",
    "published": "2021-01-05",
    "title": "关于印发小计划的通知",
    "addressees": "各镇街：",
    "body": "请贯彻落实。",
    "signature": "某局",
    "date": "2021年1月4日",
    "disclosure": "公开",
    "attachment": "任务分解表",
    "columns": ["序号", "工作项目"],
}
_TARGET = {
    "what": "助餐点",
    "value": 2,
    "max": 55,
    "measure": "个",
    "per": "town",
    "towns": ["木耳镇"],
    "items": ["长堰村"],
    "due": "2021-12-31",
    "best_effort": True,
    "bound": "at_least",
    "shares": [{"town": "木耳镇", "value": 2}],
}
_ROW = {
    "label": "一（1）",
    "table": "附件1",
    "lead": ["养老科"],
    "support": ["各有关科室"],
    "leaders": ["某副局长"],
    "due": "2021-12-31",
    "due_text": "年底前",
    "milestones": [{"what": "选址", "due": "2021-06-30", "due_text": "6月底前"}],
    "other": {"资金来源": "自筹"},
}
_GROUPS = [
    {"name": "两镇", "members": ["木耳镇", "兴隆镇"]},
    {"name": "各有关科室", "units": True},
]
_TABLE = {
    "name": "附件1",
    "columns": [{"heading": "牵头科室", "field": "lead"}, {"heading": "资金来源"}],
}
_ERRATUM = {"at": "points.3", "published": "渐退", "read": "渐进", "why": "疑误", "certain": False}
_READING = {
    "at": "tasks.1",
    "ask": "是否如此？",
    "answer": "是",
    "date": "2021-03-01",
    "by": "办公室",
}
_REVISION = {
    "date": "2021-04-01",
    "task": 1,
    "field": "targets.助餐点.max",
    "was": "60",
    "now": "55",
    "reason": "选址调整",
    "document": "某民〔2021〕88号",
    "approved_by": "局长办公会",
}
# What a field says after an edit, where a text with something added would be no valid value.
_OTHER = {
    "kind": {"town": "subdistrict", "subdistrict": "town", "division": "affiliate"},
    "per": {"town": "村"},
    "bound": {"at_least": "about"},
    "at": {"points.3": "points.3.text", "tasks.1": "tasks.1.goal"},
    "field": {"targets.助餐点.max": "targets.助餐点.due", "lead": "support"},
}
_DAYS = ("start", "end", "created", "published", "due", "date")


def full_plan() -> dict[str, Any]:
    """The data of a plan in which every optional field has a value."""
    data = small_plan(
        notice=dict(_NOTICE),
        preamble="开局之年。",
        errata=[dict(_ERRATUM)],
        readings=[dict(_READING)],
        revisions=[dict(_REVISION)],
    )
    organisation = data["organisation"]
    for body in (*organisation["towns"], *organisation["units"]):
        body["formerly"] = [f"原{body['name']}"]
        body["aliases"] = [f"{body['name']}（简）"]
    for unit in organisation["units"]:
        unit["contact"] = unit["leader"] = "某人"
    organisation["groups"] += deepcopy(_GROUPS)
    for group in organisation["groups"]:
        group["open"] = True
    data["tables"] = [deepcopy(_TABLE)]
    data["tasks"][0] |= deepcopy(_ROW)
    data["tasks"][1]["parent"] = 1
    data["tasks"][0]["targets"] = [deepcopy(_TARGET)]
    data["tasks"][2]["withdrawn"] = True
    data["sections"][0]["text"] = "分述如下。"
    data["sections"][1]["points"][0]["points"] = [{"number": 1, "text": "按月核查。"}]
    data["sections"][0]["points"][0]["targets"] = [deepcopy(_TARGET)]
    return data


def edits(data: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each field's name, with the plan where one has another value, and where it is gone."""
    for holder, field in sorted({(type_, name) for type_, name, _ in _fields(data, "")}):
        for how in ("changed", "removed"):
            if (field, how) == ("task", "removed"):
                continue  # a revision would then be about no place of the plan
            edited = deepcopy(data)
            for type_, name, held in list(_fields(edited, "")):
                if (type_, name) != (holder, field):
                    continue
                if how == "removed":
                    del held[name]
                else:
                    held[name] = _changed(name, held[name])
            if edited != data:
                yield f"{holder}.{field} {how}", edited


def is_plan(data: dict[str, Any]) -> bool:
    """Whether it is one that the model takes: some fields must be there."""
    try:
        plan_from(plan_text(data))
    except ValidationError:
        return False
    return True


def _fields(value: Any, holder: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every field that is no mapping, with the list or mapping that it is in."""
    if isinstance(value, list):
        for one in value:
            yield from _fields(one, holder)
    elif isinstance(value, dict):
        for name, inner in value.items():
            is_branch = isinstance(inner, dict) or (
                isinstance(inner, list) and inner and isinstance(inner[0], dict)
            )
            if is_branch:
                yield from _fields(inner, name)
            if not isinstance(inner, dict) and name != "language":
                yield holder, name, value


def _changed(name: str, value: Any) -> Any:
    if name in _OTHER:
        return _OTHER[name].get(value, value)
    if isinstance(value, list):
        return value[:-1] if len(value) > 1 else value
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 40
    text = str(value)
    if name in _DAYS and text[:2] == "20" and text[4] == "-":
        return f"{text[:-1]}2" if name != "end" else "2022-01-31"
    return f"{text}改"
