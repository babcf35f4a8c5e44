"""Text for display: its width, escaping of harmful characters, and JSON."""
