"""PT104: a value in the wrong form."""

import re

from plantrack.checks.problem import Problem
from plantrack.checks.quantities import half_width
from plantrack.checks.rule import Rule
from plantrack.checks.schema_faults import SchemaFault
from plantrack.i18n import gettext_noop, lazy_gettext
from plantrack.model.path import written_key
from plantrack.model.plan import FORMAT_VERSION
from plantrack.text.numerals import NUMERAL_CHARACTERS, parse_number
from plantrack.text.suggest import suggest

_FORMS = {
    "whole_number": lazy_gettext("a whole number, digits only"),
    "decimal_number": lazy_gettext("a number such as 55 or 2.5"),
    "day": lazy_gettext("a date of the form YYYY-MM-DD"),
    "flag": lazy_gettext("true or false"),
}
# What two values of a mapping must not be to each other, and at which of them it is told.
_BETWEEN = {
    "range_order": ("max", lazy_gettext("“max” must be greater than “value”")),
    "thresholds_order": ("slight", lazy_gettext("“slight” must not be greater than “behind”")),
    "task_or_point": (
        "point",
        lazy_gettext("an entry is about a task or a point, not both: leave out one of them"),
    ),
}
# The numbers in what was written for a key, and how much may stand around them: 第3部分（二）.
_STEPS = re.compile(rf"[0-9]+|[{NUMERAL_CHARACTERS}]+")
_AROUND = 6


def check(fault: SchemaFault) -> Problem | None:
    """Return the value, and the required form or choices."""
    if fault.sort != "value":
        return None
    if fault.kind == "literal_error":
        return _bad_choice(fault)
    if fault.kind == "point_key":
        return _bad_key(fault)
    if fault.kind in _BETWEEN:
        key, message = _BETWEEN[fault.kind]
        return Problem((*fault.path, key), message, on_key=fault.kind == "task_or_point")
    if fault.kind == "negative":
        message = lazy_gettext("“{key}” must not be less than 0", key=fault.key)
        return Problem(fault.path, message)
    if form := _FORMS.get(fault.kind):
        message = lazy_gettext(
            "“{key}”: “{value}” is not {form}", key=fault.key, value=fault.value, form=form
        )
    else:
        message = lazy_gettext("“{key}”: {problem}", key=fault.key, problem=fault.words)
    return Problem(fault.path, message)


def _bad_key(fault: SchemaFault) -> Problem:
    """Return the key of a point in another form: 要点8, （八）, 2．1, 2-1."""
    message = lazy_gettext(
        "“{key}”: “{value}” is not the key of a point, such as 8 or 3.2",
        key=fault.key,
        value=fault.value,
    )
    plain = half_width(str(fault.value))
    steps = [parse_number(one) for one in _STEPS.findall(plain)]
    if not steps or len(steps) > 5 or None in steps or len(_STEPS.sub("", plain)) > _AROUND:
        return Problem(fault.path, message)
    return Problem(fault.path, message, written_key(".".join(map(str, steps))))


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
