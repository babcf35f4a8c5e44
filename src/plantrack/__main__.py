"""The `plantrack` command; imports so little that Ctrl-C is answered from the first moment on."""

import gc
import sys


def main() -> int:
    """Run the command line; returns its exit code (0, 1, 2 or 130), never a traceback."""
    # The process lives for a moment on bounded input; collecting while modules load is wasted.
    gc.disable()
    try:
        from plantrack.cli.run import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
