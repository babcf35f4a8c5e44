"""The tests' plan with every field has every field, so that no new one goes untried."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from diff.edits import plan_from
from plantrack.model.scalars import Model
from support.full_plan import full_plan
from support.small_plan import plan_text


def parts(value: Any) -> Iterator[Model]:
    """The model at hand and every one in it."""
    if isinstance(value, Model):
        yield value
        for name in type(value).model_fields:
            yield from parts(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from parts(one)


def unused() -> dict[str, set[str]]:
    """The fields of each model that no part of the full plan has."""
    used: dict[type[Model], set[str]] = defaultdict(set)
    for part in parts(plan_from(plan_text(full_plan()))):
        used[type(part)] |= part.model_fields_set
    return {model.__name__: set(model.model_fields) - fields for model, fields in used.items()}


UNUSED = unused()


@pytest.mark.parametrize("model", UNUSED)
def test_every_field_has_a_value(model: str) -> None:
    assert UNUSED[model] == set()


def test_every_model_is_in_it() -> None:
    def within(model: type[Model]) -> set[str]:
        inner = [within(one) for one in model.__subclasses__()]
        module = model.__module__
        # What is reported on a plan is no part of it.
        is_ours = module.startswith("plantrack.model.") and module != "plantrack.model.progress"
        own = {model.__name__} if is_ours and model.model_fields else set()
        return own.union(*inner)

    assert within(Model) == set(UNUSED)
