"""PT609: an erratum that changes what the notice says, not how it is written."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plantrack.checks.context import RuleContext
from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.address import address_texts
from plantrack.model.plan import Plan
from plantrack.model.revision import Erratum

if TYPE_CHECKING:
    from plantrack.checks.substance import Difference

_MESSAGES: dict["Difference", str] = {
    "numbers": gettext_noop(
        "“{published}” and “{read}” differ in their numbers; what is to change needs a revision"
    ),
    "words": gettext_noop(
        "“{published}” and “{read}” differ in a word that binds; what is to change needs a revision"
    ),
    "clause": gettext_noop(
        "“{published}” and “{read}” differ by more than a slip of print; what is to change needs a "
        "revision"
    ),
    "names": gettext_noop(
        "“{published}” and “{read}” do not name the same towns, units or groups; what is to "
        "change needs a revision"
    ),
}

_AROUND = 12  # characters: no number, name or binding word reaches further
_MANY = 100  # places in one text, beyond which it is compared as a whole


def check(context: RuleContext) -> Iterator[Problem]:
    """Yield errata whose reading differs in substance from what was published."""
    if not context.plan.errata:
        return
    from plantrack.checks.substance import Names, difference  # its patterns cost time

    names = Names(context.plan.organisation)
    for index, erratum in enumerate(context.plan.errata):
        found = next(
            (one for pair in _readings(context.plan, erratum) if (one := difference(*pair, names))),
            None,
        )
        if found is not None:
            message = lazy_gettext(_MESSAGES[found], published=erratum.published, read=erratum.read)
            yield Problem(("errata", index, "read"), message)


def _readings(plan: Plan, erratum: Erratum) -> Iterator[tuple[str, str]]:
    """Yield the erratum's two texts, then each place that it mends as published and as read.

    The text around it belongs to it: 以上 is made 以下 by reading 上 as 下, which says nothing by
    itself.
    """
    yield erratum.published, erratum.read
    around = set()
    for _, text in address_texts(plan, erratum.at):
        if text.count(erratum.published) > _MANY:
            yield text, text.replace(erratum.published, erratum.read)
            continue
        begin = text.find(erratum.published)
        while begin >= 0:
            end = begin + len(erratum.published)
            around.add((text[max(begin - _AROUND, 0) : begin], text[end : end + _AROUND]))
            begin = text.find(erratum.published, end)
    for before, after in sorted(around):
        yield f"{before}{erratum.published}{after}", f"{before}{erratum.read}{after}"


RULE = Rule(
    code="PT609",
    name="substantive-erratum",
    severity="error",
    what=gettext_noop(
        "An erratum changes a number, a binding word (力争, 不少于, 以上 …), the name of a town, "
        "unit or group, or a whole clause."
    ),
    why=gettext_noop(
        "An erratum mends how the notice is written; what it asks of whom is changed by a "
        "decision, which is recorded as a revision."
    ),
    bad=(
        "errata:\n"
        "  - at: tasks.1.goal\n"
        "    published: 完成55个\n"
        "    read: 完成50个\n"
        "    why: 笔误\n"
        "    certain: true\n"
    ),
    good=(
        "errata:\n"
        "  - at: tasks.1.goal\n"
        "    published: 55个助餐点建设\n"
        "    read: 55个“助餐点”建设\n"
        "    why: 缺引号\n"
        "    certain: true\n"
    ),
    check=check,
)
