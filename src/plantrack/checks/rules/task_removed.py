"""PT601: a task removed, or its number given to another.

The check needs both versions: it is in `checks/policy.py`.
"""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT601",
    name="task-removed",
    severity="error",
    what=mark("Since the other version a task was removed, or its number now belongs to another."),
    why=mark(
        "The notice assigned the task; taking it back is a decision that must be found later."
    ),
    bad=mark("(task 17 is gone)\n"),
    good=(
        "revisions:\n"
        "  - date: 2021-09-01\n"
        "    task: 17\n"
        "    field: task\n"
        "    was: 助餐点建设\n"
        "    reason: 选址调整\n"
        "    document: 渝北民〔2021〕88号\n"
        "    approved_by: 局长办公会\n"
    ),
)
