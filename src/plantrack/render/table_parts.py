"""Which columns of a table that is too wide go into each of its parts on a terminal."""

from collections.abc import Iterator

GAP = 3  # columns between two columns
NARROWEST = 2  # one Chinese character


def fitting_parts(
    natural: list[int], heads: int, width: int
) -> Iterator[tuple[list[int], list[int]]]:
    """Yield which columns go into each part, and their widths; those of `heads` into every one.

    The widest of the first columns gives way until it has a third of the `width`, so that there
    is room for others.
    """
    first = natural[:heads]
    spare = width // 3 - (sum(first) + GAP * heads)
    if spare < 0:
        first[first.index(max(first))] = max(max(first) + spare, NARROWEST * 2)
    room = width - sum(first) - GAP * heads
    indices: list[int] = []
    widths: list[int] = []
    for index in range(heads, len(natural)):
        own = max(min(natural[index], room), NARROWEST)
        if indices and sum(widths) + GAP * len(widths) + own > room:
            yield [*range(heads), *indices], [*first, *widths]
            indices, widths = [], []
        indices.append(index)
        widths.append(own)
    yield [*range(heads), *indices], [*first, *widths]
