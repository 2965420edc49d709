// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/setup/setup.h"

#include <QString>

namespace normscope {

/// The kind of a delta_in in one word: "zeros", "random".
QString deltaWord(const DeltaChoice &choice);

/// What arrives from the next layer, in whole sentences. Text of a file name is plain text.
QString deltaSentence(const DeltaChoice &choice);

} // namespace normscope
