# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes delta_in of random:SEED with the lines of core/layer/delta_source.h.

    random_delta.py LINES SEED FILE.npy

LINES is a file with the lines. The result and FILE.npy must be equal, bit by bit.
"""
import pathlib
import sys

import numpy as np


def main():
    lines = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    want = np.load(sys.argv[3])
    known = {
        "np": np,
        "seed": int(sys.argv[2]),
        "x": want,
        "i": np.arange(want.size, dtype=np.uint64),
    }
    with np.errstate(over="ignore"):  # the products are modulo 2**64
        exec(lines, known)
    return 0 if np.array_equal(known["delta_in"], want) else 1


if __name__ == "__main__":
    sys.exit(main())
