"""What Chinese tables call the keys of a plan file, as people write them before they know the keys.

Words only, for suggestions: nothing is read by them.
"""

import re
from collections.abc import Iterator

_WORDS = {
    "tasks": "任务 任务表 任务清单 任务分解 任务分解表 重点任务 工作任务 重点工作",
    "organisation": "组织 组织机构 机构 单位名单 责任主体",
    "sections": "部分 章节",
    "preamble": "前言 序言 总体要求",
    "year": "年 年度 年份",
    "title": "标题 计划名称 文件名称",
    "issuer": "发文单位 发文机关 印发单位 制定单位",
    "start": "开始 开始日期 起始日期",
    "end": "结束 结束日期 截止日期",
    "number": "序号 编号 号",
    "category": "类别 分类 工作类别 项目类别",
    "name": "名称 任务名称 工作项目 项目 项目名称 事项 工作事项",
    "goal": "目标 目标任务 工作目标 任务目标 工作内容 任务内容 工作要求 建设内容 主要内容",
    "towns": "镇街 乡镇 镇 街道 区县 责任镇街 责任乡镇 责任区县 实施地点",
    "lead": "牵头 牵头单位 牵头部门 牵头科室",
    "units": "单位 科室 部门 责任 责任单位 责任部门 责任科室 承办单位 负责单位 责任科室(单位)",
    "support": "配合 配合单位 配合部门 协办单位 参与单位",
    "leaders": "责任领导 分管领导 牵头领导",
    "due_text": "时限 期限 完成时限 完成时间 时间 完成期限 时间要求",
    "milestones": "节点 时间节点 进度安排",
    "points": "要点",
    "targets": "指标 量化目标 任务指标",
}
_KEYS = {word: key for key, words in _WORDS.items() for word in words.split()}
# A key at the beginning of a line, in the half width or the full.
_WRITTEN = re.compile(
    r"^([ \t-]*)[\"'“]?([^\s\"'”:：\-][^\s\"'”:：]*)[\"'”]?[ \t]*[:：]", re.MULTILINE
)
_CELLS = re.compile(r"[\t,，|;；]|\s{2,}")


def key_for(word: str, within: bool = True) -> str | None:
    """Return the key that a table's heading `word` is, None if it is not known.

    `within` means that it stands in a row, where 任务 is the task's name.
    """
    key = _KEYS.get(word.strip().replace("（", "(").replace("）", ")"))
    return "name" if within and key == "tasks" else key


def keys_written_in(text: str) -> dict[str, str]:
    """Return the Chinese words used as keys, or headings of the first line, and the keys meant."""
    return {
        word: key for word, within in _words(text) if (key := key_for(word, within)) is not None
    }


def _words(text: str) -> Iterator[tuple[str, bool]]:
    yield from ((cell.strip(), True) for cell in _CELLS.split(text.partition("\n")[0]))
    yield from ((found[2], bool(found[1])) for found in _WRITTEN.finditer(text))
