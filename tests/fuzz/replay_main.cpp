// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a fuzz target every file of the named folders, without libFuzzer: seeds and former
// crashers are ordinary tests. The name of a file stands on stdout before it is given.
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// The files of a folder in the order of their names; none where there is no such folder.
std::vector<fs::path> filesOf(const fs::path &folder)
{
    std::vector<fs::path> files;
    if (!fs::exists(folder))
        return files;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder)) {
        if (entry.is_regular_file())
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void replay(const fs::path &file)
{
    std::printf("%s\n", file.c_str());
    std::fflush(stdout);
    std::ifstream stream(file, std::ios::binary);
    const std::vector<char> bytes {std::istreambuf_iterator<char>(stream), {}};
    // A copy of the exact size, so that a sanitizer sees a read beyond the end.
    const std::vector<std::uint8_t> data(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(data.data(), data.size());
}

} // namespace

int main(int argc, char **argv)
{
    int count = 0;
    const std::vector<fs::path> folders(argv + 1, argv + argc);
    for (const fs::path &folder : folders) {
        for (const fs::path &file : filesOf(folder)) {
            replay(file);
            ++count;
        }
    }
    std::printf("%d files\n", count);
    return count > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
