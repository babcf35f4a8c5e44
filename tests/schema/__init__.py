"""Tests of the JSON Schema, and of an editor that reads it."""
