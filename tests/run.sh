#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up, builds everything and runs the tests on Debian 12; needs no display.
#   tests/run.sh [--preset NAME] [--long] [--label REGEX] [options of ctest, such as -R REGEX]
#   tests/run.sh --coverage | --mutants | --full
# The preset is `release` unless named; `asan` and `tsan` have sanitizers. Tests labelled `long` run
# with --long only, or when chosen by --label. The last lines are ctest's, and so is the exit code;
# that no test ran is a failure.
#   --coverage  measures how much of the core its tests reach; report in build/coverage/report
#   --mutants   breaks the core in many places and sees its tests notice (tests/mutants)
#   --full      all there is, one after the other, with a summary at the end: the tests with the
#               long ones, under the sanitizers, fuzzing, coverage, mutants
set -euo pipefail
# shellcheck source=app/setup.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/../app/setup.sh"

least_branches=90 # percent of the core's branches that its tests take

# value_of OPTION [VALUE]: prints the value of an option that needs one.
value_of() {
    (($# >= 2)) || { say "$1 needs a value"; exit 2; }
    printf '%s\n' "$2"
}

# run_tests PRESET [OPTION OF CTEST...]
run_tests() {
    local preset=$1
    shift
    build_preset "$preset" 2>&1 || return
    ctest --test-dir "$project_root/build/$preset" --output-on-failure --no-tests=error \
        -j "$(nproc)" "$@"
}

# Branches that only an exception takes, or that no line of the source causes, do not count.
coverage() {
    local build=$project_root/build/coverage
    install_packages "${packages_coverage[@]}" 2>&1 || return
    [[ ! -d $build ]] || find "$build" -name '*.gcda' -delete
    run_tests coverage -LE '^long$' || return
    mkdir -p "$build/report"
    (cd -- "$project_root" && gcovr --root . --filter core/ --exclude-throw-branches \
        --exclude-unreachable-branches -j "$(nproc)" \
        --json "$build/report/coverage.json" --html-details "$build/report/index.html" \
        --print-summary --fail-under-branch "$least_branches" "$build") || return
    (cd -- "$project_root" && gcovr --root . --add-tracefile "$build/report/coverage.json" \
        --branches --output "$build/report/branches.txt")
    say "Line by line: build/coverage/report/index.html; branches: build/coverage/report/branches.txt"
}

mutants() { "$project_root/tests/mutants/run.py"; }

fuzz() { "$project_root/tests/fuzz/run.sh" 15; }

summary=()
failed=0
# part NAME COMMAND...: runs one part of --full and notes how it went.
part() {
    local name=$1 start=$SECONDS result=passed
    shift
    printf '\n== %s\n' "$name"
    "$@" || { result=FAILED; failed=1; }
    summary+=("$(printf '%-28s %-6s %5d s' "$name" "$result" $((SECONDS - start)))")
}

run_everything() {
    part "tests, the long ones too" run_tests release
    part "address and UB sanitizers" run_tests asan -LE '^long$'
    part "thread sanitizer, core" run_tests tsan -LE '^long$'
    part "fuzzing" fuzz
    part "coverage of the core" coverage
    part "mutants of the core" mutants
    printf '\n== Summary\n'
    printf '%s\n' "${summary[@]}"
    return "$failed"
}

preset=release
label=
long=no
action=run_tests
ctest_options=()
while (($#)); do
    case $1 in
    --preset) preset=$(value_of "${@:1:2}"); shift ;;
    --preset=*) preset=${1#*=} ;;
    --label) label=$(value_of "${@:1:2}"); shift ;;
    --label=*) label=${1#*=} ;;
    --long) long=yes ;;
    --coverage) action=coverage ;;
    --mutants) action=mutants ;;
    --full) action=run_everything ;;
    *) ctest_options+=("$1") ;;
    esac
    shift
done
if [[ -n $label ]]; then
    ctest_options+=(-L "$label")
elif [[ $long == no ]]; then
    ctest_options+=(-LE '^long$')
fi

install_packages "${packages_build[@]}" "${packages_test[@]}" 2>&1

# Qt wants UTF-8 and says so, with one line a test, where the locale is not; a locale that is
# stays, so that a German one finds what it breaks.
[[ $(locale charmap 2>/dev/null) == UTF-8 ]] || export LC_ALL=C.UTF-8
export QT_QPA_PLATFORM=offscreen
unset DISPLAY WAYLAND_DISPLAY
case $action in
run_tests) run_tests "$preset" "${ctest_options[@]}" ;;
*) "$action" ;;
esac
