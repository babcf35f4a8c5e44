"""Single functions, held to what they promise for any input."""
