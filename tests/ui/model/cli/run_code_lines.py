# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the NumPy line of every stage on arrays that `normscope run --save all` wrote.

    run_code_lines.py FOLDER

FOLDER holds run.json, the document of that run (float64, one call, finite input), and its
arrays. Each line sees np, axis, epsilon, x, delta_in and the stages before it, and its result is
compared with the array of its stage. Prints what differs and fails if anything does.
"""
import json
import pathlib
import sys

import numpy as np

RELATIVE = 1e-12


def main():
    folder = pathlib.Path(sys.argv[1])
    run = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    saved = {row["id"]: np.load(folder / row["file"]) for row in run["stages"]}
    axis = run["axis"]
    known = {
        "np": np,
        "axis": tuple(axis) if axis is not None else None,
        "epsilon": run["epsilon"],
        "x": saved["input"],
        "delta_in": saved["delta_in"],
    }
    failures = 0
    for row in run["stages"]:
        stage, code = row["id"], row["code"]
        if "\n" in code or not code:
            print(f"{stage}: not one line: {code!r}")
            failures += 1
            continue
        exec(code, known)  # the lines of our own table
        want = saved[stage]
        got = np.broadcast_to(known[stage], want.shape) if np.ndim(known[stage]) == 0 else known[stage]
        # Subtractions cancel: an error of the operands stays, so it is measured by the largest.
        absolute = RELATIVE * np.abs(want).max()
        if got.shape != want.shape or not np.allclose(got, want, rtol=RELATIVE, atol=absolute):
            print(f"{stage}: {code} differs")
            failures += 1
    print(len(run["stages"]), "lines")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
