"""The small plan with every field of the format filled in."""

from copy import deepcopy
from typing import Any

from support.small_plan import small_plan

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
    "columns": ["序号", {"heading": "完成时限", "field": "due"}, {"heading": "资金来源"}],
}
_TABLE = {"name": "附件一", "columns": ["序号", {"heading": "牵头科室", "field": "lead"}]}
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
}
_SHARED = {
    "what": "床位",
    "value": 40,
    "bound": "at_least",
    "shares": [{"town": "木耳镇", "value": 25}, {"town": "兴隆镇", "value": 15}],
}
_RESTATING = {"what": "床位", "value": 40, "restates": "tasks.1.targets.床位"}
_TASK = {
    "label": "一（1）",
    "table": "附件一",
    "lead": ["养老科"],
    "support": ["两科", "有关科室"],
    "leaders": ["分管副局长"],
    "due": "2021-10-31",
    "due_text": "10月底前",
    "milestones": [{"what": "完成选址", "due": "2021-03-31", "due_text": "一季度"}],
    "other": {"资金来源": "市级财政"},
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
_ABOUT_A_POINT = {**_REVISION, "point": 3, "field": "title", "was": "旧题", "now": "低保"}
_FOLLOW_UP = {
    "slight": 5,
    "behind": 25,
    "silent_days": 60,
    "due_soon_days": 15,
    "count": "days",
}
_GROUPS = [
    {"name": "两科", "members": ["养老科", "救助科"]},
    {"name": "有关科室", "units": True, "open": True},
]


def full_plan() -> dict[str, Any]:
    """The data of a plan in which every optional field has a value somewhere."""
    about_a_point = {key: one for key, one in _ABOUT_A_POINT.items() if key != "task"}
    data = small_plan(
        notice=_NOTICE,
        preamble="开局之年。",
        tables=[_TABLE],
        errata=[_ERRATUM],
        readings=[_READING],
        revisions=[_REVISION, about_a_point],
        follow_up=_FOLLOW_UP,
    )
    organisation = data["organisation"]
    for body in (*organisation["towns"], *organisation["units"]):
        body["formerly"] = [f"原{body['name']}"]
        body["aliases"] = [f"又名{body['name']}"]
    for unit in organisation["units"]:
        unit["contact"] = "某人"
        unit["leader"] = "某副局长"
    for group in organisation["groups"]:
        group["open"] = True
        group["aliases"] = ["镇街"]
    organisation["groups"] += _GROUPS
    first, last = data["tasks"][0], data["tasks"][2]
    first |= {**_TASK, "targets": [deepcopy(_TARGET), _SHARED]}
    last |= {"parent": 2, "withdrawn": True}
    section = data["sections"][0]
    section["text"] = "本部分分两项。"
    section["points"][0]["targets"] = [_TARGET, _RESTATING]
    section["points"][0]["points"] = [{"number": 1, "title": "选址", "text": "先选址。"}]
    return deepcopy(data)
