// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of the window, one argument a line. Nothing is opened; texts that are refused
// are printed, as in the program.
#include "tests/fuzz/fuzz_target.h"
#include "ui/model/cli/window_options.h"
#include "ui/model/setup/argument_text.h"

#include <QByteArray>

using namespace normscope;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto bytes
        = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    QStringList arguments;
    for (const QByteArray &line : bytes.split('\n')) {
        arguments += argumentFromBytes(line);
        fuzz::require(bytesFromArgument(arguments.constLast()) == line,
                      "the bytes of an argument come back");
    }
    WindowOptions options;
    if (parseWindowOptions(arguments, options))
        return 0;
    const Setup &setup = options.setup;
    fuzz::require(hasStage(*setup.rule, setup.stage), "the rule has the stage that is shown");
    fuzz::require(setup.epsilon >= 0 && setup.calls >= 0, "numbers are within their range");
    fuzz::require(options.scale == 0 || (options.scale >= 0.5 && options.scale <= 4),
                  "a scale is 0.5 to 4");
    return 0;
}
