// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/shape.h"

#include <QString>

namespace normscope {

/// "Row 95, column 145, red"; in a batch also the image.
QString elementPlace(const Index4 &at, const Shape &shape, bool isPicture);

} // namespace normscope
