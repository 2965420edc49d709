// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/typeset/math_node.h"

#include <QChar>
#include <QLatin1String>
#include <QStringView>

namespace normscope {

/// One sign that a formula may contain, in its four writings.
struct MathSymbol
{
    QLatin1String latex; ///< "\cdot" or one character such as "+"
    char16_t sign;       ///< the character that is drawn
    MathRole role;
    QLatin1String plain; ///< in linear text, for copying and for screen readers
};

/// The sign written so in LaTeX (a command with its backslash or one character), or null.
const MathSymbol *mathSymbolForLatex(QStringView latex);

/// The sign drawn with this character, or null. Where several commands draw it, the first.
const MathSymbol *mathSymbolForSign(QChar sign);

} // namespace normscope
