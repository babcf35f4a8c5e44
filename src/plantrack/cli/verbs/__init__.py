"""The verbs, one per file, each with its `app`."""
