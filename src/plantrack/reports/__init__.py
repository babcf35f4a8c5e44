"""Content and a language -> a document of blocks, independent of how it is rendered."""
