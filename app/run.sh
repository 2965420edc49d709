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

# compute FOLDER ARGUMENT...: every stage as numbers and pictures.
compute() {
    local folder=$1
    shift
    "$normscope" run --save all --format npy,png --out "$folder" --json "$@" >"$folder/run.json"
}

# Options that only the window has, with their values: `run` is not asked to understand them.
without_window_options() {
    run_arguments=()
    while (($#)); do
        case $1 in
        --theme | --size | --scale | --probe) shift ;;
        --theme=* | --size=* | --scale=* | --probe=*) ;;
        --) run_arguments+=("$@"); return ;;
        *) run_arguments+=("$1") ;;
        esac
        (($#)) && shift
    done
    return 0
}

# What the window would show, as files, and the window itself as a picture.
run_without_display() {
    local folder code=0
    folder=$(make_folder)
    say "No display, so the results go to $folder"
    # The window looks along the channels unless told otherwise, `run` at everything.
    local axis=(--axis 3)
    [[ " $*" != *" --axis"[\ =]* && " $*" != *" --state"[\ =]* ]] || axis=()
    without_window_options "$@"
    compute "$folder" "${axis[@]}" "${run_arguments[@]}" || code=$?
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
