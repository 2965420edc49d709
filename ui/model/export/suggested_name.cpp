// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/export/suggested_name.h"

#include "core/layer/stage_table.h"
#include "ui/model/setup/setup.h"
#include "ui/model/text/from_view.h"

#include <QRegularExpression>
#include <QStringList>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestName = 80; ///< of the input; a file's name has 255 bytes

/// Words of letters and digits with '-' between them; may be empty.
QString plainWords(const QString &text)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{M}\\p{N}]+"_s);
    return text.split(others, Qt::SkipEmptyParts).join(u'-');
}

QString inputName(const Setup &setup)
{
    if (setup.files.isEmpty())
        return setup.sample;
    const QString name = setup.files.constFirst().fileName();
    const qsizetype ending = name.lastIndexOf(u'.');
    return (ending > 0 ? name.left(ending) : name).left(kLongestName);
}

QString axisWord(const AxisSet &axis)
{
    const bool isEmpty = !axis.isNone() && axis.axes().empty();
    return u"axis"_s + (isEmpty ? u"empty"_s : QString::fromStdString(axis.toOption()));
}

} // namespace

QString suggestedName(const Setup &setup, const QString &kind)
{
    const Stage &stage = normscope::stage(setup.stage);
    QStringList parts {inputName(setup), fromView(stage.name), kind, axisWord(setup.axis)};
    if (stage.pass == Pass::backward)
        parts += fromView(setup.rule->name);
    for (QString &part : parts)
        part = plainWords(part);
    parts.removeAll(QString());
    return parts.join(u'-');
}

} // namespace normscope
