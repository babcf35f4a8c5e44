"""The bytes of files: finding, reading and writing them, and getting them from git."""
