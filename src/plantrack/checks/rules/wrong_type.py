"""PT103: a list, mapping or single value in the wrong place."""

from plantrack.checks.finding import Rule
from plantrack.i18n import mark

RULE = Rule(
    code="PT103",
    name="wrong-type",
    severity="error",
    what=mark("A list stands where a single value belongs, or the other way round."),
    why=mark("Readers would take 养老科 for a list of three characters, or a list for one name."),
    bad=("units: 养老科\n"),
    good=("units:\n  - 养老科\n"),
)
