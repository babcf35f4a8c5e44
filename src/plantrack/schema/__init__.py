"""The plan file's JSON Schema for editors, every field described in Chinese and English."""
