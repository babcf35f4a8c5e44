"""PT104: a value in the wrong form."""

from plantrack.checks.problem import Problem
from plantrack.checks.rule import Rule
from plantrack.checks.schema_faults import SchemaFault
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.plan import FORMAT_VERSION
from plantrack.text.suggest import suggest

_FORMS = {
    "whole_number": lazy_gettext("a whole number, digits only"),
    "decimal_number": lazy_gettext("a number such as 55 or 2.5"),
    "day": lazy_gettext("a date of the form YYYY-MM-DD"),
    "flag": lazy_gettext("true or false"),
}


def check(fault: SchemaFault) -> Problem | None:
    """Return the value, and the required form or choices."""
    if fault.sort != "value":
        return None
    if fault.kind == "literal_error":
        return _bad_choice(fault)
    if fault.kind == "range_order":
        return Problem((*fault.path, "max"), lazy_gettext("“max” must be greater than “value”"))
    if form := _FORMS.get(fault.kind):
        message = lazy_gettext(
            "“{key}”: “{value}” is not {form}", key=fault.key, value=fault.value, form=form
        )
    else:
        message = lazy_gettext("“{key}”: {problem}", key=fault.key, problem=fault.words)
    return Problem(fault.path, message)


def _bad_choice(fault: SchemaFault) -> Problem:
    if fault.path == ("plantrack",):
        message = lazy_gettext(
            "the only supported format version is {version}", version=FORMAT_VERSION
        )
        return Problem(fault.path, message, str(FORMAT_VERSION))
    choices = fault.choices
    message = lazy_gettext(
        "“{key}”: “{value}” is not one of {choices}",
        key=fault.key,
        value=fault.value,
        choices=choices,
    )
    return Problem(fault.path, message, (suggest(str(fault.value), choices) or choices)[0])


RULE = Rule(
    code="PT104",
    name="bad-value",
    severity="error",
    what=gettext_noop("A number, date, true/false value or choice is not in the required form."),
    why=gettext_noop("Numbers and dates are used in calculations; 约50 or 2021.12 cannot be."),
    bad=("due: 2021.12.31\n"),
    good=("due: 2021-12-31\n"),
    check_schema=check,
)
