"""Words that fill a field without saying anything: 待补, 无, TBD, - …"""

import re
import unicodedata

_WORDS = (
    "无 無 暫無 没有 暂无 暂缺 缺 缺失 空 空白 空缺 略 从略 省略 同上 同前 如上 见上 见前 "
    "某 某某 某某某 若干 未定 未填 未知 未明 不详 不明 不清楚 不知道 测试 占位 请填写 "
    "填写 待 后补 另补 tbd tba tbc todo fixme wip na none null nil nothing no unknown "
    "unspecified undefined pending placeholder same ditto sameasabove asabove seeabove "
    "tobedetermined tobeconfirmed tobeadded tobedecided notapplicable notavailable notyet "
    "later empty blank test"
)
_FILLERS = "\u115f\u1160\u3164\uffa0"  # letters to Unicode, but nothing to see
_PENDING = (
    r"(?:尚|有|暂|还)?(?:待|稍后|以后|日后|后续|随后|事后|下一步)(?:再|后|另)?"
    "(?:补|補|补充|補充|补录|补填|补报|补齐|定|填|填写|填报|录入|确认|确定|核|核实|核定|查|议|商|完善|明确|续|通知|批)"
)
# What the field is called says no more than the field does: 文号待补, 批准人：无.
_LABELS = (
    "(?:调整)?(?:原因|理由|事由|依据)|文件号|文号|文件|批准人|审批人|批准|审批|编号|日期|"
    "reason|document|number|approvedby|approver"
)


def is_placeholder(text: str) -> bool:
    """Whether `text` says nothing, whatever its width, case, blanks and punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    said = "".join(one for one in folded if one.isalnum() and one not in _FILLERS)
    return any(_is_empty(one) for one in (said, re.sub(_LABELS, "", said)))


def _is_empty(said: str) -> bool:
    words = _WORDS.split()
    in_chinese = "|".join(
        sorted((one for one in words if not one.isascii()), key=len, reverse=True)
    )
    repeats = re.fullmatch(r"([a-z]?)\1*|0+", said) is not None  # nothing, x, xxx, 000
    several = re.fullmatch(f"(?:{in_chinese})+|(?:{_PENDING})+", said) is not None
    return repeats or several or said in words
