"""The kinds of bodies: what each is called in Chinese, and what its names end in."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

TownKind = Literal[
    "town",
    "subdistrict",
    "township",
    "district",
    "county",
    "city",
    "village",
    "community",
    "park",
]
UnitKind = Literal["division", "affiliate", "department", "enterprise", "other"]


class Kind(NamedTuple):
    """A kind of town or unit: its Chinese name, and the endings that a short name leaves off."""

    name: str
    endings: tuple[str, ...] = ()


_STREETS = ("街道", "镇", "乡")  # one is made the other now and then, and keeps its short name
TOWN_KINDS: dict[str, Kind] = {
    "town": Kind("镇", _STREETS),
    "subdistrict": Kind("街道", _STREETS),
    "township": Kind("乡", _STREETS),
    "district": Kind("区", ("新区", "区")),
    "county": Kind("县", ("自治县", "县")),
    "city": Kind("县级市", ("市",)),
    "village": Kind("村", ("村",)),
    "community": Kind("社区", ("社区",)),
    "park": Kind("园区", ("园区", "开发区", "高新区")),
}
UNIT_KINDS: dict[str, Kind] = {
    "division": Kind("科室"),
    "affiliate": Kind("局属单位"),
    "department": Kind("部门"),
    "enterprise": Kind("企业"),
    "other": Kind("其他"),
}


# What towns of several kinds are together: 镇街, 区县, 村（社区） or, of no one sort, 地区.
Places = Literal["town", "district", "village", "place"]
_PLACES: dict[Places, frozenset[str]] = {
    "town": frozenset({"town", "subdistrict", "township"}),
    "district": frozenset({"district", "county", "city"}),
    "village": frozenset({"village", "community"}),
}


def places(kinds: Iterable[str]) -> Places:
    """Return what towns of these `kinds` are together."""
    found = frozenset(kinds)
    fitting = (one for one, members in _PLACES.items() if found and found <= members)
    return next(fitting, "place")


def short_name(name: str, kind: str = "town") -> str:
    """Return `name` without the ending of its `kind`, or `name` if nothing would be left."""
    for ending in TOWN_KINDS[kind].endings:
        if name.endswith(ending) and len(name) > len(ending):
            return name.removesuffix(ending)
    return name
