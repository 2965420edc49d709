#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up, builds and starts NormScope on Debian 12: app/run.sh [arguments of normscope]
# Packages that are missing are installed with apt (as root, or through sudo). Without a display
# the same is computed into a new folder instead. Everything but NormScope's own output goes to
# stderr, so that `app/run.sh run --json > numbers.json` is what it seems.
set -euo pipefail
# shellcheck source=app/setup.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/setup.sh"

normscope=$project_root/build/release/bin/normscope

# Do the arguments ask for something that needs no window?
needs_no_window() {
    case ${1-} in
    run | check | samples | stages | lessons | open-session) return 0 ;;
    esac
    local argument
    for argument in "$@"; do
        case $argument in
        --) return 1 ;;
        --help | -h | --version | -v | --screenshot | --screenshot=*) return 0 ;;
        esac
    done
    return 1
}

has_display() { [[ -n ${DISPLAY-}${WAYLAND_DISPLAY-}${QT_QPA_PLATFORM-} ]]; }

# Makes normscope-out, or normscope-out-2 and so on if that exists, and prints its name.
make_folder() {
    local folder=normscope-out number=1
    [[ -w . ]] || folder=${TMPDIR:-/tmp}/normscope-out
    local name=$folder
    until mkdir -- "$name" 2>/dev/null; do
        [[ -e $name || -L $name ]] || { say "The folder $name cannot be made."; return 4; }
        number=$((number + 1))
        name=$folder-$number
    done
    printf '%s\n' "$name"
}

# compute FOLDER ARGUMENT...: every stage as numbers and pictures. A NormScope that cannot write
# pictures of stages refuses png as a usage error; then it is numbers alone.
compute() {
    local folder=$1 format code
    shift
    for format in npy,png npy; do
        code=0
        "$normscope" run --save all --format "$format" --out "$folder" --json "$@" \
            >"$folder/run.json" 2>"$folder/notices.txt" || code=$?
        ((code == 2)) || break
    done
    cat -- "$folder/notices.txt" >&2
    rm -f -- "$folder/notices.txt"
    return "$code"
}

# What the window would show, as files, and the window itself as a picture.
run_without_display() {
    local folder code=0
    folder=$(make_folder)
    say "No display, so the results go to $folder"
    # The window looks along the channels unless told otherwise, `run` at everything.
    local axis=(--axis 3)
    [[ " $*" != *" --axis"[\ =]* && " $*" != *" --state"[\ =]* ]] || axis=()
    compute "$folder" "${axis[@]}" "$@" || code=$?
    if ((code == 0)); then
        "$normscope" --screenshot "$folder/window.png" "${axis[@]}" "$@" >&2 || code=$?
        say "$folder: every stage, run.json with their numbers, window.png"
    else
        rm -f -- "$folder/run.json"
        rmdir -- "$folder" 2>/dev/null || true
    fi
    return "$code"
}

packages=("${packages_build[@]}")
if [[ -n ${WAYLAND_DISPLAY-} && -z ${DISPLAY-} ]]; then
    packages+=(qt6-wayland) # nothing else draws there; with DISPLAY set, X11 does
fi
install_packages "${packages[@]}"
build_preset release normscope >&2

if has_display || needs_no_window "$@"; then
    exec "$normscope" "$@"
fi
run_without_display "$@"
