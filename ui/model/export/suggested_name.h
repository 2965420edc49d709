// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace normscope {

struct Setup;

/// A file name without ending that says what is in it: `chelsea-output-axis3`,
/// `grey-ramp-delta-axis1-2-exact`. The input's name comes first (of a batch, that of the first
/// file), letters and digits only; backward stages add the rule, and `kind`, such as "histogram",
/// stands behind the stage.
QString suggestedName(const Setup &setup, const QString &kind = {});

} // namespace normscope
