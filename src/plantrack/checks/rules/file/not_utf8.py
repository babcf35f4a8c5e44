"""PT001: a file in another encoding."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT001",
    name="not-utf8",
    severity="error",
    what=gettext_noop("The file is not encoded as UTF-8."),
    why=gettext_noop(
        "Another reader would see other characters, or none at all; Notepad and WPS save as "
        "GBK or UTF-16 unless told otherwise."
    ),
    bad=gettext_noop("(a file saved as ANSI, GBK or Unicode)\n"),
    good=gettext_noop("(the same file saved as UTF-8)\n"),
)
