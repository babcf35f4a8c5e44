"""The `plantrack` command; it imports so little that Ctrl-C works from the very start."""

import gc
import sys


def main() -> int:
    """Run the command line; returns its exit code (0, 1, 2 or 130), never a traceback."""
    # The process is short-lived and its input bounded; collecting garbage at import is wasted.
    gc.disable()
    try:
        from plantrack.cli.run import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
