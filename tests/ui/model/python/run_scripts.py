# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs scripts that the program printed, one after the other in their own folder.

    run_scripts.py agree|differ FOLDER

With `agree` every FOLDER/*.py must end with its line "all N numbers agree"; with `differ` each
must end with an AssertionError. Prints those that do not, then how many there were.
"""
import contextlib
import io
import pathlib
import re
import runpy
import sys


def outcome(script):
    """What a script printed last, or how it failed."""
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            runpy.run_path(str(script))
    except AssertionError as error:
        return f"differs: {error}"
    except (Exception, SystemExit) as error:
        return f"failed: {type(error).__name__}: {error}"
    return printed.getvalue().strip().split("\n")[-1]


def main():
    wanted = {"agree": r"all \d+ numbers agree", "differ": r"differs: .*"}[sys.argv[1]]
    scripts = sorted(pathlib.Path(sys.argv[2]).glob("*.py"))
    del sys.argv[1:]  # of the scripts, which take names of files
    failures = 0
    for script in scripts:
        found = outcome(script)
        if not re.fullmatch(wanted, found, re.DOTALL):
            print(f"{script.name}: {found}")
            failures += 1
    print(len(scripts), "scripts")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
