// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/shape.h"

#include <QString>

#include <optional>

namespace normscope {

/// "0,95,145,1": image, row, column and channel of an element, as options and state texts have it.
QString placeText(const Index4 &at);
/// nullopt for what is not four whole numbers.
std::optional<Index4> parsePlace(const QString &text);

} // namespace normscope
