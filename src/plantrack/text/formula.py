"""Which texts a spreadsheet would take for a formula."""

# What starts one; East Asian versions accept the full-width forms too.
_STARTS = tuple("=+-@\t\r\n|%＝＋－＠")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run the text, were it opened or typed there as it stands."""
    return text.lstrip(" \u3000\xa0").startswith(_STARTS)
