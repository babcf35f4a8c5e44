"""The bytes of files: found, read, written, and as git has them."""
