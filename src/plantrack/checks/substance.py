"""What a text binds to: its numbers, its binding words, and the bodies that it names.

An erratum may mend how these are written, not what they say.
"""

import re
from collections import Counter, defaultdict
from functools import lru_cache
from typing import Literal, NamedTuple

from plantrack.checks.amounts import folded, same_numbers
from plantrack.model.organisation import Organisation

Kind = Literal["numbers", "words", "names", "clause"]


class Difference(NamedTuple):
    """In what two texts differ, and the words that only one of them has if it is `words`."""

    kind: Kind
    words: tuple[str, ...] = ()


# Limits, dates, degrees of obligation, who is meant, negation; longer words first.
_BINDING = (
    "不少于 不低于 不高于 不超过 不多于 不大于 不小于 不得 不足 不满 不含 不包括 至少 "
    "至多 最多 最少 最低 最高 以上 以下 以内 之内 以外 之外 以前 之前 以后 之后 超过 低于 "
    "高于 少于 多于 大于 小于 上限 下限 左右 大约 约 仅 只 近 余 起 力争 争取 力求 努力 "
    "尽量 尽力 尽可能 尽快 原则上 鼓励 提倡 倡导 引导 支持 可以 应当 必须 务必 须 严禁 "
    "禁止 确保 保证 坚决 一律 全部 全体 全覆盖 全面 所有 凡 每 各 均 逐步 逐渐 适当 酌情 "
    "视情 有条件 符合条件 除 例外 免 豁免 无需 无须 不必 暂不 暂缓 暂停 停止 取消 撤销 "
    "推迟 延期 延后 终止 中止 未 无 没 非 勿 莫 不 没有 年内 年底 年末 年终 月底 月末 "
    "上半年 下半年 季度 每年 每月 每季 每周 每日 明年 次年 翌年 今年 去年 长期 严格 优先 "
    "重点 部分 个别 若干 相关 有关 其他 其余 或 或者 基本 初步 大体 大致 大部 主要 阶段性 局部 "
    "试 尝试 拟 拟定 计划 预计 准备 着手 暂 临时 择机 适时 分期 分批 分步 协助 配合 参与 参照 参考 "
    "建议 推荐 自愿 可"
)
# Some of them are no more than a part of other words, or bind only beside a number or date.
_BESIDE = {
    "约": r"约(?=[\d一二三四五六七八九十百])",
    "近": r"近(?=[\d一二三四五六七八九十百])",
    "余": r"(?<=[\d一二三四五六七八九十百千万])余",
    "起": r"(?<=[日月年\d])起",
    "非": r"非(?!常)",
    "无": r"无(?!偿)",
    "须": r"(?<![无必])须",
    "或": r"(?<!\(村)或|或(?!社区\))",  # 天竺(村或社区) only says what 天竺 may be
    "试": r"(?<![考面笔测])试",
    "拟": r"(?<![模虚])拟",
    "可": r"(?<![许认])可(?![行靠持复])",
}
_ENGLISH = (
    "at least,at most,no more than,not more than,no less than,not less than,no fewer than,"
    "up to,more than,less than,fewer than,over,under,above,below,within,before,after,by,"
    "until,best effort,strive,aim,endeavour,endeavor,try,seek,encourage,where possible,"
    "if possible,as far as possible,in principle,must,shall,should,may,might,can,will,"
    "need not,not,no,never,none,without,except,unless,all,every,each,any,some,only,about,"
    "approximately,around,nearly,half,dozen,hundred,thousand,million,one,two,three,four,"
    "five,six,seven,eight,nine,ten,eleven,twelve,twenty,thirty,forty,fifty,sixty,seventy,"
    "eighty,ninety,annually,monthly,weekly,cancel,suspend,postpone,delay,withdraw"
)
# How far the work is to get, and where: an erratum may complete a garbled one, but drop none.
_STAGES = (
    "竣工 验收 投入使用 完工 建成 完成 落成 开工 动工 启动 前期 推进 试点 探索 研究 谋划 "
    "筹备 新建 改建 扩建 改造 维修 编制 制定 修订 出台 设立 撤并 增加 减少 扩大 缩小 提高 "
    "降低 延长 缩短 新增 保留 下放 上收 推广 实施 落实 开展 建立 配备 培训 运营 "
    "镇街 街道 乡镇 镇 村 社区"
)
_ADDED = 6  # as many characters may have been left out in one place
_SLIP = 2  # fewer may be wrong or too many: a slip of print is one character, or three letters
_IN_NUMBERS = "零一二三四五六七八九两十百千万亿年月日号"
_REPEATED = re.compile(r"(\w{2,12}?)\1", re.UNICODE)


def _pattern(words: str) -> re.Pattern[str]:
    longest = sorted(words.split(), key=len, reverse=True)
    either = "|".join(_BESIDE.get(word, re.escape(word)) for word in longest)
    # Few characters begin any of the words: only there all of them are tried.
    first = "".join(sorted({word[0] for word in longest}))
    return re.compile(f"(?=[{first}])(?:{either})")


_WORDS = _pattern(_BINDING)
_ENGLISH_WORDS = re.compile(
    rf"\b(?:{'|'.join(sorted(_ENGLISH.split(','), key=len, reverse=True))})\b"
)
_STAGE_WORDS = _pattern(_STAGES)


class Names:
    """The names of an organisation's towns, units and groups, in full and in short."""

    def __init__(self, organisation: Organisation) -> None:
        self._meant = {
            folded(name): unit.name for unit in organisation.units for name in unit.names
        }
        for group in organisation.groups:
            self._meant |= {folded(name): group.name for name in group.names}
        for town in organisation.towns:
            short = folded(town.short_name)
            self._meant |= {folded(name): town.name for name in town.names}
            if len(short) > 1:
                self._meant.setdefault(short, town.name)
        # By the first character: the lengths of the names that begin with it, longest first.
        self._lengths: dict[str, list[int]] = defaultdict(list)
        for first, length in sorted({(name[0], len(name)) for name in self._meant if name}):
            self._lengths[first].insert(0, length)

    def within(self, text: str) -> list[str]:
        """Return whom a `folded` text names, as often as it does."""
        found, free = [], 0
        for place, first in enumerate(text):
            if first not in self._lengths or place < free:
                continue
            for length in self._lengths[first]:
                # The longest name that starts here, as one may be the beginning of another.
                name = text[place : place + length]
                if name in self._meant:
                    found.append(self._meant[name])
                    free = place + len(name)
                    break
        return sorted(found)


def difference(published: str, read: str, names: Names) -> Difference | None:
    """Return in what of their substance two texts differ, None if it is in their wording alone."""
    before, after = folded(published), folded(read)
    if not same_numbers(before, after):
        return Difference("numbers")
    if names.within(before) != names.within(after):
        return Difference("names")
    one, other = _words_of(before), _words_of(after)
    binding = {*(one.binding - other.binding), *(other.binding - one.binding)}
    words = {*binding, *(one.stages - other.stages)}
    if words:
        return Difference("words", tuple(sorted(words)))
    return Difference("clause") if _is_clause(one.letters, other.letters) else None


class _Words(NamedTuple):
    """The binding words of a text, the stages of work in it, and its letters."""

    binding: Counter[str]
    stages: Counter[str]
    letters: str


@lru_cache(maxsize=1024)  # a district's plans, and a plan's versions, have much the same errata
def _words_of(text: str) -> _Words:
    once = _once(text)
    return _Words(_binding(once), _stages(once), _once(_letters(once)))


def _binding(text: str) -> Counter[str]:
    return Counter(_WORDS.findall(text) + _ENGLISH_WORDS.findall(text))


def _stages(text: str) -> Counter[str]:
    return Counter(_STAGE_WORDS.findall(text))


def _is_clause(one: str, other: str) -> bool:
    """Whether more is added, dropped or exchanged in one piece than a slip of print would."""
    start = _common(one, other)
    one, other = one[start:], other[start:]
    end = _common(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    if _is_within(one, other):
        return _size(other, 0.25) - _size(one, 0.25) > _ADDED
    return max(_size(one, 0.5), _size(other, 0.5)) >= _SLIP


def _is_within(one: str, other: str) -> bool:
    """Whether all characters of `one` stand in `other`, in the same order."""
    rest = iter(other)
    return all(character in rest for character in one)


def _common(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _letters(text: str) -> str:
    """Return the text without numbers, the signs of dates, and punctuation."""
    return "".join(one for one in text if one.isalpha() and one not in _IN_NUMBERS)


def _size(text: str, letter: float) -> float:
    """Return how many Chinese characters a text has, of which a letter counts as part of one."""
    return sum(letter if one.isascii() else 1 for one in text)


def _once(text: str) -> str:
    """Return `text` without words printed twice in a row, a slip that an erratum may mend."""
    return _REPEATED.sub(r"\1", text)
