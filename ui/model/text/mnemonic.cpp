// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/mnemonic.h"

namespace normscope {

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isMark = text[at] == u'&' && at + 1 < text.size();
        if (isMark)
            ++at;
        plain += text[at];
    }
    return plain;
}

} // namespace normscope
