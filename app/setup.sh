# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What app/run.sh, tests/run.sh and .ci/run share: the Debian 12 packages NormScope needs, each
# named once, and the functions that install and build. To be sourced, in bash.

# shellcheck disable=SC2034 # used where this file is sourced
packages_build=(
    cmake
    g++
    libbenchmark-dev # tests/benchmarks
    libeigen3-dev
    libqcustomplot-dev
    libtbb-dev
    libtiff-dev
    ninja-build
    qt6-base-dev
    qt6-image-formats-plugins # TIFF and WebP, loaded at run time
    qt6-l10n-tools            # lrelease and lupdate
    qt6-svg-dev
    qt6-tools-dev             # how CMake finds them
    qt6-translations-l10n     # the texts of Qt's own dialogs, loaded at run time
    zlib1g-dev
)
packages_test=(
    locales # the sources of German, for a test
    python3-numpy
    python3-pil
)
packages_fuzz=(
    clang
    libclang-rt-14-dev # libFuzzer and the sanitizers of clang
)
packages_coverage=(
    gcovr
)
packages_lint=(
    clang-format
    clang-tidy
    clazy
    codespell
    cppcheck
)

project_root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }

# missing_packages NAME...: prints those that are not installed.
missing_packages() {
    local -A installed=()
    local name status
    while read -r name status; do
        [[ $status != installed ]] || installed[$name]=1
    done < <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null)
    for name in "$@"; do
        [[ -n ${installed[$name]-} ]] || printf '%s\n' "$name"
    done
}

# install_packages NAME...: installs with apt what is missing; does not touch apt otherwise.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is not Debian, so nothing is installed. What Debian calls: $*"
        return 0
    fi
    local -a missing as_root=()
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            say "Packages are missing, and you are neither root nor is there sudo. As root, run:"
            say "    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
            return 1
        fi
        as_root=(sudo)
    fi
    say "Installing ${missing[*]}"
    as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -q)
    "${as_root[@]}" update >&2 </dev/null || say "apt-get update failed; trying the lists that are here."
    "${as_root[@]}" install -y --no-install-recommends "${missing[@]}" >&2 </dev/null
}

# build_preset PRESET [TARGET...]: configures where that was not done or the presets have changed,
# then builds what has changed, all of it when no target is named. Ninja itself configures again
# when a CMake file has changed.
build_preset() {
    local preset=$1 folder=$project_root/build/$1
    shift
    local configure=(cmake --preset "$preset")
    local ninja=(ninja -C "$folder" -j "$(nproc)" "$@")
    if ! grep -qsxF "CMAKE_HOME_DIRECTORY:INTERNAL=$project_root" "$folder/CMakeCache.txt"; then
        configure+=(--fresh) # nothing there yet, or the tree has been moved since
    elif [[ $folder/build.ninja -nt $project_root/CMakePresets.json ]]; then
        configure=(true)
    fi
    (cd -- "$project_root" && "${configure[@]}") || return
    [[ $("${ninja[@]}" -n 2>/dev/null) == *"no work to do."* ]] || "${ninja[@]}"
}
