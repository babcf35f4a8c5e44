"""What is left of a faulty plan is a valid plan, and its paths lead back to the file."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from plantrack.checks.recovery import Recovered, recover
from plantrack.model.path import Path
from plantrack.model.plan import Plan
from plantrack.yamlfile.compose import compose
from support.small_plan import SMALL

DATA: Any = compose(SMALL).data
WRONG = st.sampled_from(["", " ", "x", "0x1", [], ["x"], [[]], {}, {"x": "y"}, [{"x": "y"}]])


def paths(data: Any, path: Path = ()) -> Iterator[Path]:
    """Every value's path but the top's."""
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in steps if isinstance(data, dict | list) else ():
        yield (*path, step)
        yield from paths(value, (*path, step))


def value_at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


PATHS = list(paths(DATA))


def error_of(data: Any) -> ValidationError | None:
    """The schema faults of `data`, None where all of it is valid."""
    try:
        Plan.model_validate(data)
    except ValidationError as error:
        return error
    return None


def recovered_from(data: Any) -> Recovered[Plan] | None:
    """What is left of `data`, None where all of it is valid."""
    error = error_of(data)
    return recover(data, error, Plan) if error else None


def leads_back(recovered: Recovered[Plan], data: Any) -> None:
    """Every text of what was recovered that is not made up stands in the file where it points."""
    for path in paths(recovered.data):
        text = value_at(recovered.data, path)
        original = recovered.original(path)
        if isinstance(text, str) and not recovered.made_up(original):
            assert value_at(data, original) == text, path


@st.composite
def faulty(draw: st.DrawFn) -> Any:
    """The small plan with some values spoilt, left out or foreign."""
    data = deepcopy(DATA)
    for path in draw(st.lists(st.sampled_from(PATHS), min_size=1, max_size=5)):
        try:
            holder = value_at(data, path[:-1])
            kind = draw(st.sampled_from(["spoil", "spoil", "remove", "foreign"]))
            if kind == "spoil":
                holder[path[-1]] = deepcopy(draw(WRONG))
            elif kind == "remove":
                del holder[path[-1]]
            elif isinstance(holder, dict):
                holder["foreign"] = "x"
            elif isinstance(holder, list):
                holder.insert(draw(st.integers(0, len(holder))), {"foreign": "x"})
        except (KeyError, IndexError, TypeError):
            continue  # an earlier fault has taken the place away
    return data


@given(faulty())
@settings(max_examples=400, deadline=None)
def test_paths_lead_back_to_the_file(data: Any) -> None:
    before = deepcopy(data)
    recovered = recovered_from(data)
    if recovered is not None:
        leads_back(recovered, data)
    assert data == before


@given(faulty())
@settings(max_examples=200, deadline=None)
def test_something_is_always_left(data: Any) -> None:
    assert (recovered_from(data) is None) == (error_of(data) is None)


@pytest.mark.parametrize("spoilt", [(0,), (1,), (0, 1)], ids=str)
def test_what_follows_a_lost_entry_keeps_its_place(spoilt: tuple[int, ...]) -> None:
    data = deepcopy(DATA)
    for index in spoilt:
        data["organisation"]["units"][index] = ["x"]
    recovered = recovered_from(data)
    assert recovered is not None
    left = [unit.name for unit in recovered.content.organisation.units]
    back = [
        recovered.original(("organisation", "units", index, "name")) for index in range(len(left))
    ]
    assert [value_at(data, path) for path in back] == left
    assert len(left) == 2 - len(spoilt)
