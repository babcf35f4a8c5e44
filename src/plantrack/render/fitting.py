"""How wide the columns of a table are where not everything has room."""


def fitted_widths(natural: list[int], weights: list[int], room: int, narrowest: int) -> list[int]:
    """Return widths that fit into `room`, from those `natural` widths that columns want.

    Columns that want no more than their share get it, the others divide the rest by their weights.
    Those with weight 0 are as wide as they want, unless together they take too much.
    """
    if sum(natural) <= room:
        return list(natural)
    widths = [n if not weight else 0 for n, weight in zip(natural, weights, strict=True)]
    if sum(widths) > room // 2:  # the fixed columns take too much: shrink them all the same
        widths = [0] * len(natural)
    open_ones = [i for i, taken in enumerate(widths) if not taken]
    while open_ones:
        left = room - sum(widths)
        shares = {i: weights[i] or 1 for i in open_ones}
        whole = sum(shares.values())
        small = [i for i in open_ones if natural[i] <= left * shares[i] // whole]
        if not small:
            for i in open_ones:
                widths[i] = max(left * shares[i] // whole, narrowest)
            break
        for i in small:
            widths[i] = natural[i]
        open_ones = [i for i in open_ones if i not in small]
    return widths
