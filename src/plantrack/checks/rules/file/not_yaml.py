"""PT005: text that is not YAML."""

from plantrack.checks.rule import Rule
from plantrack.i18n import gettext_noop

RULE = Rule(
    code="PT005",
    name="not-yaml",
    severity="error",
    what=gettext_noop("The text is not valid YAML."),
    why=gettext_noop("Nothing after this place can be read, so no other rule can check it."),
    bad=("name: 公共区域: 适老化\n"),
    good=('name: "公共区域: 适老化"\n'),
)
