// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/typeset/math_node.h"

#include <QStringView>

namespace normscope {

/// How deep groups may lie in one another.
inline constexpr int kMaxMathDepth = 40;
/// The longest text the parser takes, in UTF-16 units.
inline constexpr qsizetype kMaxMathLength = 20000;

/// Reads a formula written in a small part of LaTeX:
///
///     \frac{}{}  \sqrt{}  ^{}  _{}  \sum_{}^{}  \left( \right)  { }  \, \: \; \! \quad
///     \word{} = \mathrm{}  \mathbf{}  \var{} = \mathit{}  x  0.25  and the signs of math_symbols.h
///     \num{1e-8}    a number as mathNumber() reads it
///     \tag{3}{...}  the group belongs to quantity 3
///
/// A minus is a minus sign. On failure the error is `invalidArgument` with an English sentence that
/// names the place; its index in `source` is also written to `errorPosition`, if given.
Result<MathNode> parseMath(QStringView source, qsizetype *errorPosition = nullptr);

} // namespace normscope
