// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/typeset/math_node.h"

#include <vector>

namespace normscope {

/// TeX's classes of atoms (The TeXbook, chapter 18).
enum class MathClass { ordinary, large, binary, relation, open, close, punctuation, inner };

/// The classes of a row's children after TeX's rule that a binary operator with nothing to join,
/// such as the minus of a negative number, is ordinary. A space takes no part; its entry is
/// `ordinary`.
std::vector<MathClass> mathClasses(const std::vector<MathNode> &row);

/// The space between two neighbours in eighteenths of an em. In scripts most of it is left out.
int mathGap(MathClass left, MathClass right, bool inScript);

} // namespace normscope
