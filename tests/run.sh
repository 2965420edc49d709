#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up, builds everything and runs the tests on Debian 12; needs no display.
#   tests/run.sh [--preset NAME] [--full] [--label REGEX] [options of ctest, such as -R REGEX]
# The preset is `release` unless named. Tests labelled `long` run with --full only, or when
# chosen by --label. The last lines are ctest's, and so is the exit code; that no test ran is a
# failure.
set -euo pipefail
# shellcheck source=app/setup.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/../app/setup.sh"

# value_of OPTION [VALUE]: prints the value of an option that needs one.
value_of() {
    (($# >= 2)) || { say "$1 needs a value"; exit 2; }
    printf '%s\n' "$2"
}

preset=release
label=
full=no
ctest_options=()
while (($#)); do
    case $1 in
    --preset) preset=$(value_of "${@:1:2}"); shift ;;
    --preset=*) preset=${1#*=} ;;
    --label) label=$(value_of "${@:1:2}"); shift ;;
    --label=*) label=${1#*=} ;;
    --full) full=yes ;;
    *) ctest_options+=("$1") ;;
    esac
    shift
done
if [[ -n $label ]]; then
    ctest_options+=(-L "$label")
elif [[ $full == no ]]; then
    ctest_options+=(-LE '^long$')
fi

install_packages "${packages_build[@]}" "${packages_test[@]}" 2>&1
build_preset "$preset" 2>&1

# Qt wants UTF-8 and says so, with one line a test, where the locale is not; a locale that is
# stays, so that a German one finds what it breaks.
[[ $(locale charmap 2>/dev/null) == UTF-8 ]] || export LC_ALL=C.UTF-8
export QT_QPA_PLATFORM=offscreen
unset DISPLAY WAYLAND_DISPLAY
exec ctest --test-dir "$project_root/build/$preset" --output-on-failure --no-tests=error \
    -j "$(nproc)" "${ctest_options[@]}"
