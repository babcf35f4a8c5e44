"""The rules for plan files, and the findings they report with their locations."""
