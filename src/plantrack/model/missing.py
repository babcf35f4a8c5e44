"""Keys that are missing unless another is there, reported as those that always have to be."""

from collections.abc import Iterable, Iterator
from typing import Any, NoReturn, get_args

from pydantic import ModelWrapValidatorHandler, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError
from pydantic_core.core_schema import ErrorType

from plantrack.model.scalars import Model


def refuse_incomplete(
    model: type[Model], data: Any, handler: ModelWrapValidatorHandler[Any], missing: Iterable[str]
) -> NoReturn:
    """Raise ValidationError for the `missing` keys and whatever else is wrong with `data`."""
    details = [InitErrorDetails(type="missing", loc=(key,), input=data) for key in missing]
    try:
        handler(data)
    except ValidationError as error:
        details = [*_details(error), *details]
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
