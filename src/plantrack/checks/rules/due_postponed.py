"""PT603: a due date put off or dropped.

The check needs both versions: it is in `checks/policy.py`.
"""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT603",
    name="due-postponed",
    severity="error",
    what=mark("Since the other version a due date was put off or dropped."),
    why=mark("A date that moves without a trace makes every report of progress worthless."),
    bad=("due: 2022-03-31   # was 2021-12-31\n"),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 17\n"
        "    field: targets.开工建设.due\n"
        "    was: 2021-12-31\n"
        "    now: 2022-03-31\n"
        "    reason: 选址调整\n"
        "    document: 渝北民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
)
