"""The verbs, one a file, each with its `app`."""
