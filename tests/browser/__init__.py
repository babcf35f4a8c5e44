"""The pages in the system's own Chromium, opened from disk."""
