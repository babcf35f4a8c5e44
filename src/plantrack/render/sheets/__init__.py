"""What a workbook holds, and how it looks; `render/xlsx.py` alone loads what writes it."""
