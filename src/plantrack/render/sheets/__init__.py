"""What a workbook holds, and how it looks; only `book.py` and `page.py` know XlsxWriter."""
