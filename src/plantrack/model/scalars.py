"""The scalar types of a plan file, whose values all arrive as the text that was written.

pydantic's own parsing of text is too lenient (`"86400"` would be a date, `"1_7"` a number), so
each type defines which texts it accepts. Errors have the types `whole_number`, `decimal_number`,
`day`, `flag`, `negative` (and pydantic's own for text and lists); the checks word the messages.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    SerializerFunctionWrapHandler,
    StringConstraints,
    WithJsonSchema,
    model_serializer,
)
from pydantic_core import PydanticCustomError

# Up to 15 digits, whole numbers are exact in JSON parsers and spreadsheets.
_WHOLE = re.compile(r"[0-9]{1,15}")
_DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
_KEY = re.compile(r"[0-9]{1,15}(\.[0-9]{1,15}){0,4}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Model(BaseModel):
    """The base of every model: frozen, and unknown keys are errors.

    Validators are built when first used: usually only the one for the whole plan.
    """

    # The field that the top level of a file is, if that is a list.
    list_field: ClassVar[str | None] = None

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class SparseModel(Model):
    """A model whose `sparse` fields are left out of JSON where they are empty, as in plan files."""

    sparse: ClassVar[tuple[str, ...]] = ()

    @model_serializer(mode="wrap")
    def _serialize(self, fields: SerializerFunctionWrapHandler) -> dict[str, Any]:
        data: dict[str, Any] = fields(self)
        for name in self.sparse:
            if not data.get(name):
                data.pop(name, None)
        return data


def _from_text(kind: str, read: Callable[[str], Any]) -> BeforeValidator:
    """Return a validator that parses text with `read`, which may raise ValueError."""

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


def _key(text: str) -> int | str:
    if _KEY.fullmatch(text):
        return text if "." in text else int(text)
    raise ValueError


def _not_negative(value: int | Decimal) -> int | Decimal:
    if value < 0:
        raise PydanticCustomError("negative", "must not be negative")
    return value


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
NotNegative = Annotated[
    Number, AfterValidator(_not_negative), WithJsonSchema({"type": "number", "minimum": 0})
]
# The key of a point: its number or, where numbers begin anew or points have points, `3.2`.
Key = Annotated[
    int | str,
    _from_text("point_key", _key),
    WithJsonSchema(
        {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)+$"}]}
    ),
]
Day = Annotated[date, _from_text("day", _day)]
Flag = Annotated[bool, _from_text("flag", _flag)]
