"""PT611: a revision whose document cannot be found again."""

import re
import unicodedata
from collections.abc import Iterator

from plantrack.checks.context import RuleContext
from plantrack.checks.placeholders import is_placeholder
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.text.numerals import NUMERAL_CHARACTERS

# 某民〔2021〕88号, 第88号, 第八十八号; the width of the signs does not matter.
_NUMBERED = rf"(?:[0-9]+|[{NUMERAL_CHARACTERS}〇]+)\s*(?:-[0-9]+)?\s*号|\bno\.?\s*[0-9]"
# A bracketed year with a number, the 号 forgotten: 某民〔2021〕88.
_YEAR = r"[〔\[(【{<《][0-9]{4}[〕\])】}>》]\s*(?:第\s*)?[0-9]+"
_TITLE = "《.+》"
_PAPERS = (
    "会议|纪要|(?<![社机开])会(?![后商同计员说])|通知|请示|批复|批示|批文|函|报告|意见|方案|决定|决议|"
    "办法|公告|通告|通报|公报|签报|签批|专报|简报|备忘|令|规定|规划|细则|条例|章程|协议|合同|议案|"
    "说明|电报|呈批|阅批|记录|指示"
)
_ENGLISH = (
    r"\b(?:meetings?|minutes|notices?|memo(?:randum)?s?|letters?|reports?|decisions?|orders?|"
    r"resolutions?|circulars?|directives?|proposals?|approvals?|agreements?|regulations?|acts?|"
    r"council|committee|board|conference|session|instructions?|e-?mails?|plan|"
    r"ref(?:erence)?\b.*[0-9])\b"
)


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield documents that are neither a document number nor the name of a meeting or paper."""
    notice = context.plan.notice
    for index, revision in enumerate(context.plan.revisions):
        said = revision.document
        if not (is_placeholder(said) or _is_document(said)):
            message = lazy_gettext(
                "“{text}” is neither a document number nor the name of a meeting or paper",
                text=said,
            )
            yield Problem(("revisions", index, "document"), message)
        elif notice is not None and _bare(said) == _bare(notice.document_number):
            message = lazy_gettext(
                "“{text}” is the number of the notice, not of what changed it", text=said
            )
            yield Problem(("revisions", index, "document"), message)


def _bare(text: str) -> str:
    """Return a document number without brackets, blanks and the word 文件 after it."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(one for one in folded if one.isalnum()).removesuffix("文件").removesuffix("文")


def _is_document(text: str) -> bool:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return any(re.search(one, folded) for one in (_NUMBERED, _YEAR, _TITLE, _PAPERS, _ENGLISH))


RULE = Rule(
    code="PT611",
    name="unclear-document",
    severity="warning",
    what=gettext_noop(
        "A revision's document is neither a document number (某民〔2021〕88号) nor the name of a "
        "meeting or paper, or it is the number of the notice itself."
    ),
    why=gettext_noop("Whoever asks on what authority the plan was changed must find the paper."),
    bad=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 2\n"
        "    field: goal\n"
        "    was: 按年调整\n"
        "    now: 动态调整\n"
        "    reason: 物价上涨\n"
        "    document: 领导口头同意\n"
        "    approved_by: 局长办公会\n"
    ),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 2\n"
        "    field: goal\n"
        "    was: 按年调整\n"
        "    now: 动态调整\n"
        "    reason: 物价上涨\n"
        "    document: 局长办公会第12次会议纪要\n"
        "    approved_by: 局长办公会\n"
    ),
    check=check,
)
