// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a state: what is understood is written so that it is understood alike, and what is
// refused changes nothing.
#include "tests/fuzz/fuzz_target.h"
#include "ui/model/setup/argument_text.h"
#include "ui/model/setup/setup_fields.h"

#include <QByteArray>

using namespace normscope;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Setup defaults = windowDefaults();
    Setup setup = defaults;
    if (!applyStateText(setup, argumentFromBytes(bytes))) {
        fuzz::require(setup == defaults, "a refused state changes nothing");
        return 0;
    }
    Setup again = defaults;
    const bool applied = applyStateText(again, stateText(setup, defaults)).hasValue();
    fuzz::require(applied && again == setup, "a state is read back as it was");
    return 0;
}
