// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/stage_colors.h"

#include <QString>

namespace normscope {

namespace {

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QColor valueColor(StageId id, const BackwardRule &rule, const Tokens &colors)
{
    return colors.quantity(quantityOf(latin(stage(id).name), latin(rule.name)));
}

QColor nameColor(StageId id, const BackwardRule &rule, const Tokens &colors)
{
    return id == StageId::squares ? colors.text1 : valueColor(id, rule, colors);
}

} // namespace normscope
