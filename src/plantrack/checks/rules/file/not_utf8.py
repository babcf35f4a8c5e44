"""PT001: a file in another encoding."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT001",
    name="not-utf8",
    severity="error",
    what=gettext_noop("The file is not encoded in UTF-8."),
    why=gettext_noop(
        "Other programs would show garbled text; Notepad and WPS may save as GBK or UTF-16 "
        "unless UTF-8 is chosen."
    ),
    bad=gettext_noop("(a file saved as ANSI, GBK or Unicode)\n"),
    good=gettext_noop("(the same file saved as UTF-8)\n"),
)
