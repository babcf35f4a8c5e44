"""New plan files: a sample that teaches the format, and the next year's plan."""
