"""The `plantrack` command; it imports so little that Ctrl-C works from the very start."""

import gc
import sys


def main() -> int:
    """Run the command line; returns its exit code (0, 1, 2, 70 or 130), never a traceback."""
    # The process is short-lived and its input bounded; collecting garbage at import is wasted.
    gc.disable()
    try:
        from plantrack.cli.run import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # a library is missing or broken: `run` lets nothing escape
        from plantrack.cli.unforeseen import tell_unforeseen

        return tell_unforeseen(error)


if __name__ == "__main__":
    sys.exit(main())
