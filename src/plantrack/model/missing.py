"""Keys that are missing unless another is there, reported as those that always have to be."""

from collections.abc import Iterable, Iterator
from typing import Any, NoReturn, get_args

from pydantic import ValidationError
from pydantic.functional_validators import ModelWrapValidatorHandler
from pydantic_core import InitErrorDetails, PydanticCustomError
from pydantic_core.core_schema import ErrorType

from plantrack.model.scalars import Model


def refuse_incomplete(
    model: type[Model],
    data: Any,
    handler: ModelWrapValidatorHandler[Any],
    missing: Iterable[tuple[str | int, ...]],
) -> NoReturn:
    """Raise ValidationError for the keys `missing` at these places, and for all other faults."""
    details = [InitErrorDetails(type="missing", loc=loc, input=data) for loc in missing]
    try:
        handler(data)
    except ValidationError as error:
        known = list(_details(error))
        found = {one.get("loc") for one in known}
        details = [*known, *(one for one in details if one.get("loc") not in found)]
    raise ValidationError.from_exception_data(model.__name__, details)


def _details(error: ValidationError) -> Iterator[InitErrorDetails]:
    known = get_args(ErrorType)
    for fault in error.errors(include_url=False):
        kind = str(fault["type"])
        details = InitErrorDetails(type=kind, loc=fault["loc"], input=fault["input"])
        if kind not in known:
            details["type"] = PydanticCustomError(kind, "{words}", {"words": fault["msg"]})
        elif "ctx" in fault:
            details["ctx"] = fault["ctx"]
        yield details
