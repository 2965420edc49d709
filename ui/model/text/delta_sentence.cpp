// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/delta_sentence.h"

#include <QCoreApplication>

namespace normscope {

namespace {

QString translated(const char *words)
{
    return QCoreApplication::translate("normscope::DeltaSentence", words);
}

QString impulseSentence(const Index4 &at)
{
    return translated(QT_TRANSLATE_NOOP(
                          "normscope::DeltaSentence",
                          "delta_in is 1 at row %1, column %2, channel %3 of image %4, and 0 "
                          "elsewhere."))
        .arg(QString::number(at[kRows]), QString::number(at[kColumns]),
             QString::number(at[kChannels]), QString::number(at[kBatch]));
}

} // namespace

QString deltaWord(const DeltaChoice &choice)
{
    switch (choice.kind) {
    case DeltaSource::Kind::zeros:
        return translated(QT_TRANSLATE_NOOP("normscope::DeltaSentence", "zeros"));
    case DeltaSource::Kind::ones:
        return translated(QT_TRANSLATE_NOOP("normscope::DeltaSentence", "ones"));
    case DeltaSource::Kind::random:
        return translated(QT_TRANSLATE_NOOP("normscope::DeltaSentence", "random"));
    case DeltaSource::Kind::output:
        return translated(QT_TRANSLATE_NOOP("normscope::DeltaSentence", "output"));
    case DeltaSource::Kind::impulse:
        return translated(QT_TRANSLATE_NOOP("normscope::DeltaSentence", "impulse"));
    case DeltaSource::Kind::file:
        return translated(QT_TRANSLATE_NOOP("normscope::DeltaSentence", "file"));
    }
    return {};
}

QString deltaSentence(const DeltaChoice &choice)
{
    switch (choice.kind) {
    case DeltaSource::Kind::zeros:
        return translated(QT_TRANSLATE_NOOP("normscope::DeltaSentence",
                                            "Nothing arrives from the next layer yet."));
    case DeltaSource::Kind::ones:
        return translated(
            QT_TRANSLATE_NOOP("normscope::DeltaSentence",
                              "delta_in is 1 everywhere. Most wrong rules look right here."));
    case DeltaSource::Kind::random:
        return translated(QT_TRANSLATE_NOOP("normscope::DeltaSentence",
                                            "Random numbers from −1 to 1, seed %1."))
            .arg(QString::number(choice.seed));
    case DeltaSource::Kind::output:
        return translated(
            QT_TRANSLATE_NOOP("normscope::DeltaSentence", "delta_in is the output itself."));
    case DeltaSource::Kind::impulse:
        return impulseSentence(choice.at);
    case DeltaSource::Kind::file:
        return translated(QT_TRANSLATE_NOOP("normscope::DeltaSentence", "The numbers of %1."))
            .arg(choice.file.fileName());
    }
    return {};
}

} // namespace normscope
