"""Answers as typed, language-neutral facts, from which JSON and documents are made."""
