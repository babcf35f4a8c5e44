"""PT001: a file in another encoding."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT001",
    name="not-utf8",
    severity="error",
    what=mark("The file is not encoded as UTF-8."),
    why=mark(
        "Another reader would see other characters, or none at all; Notepad and WPS save as "
        "GBK or UTF-16 unless told otherwise."
    ),
    bad=mark("(a file saved as ANSI, GBK or Unicode)\n"),
    good=mark("(the same file saved as UTF-8)\n"),
)
