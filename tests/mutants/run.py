#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks the core in one place after the other and shows that its tests notice.

    tests/mutants/run.py [--list] [--check] [NAME...]

The places are the table in mutants.py. Works on a copy of the core and its tests in build/mutants;
the tree itself is not touched. Prints which test caught each mutant. The exit code is 1 if one
survives, does not compile, or no longer fits the text that it replaces.
    --list    prints the names
    --check   only looks whether every row fits the tree; takes no time
"""
import argparse
import filecmp
import json
import os
import pathlib
import shutil
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from mutants import MUTANTS

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutants"
SOURCE = WORK / "src"
BUILD = WORK / "build"
COPIED = ("CMakeLists.txt", "cmake", "core", "tests/CMakeLists.txt", "tests/core", "tests/fixtures",
          "tests/fuzz", "tests/sanitizers")
TIMEOUT = 300  # seconds: a mutant may make a test run for ever


@dataclass
class Test:
    name: str
    command: list
    variables: dict
    seconds: float = 0


def misfits(mutants):
    """The rows whose text does not stand exactly once in their file."""
    found = []
    for mutant in mutants:
        path = ROOT / mutant.file
        count = path.read_text().count(mutant.text) if path.is_file() else 0
        if count != 1:
            found.append(f"{mutant.name}: the text stands {count} times in {mutant.file}")
    return found


def copy_sources():
    """Brings the copy up to date; files that have not changed keep their time for ninja."""
    wanted = set()
    for name in COPIED:
        top = ROOT / name
        for path in [top] if top.is_file() else sorted(top.rglob("*")):
            if not path.is_file() or "__pycache__" in path.parts:
                continue
            target = SOURCE / path.relative_to(ROOT)
            wanted.add(target)
            if not target.is_file() or not filecmp.cmp(path, target, shallow=False):
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
    for path in SOURCE.rglob("*"):
        if path.is_file() and path not in wanted:
            path.unlink()


def configure():
    """A shared library, so that a mutant is one file to compile and one library to link."""
    command = ["cmake", "-S", SOURCE, "-B", BUILD, "-G", "Ninja", "-DNORMSCOPE_PARTS=core",
               "-DNORMSCOPE_BENCHMARKS=OFF", "-DBUILD_SHARED_LIBS=ON",
               "-DCMAKE_LINK_DEPENDS_NO_SHARED=ON", "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS_RELEASE=-O1 -DNDEBUG"]
    if shutil.which("ccache"):
        command.append("-DCMAKE_CXX_COMPILER_LAUNCHER=ccache")
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def build():
    """Whether it compiles; what the compiler says is in build/mutants/build.log."""
    with open(WORK / "build.log", "w") as log:
        return subprocess.run(["ninja", "-C", BUILD], stdout=log, stderr=log).returncode == 0


def tests_of_core():
    """The core's tests as ctest knows them, but for the long ones and the seeds of fuzzing."""
    listed = subprocess.run(["ctest", "--test-dir", BUILD, "--show-only=json-v1", "-LE", "^long$",
                             "-R", "^core/"], check=True, capture_output=True, text=True)
    tests = []
    for test in json.loads(listed.stdout)["tests"]:
        properties = {entry["name"]: entry["value"] for entry in test["properties"]}
        variables = dict(line.split("=", 1) for line in properties.get("ENVIRONMENT", []))
        tests.append(Test(test["name"], test["command"], variables))
    return tests


def passes(test):
    """Runs a test and notes how long it took."""
    start = time.monotonic()
    try:
        run = subprocess.run(test.command, env={**os.environ, **test.variables}, timeout=TIMEOUT,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return run.returncode == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        test.seconds = time.monotonic() - start


def failing_test(tests):
    """The name of a test that fails, or None. The quick ones come first."""
    tests = sorted(tests, key=lambda test: test.seconds)
    stop = threading.Event()

    def fails(test):
        if stop.is_set() or passes(test):
            return False
        stop.set()
        return True

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(fails, tests)
        return next((test.name for test, failed in zip(tests, results) if failed), None)


def verdict(mutant, tests):
    """Breaks the copy, builds and tests it, mends it again."""
    path = SOURCE / mutant.file
    text = path.read_text()
    path.write_text(text.replace(mutant.text, mutant.replacement))
    try:
        if not build():
            return "DOES NOT COMPILE"
        return failing_test(tests) or "SURVIVED"
    finally:
        path.write_text(text)


def chosen(names):
    unknown = set(names) - {mutant.name for mutant in MUTANTS}
    if unknown:
        sys.exit(f"There is no mutant {', '.join(sorted(unknown))}; --list shows them.")
    return [mutant for mutant in MUTANTS if not names or mutant.name in names]


def run_all(mutants):
    """Prints a line for each mutant; returns how many were not caught."""
    copy_sources()
    configure()
    if not build():
        sys.exit(f"The core does not build: see {WORK / 'build.log'}")
    tests = tests_of_core()
    if test := failing_test(tests):
        sys.exit(f"The core's own tests fail before anything is broken: {test}")
    bad = 0
    width = max(len(mutant.name) for mutant in mutants)
    start = time.monotonic()
    for mutant in mutants:
        result = verdict(mutant, tests)
        bad += result.isupper()
        print(f"{mutant.name:{width}}  {result}", flush=True)
    print(f"{len(mutants) - bad} of {len(mutants)} mutants caught by the core's tests "
          f"in {(time.monotonic() - start) / 60:.1f} minutes")
    return bad


def main():
    parser = argparse.ArgumentParser(description="Break the core and see its tests notice.")
    parser.add_argument("--list", action="store_true", help="print the names")
    parser.add_argument("--check", action="store_true", help="only see whether the table fits")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args()
    mutants = chosen(options.names)
    if options.list:
        print("\n".join(mutant.name for mutant in mutants))
        return 0
    if wrong := misfits(mutants):
        print("\n".join(wrong))
        return 1
    return 0 if options.check else int(run_all(mutants) > 0)


if __name__ == "__main__":
    sys.exit(main())
