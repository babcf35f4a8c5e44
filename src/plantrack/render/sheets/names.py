"""Names of sheets as spreadsheets allow them."""

from plantrack.text.escape import escape_for_xml

_LONGEST = 31  # UTF-16 units
# What no name of a sheet may contain, as its full-width form.
_INSTEAD = str.maketrans("[]:*?/\\", "［］：＊？／＼")


def sheet_name(wanted: str, taken: set[str]) -> str:
    """Return `wanted` as the name of a sheet that is not among those `taken`, and take it."""
    plain = " ".join(escape_for_xml(wanted).split()).translate(_INSTEAD)
    name, count = _cut(plain, _LONGEST), 1
    while _folded(name) in taken:
        count += 1
        ending = f" ({count})"
        name = _cut(plain, _LONGEST - len(ending)) + ending
    taken.add(_folded(name))
    return name


def _folded(name: str) -> str:
    return name.casefold()


def _cut(name: str, longest: int) -> str:
    """Return the beginning of `name`; an apostrophe at either end would quote it.

    “History” is what Excel calls a sheet of its own.
    """
    kept = name.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", "ignore").strip("' ")
    return f"{kept}_"[:longest] if kept.casefold() in ("", "history") else kept
