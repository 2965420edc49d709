// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/typeset/math_node.h"

#include <QString>

namespace normscope {

/// The formula as LaTeX for the inside of a math environment, words in \mathrm. Tags are left out;
/// parseMath() reads the text back to the same formula.
QString toLatex(const MathNode &node);

/// The formula on one line in ASCII, for screen readers and for copying as text:
/// `norm = 1/sqrt(sum + epsilon) = 1.5887`.
QString toPlainText(const MathNode &node);

} // namespace normscope
