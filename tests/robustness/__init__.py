"""Whatever a file, a pipe or a disk can do to the command, it answers with a message and a code."""
