"""Content and a language -> a document of blocks, before anything is said about how it looks."""
