// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextDocument>

namespace normscope {

/// A text for a tooltip or "What's This", which guess whether they are given markup: it is shown
/// letter by letter, whatever stands in a name of a file.
inline QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped())
                                     : text;
}

} // namespace normscope
