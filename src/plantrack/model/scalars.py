"""The scalar types of a plan file: every value comes as the text that was written.

pydantic's own parsing of text is too kind here (`"86400"` would be a date, `"1_7"` a number), so
each type says which texts it takes. Errors are of the types `whole_number`, `decimal_number`,
`day`, `flag` (and pydantic's own for text and lists); the checks word them.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

# 15 digits keep every whole number exact in JSON readers and spreadsheets.
_WHOLE = re.compile(r"[0-9]{1,15}")
_DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Model(BaseModel):
    """Base of every model: frozen, and unknown keys are errors.

    Only the validators that are used are built: mostly the whole plan's alone.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _from_text(kind: str, read: Callable[[str], Any]) -> BeforeValidator:
    """A validator that turns written text into a value by `read`, which raises ValueError."""

    def parse(value: Any) -> Any:
        if not isinstance(value, str):
            if isinstance(value, dict | list):
                raise PydanticCustomError("scalar_expected", "a single value is expected")
            return value
        if value == "":
            raise PydanticCustomError("empty_value", "the value is empty")
        try:
            return read(value)
        except ValueError:
            raise PydanticCustomError(kind, "not of this type") from None

    return BeforeValidator(parse)


def _whole(text: str) -> int:
    if _WHOLE.fullmatch(text):
        return int(text)
    raise ValueError


def _decimal(text: str) -> int | Decimal:
    if _DECIMAL.fullmatch(text):
        return Decimal(text) if "." in text else int(text)
    raise ValueError


def _day(text: str) -> date:
    if _DAY.fullmatch(text):
        return date.fromisoformat(text)
    raise ValueError


def _flag(text: str) -> bool:
    if text in ("true", "false"):
        return text == "true"
    raise ValueError


def _plain_number(value: int | Decimal) -> int | float:
    return float(value) if isinstance(value, Decimal) else value


Text = Annotated[str, StringConstraints(pattern=r"\S")]
Whole = Annotated[int, _from_text("whole_number", _whole)]
Number = Annotated[
    int | Decimal,
    _from_text("decimal_number", _decimal),
    PlainSerializer(_plain_number, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
Day = Annotated[date, _from_text("day", _day)]
Flag = Annotated[bool, _from_text("flag", _flag)]
