#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzz targets with clang and lets each look for crashes, as many at a time as there are
# processors: tests/fuzz/run.sh [SECONDS] [TARGET...]. 15 seconds for each target unless said; the
# targets are the names of tests/fuzz/fuzz_TARGET.cpp.
# What crashes, hangs for 10 s or takes 1.5 GiB is left in build/fuzz/found/TARGET and the exit code
# is 1. Put such a file into tests/fuzz/crashers/TARGET: it is then a test. The corpus grows in
# build/fuzz/corpus/TARGET from one run to the next.
set -euo pipefail
# shellcheck source=app/setup.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/../../app/setup.sh"
cd -- "$project_root"

seconds=15
if [[ ${1-} =~ ^[0-9]+$ ]]; then
    seconds=$1
    shift
fi
targets=("$@")
if ((${#targets[@]} == 0)); then
    mapfile -t targets < <(printf '%s\n' tests/fuzz/fuzz_*.cpp | sed 's/.*fuzz_//; s/\.cpp$//')
fi

# fuzz TARGET: one target for so many seconds; prints its figures.
fuzz() {
    local target=$1 found=build/fuzz/found/$1 corpus=build/fuzz/corpus/$1 log=build/fuzz/$1.log
    local -a options=(
        -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1536 -close_fd_mask=3
        -print_final_stats=1 -artifact_prefix="$found/"
    )
    [[ ! -e tests/fuzz/dictionaries/$target.dict ]] \
        || options+=(-dict="tests/fuzz/dictionaries/$target.dict")
    local -a folders=("$corpus" "tests/fuzz/seeds/$target")
    [[ ! -d tests/fuzz/crashers/$target ]] || folders+=("tests/fuzz/crashers/$target")
    mkdir -p "$found" "$corpus"
    local code=0
    "build/fuzz/bin/fuzz_$target" "${options[@]}" "${folders[@]}" >"$log" 2>&1 || code=$?
    local runs edges
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    edges=$(sed -n 's/.* cov: \([0-9]*\).*/\1/p' "$log" | tail -n 1)
    printf 'fuzz %-10s %10s runs %6s edges  %s\n' "$target" "${runs:-?}" "${edges:-?}" \
        "$( ((code == 0)) && echo ok || echo "FAILED, see $log and $found")"
    return "$code"
}

# Qt has no frame pointers: deeper stacks of allocations are all different, and ASan keeps each.
export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1:malloc_context_size=2
export LSAN_OPTIONS=suppressions=$project_root/tests/sanitizers/leaks.supp:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1
export QT_QPA_PLATFORM=offscreen

install_packages "${packages_build[@]}" "${packages_fuzz[@]}" 2>&1
build_preset fuzz "${targets[@]/#/fuzz_}" 2>&1
export seconds
export -f fuzz
printf '%s\0' "${targets[@]}" | xargs -0 -n 1 -P "$(nproc)" bash -euo pipefail -c 'fuzz "$1"' fuzz \
    || exit 1
