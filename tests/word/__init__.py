"""Word documents, read back as what they are and as LibreOffice prints them."""
