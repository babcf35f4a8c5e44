"""Excel workbooks: what is in them, how they print, and what no text can make of them."""
