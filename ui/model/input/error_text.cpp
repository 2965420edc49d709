// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/error_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace normscope {

namespace {

constexpr const char *kContext = "normscope::ErrorText";

/// %1 is the detail, %2 the other file.
struct ErrorRow
{
    ErrorCode code;
    const char *what;
    const char *advice;
};

constexpr std::array kErrors {
    ErrorRow {ErrorCode::cancelled, QT_TRANSLATE_NOOP("normscope::ErrorText", "it was cancelled"),
              QT_TRANSLATE_NOOP("normscope::ErrorText", "open it again to read it")},
    ErrorRow {
        ErrorCode::outOfMemory,
        QT_TRANSLATE_NOOP("normscope::ErrorText", "there is not enough memory for it"),
        QT_TRANSLATE_NOOP("normscope::ErrorText", "close other programs or open a smaller one")},
    ErrorRow {ErrorCode::invalidArgument, "%1",
              QT_TRANSLATE_NOOP("normscope::ErrorText", "choose another one")},
    ErrorRow {ErrorCode::fileNotOpened,
              QT_TRANSLATE_NOOP("normscope::ErrorText", "the system refuses it (%1)"),
              QT_TRANSLATE_NOOP("normscope::ErrorText", "check its name and permissions")},
    ErrorRow {ErrorCode::fileNotRegular,
              QT_TRANSLATE_NOOP("normscope::ErrorText", "it is %1 and not a file"),
              QT_TRANSLATE_NOOP("normscope::ErrorText", "choose an image or a .npy file")},
    ErrorRow {ErrorCode::fileUnreadable,
              QT_TRANSLATE_NOOP("normscope::ErrorText", "it could not be read (%1)"),
              QT_TRANSLATE_NOOP("normscope::ErrorText", "copy it to another disk and try again")},
    ErrorRow {ErrorCode::unknownFormat,
              QT_TRANSLATE_NOOP("normscope::ErrorText", "this format is not supported"),
              QT_TRANSLATE_NOOP("normscope::ErrorText", "save it as PNG or NPY")},
    ErrorRow {ErrorCode::damagedFile,
              QT_TRANSLATE_NOOP("normscope::ErrorText", "the file is damaged (%1)"),
              QT_TRANSLATE_NOOP("normscope::ErrorText", "fetch or save it again")},
    ErrorRow {ErrorCode::unsupported,
              QT_TRANSLATE_NOOP("normscope::ErrorText", "%1 is not supported"),
              QT_TRANSLATE_NOOP("normscope::ErrorText", "save it as PNG or NPY")},
    ErrorRow {ErrorCode::tooLarge,
              QT_TRANSLATE_NOOP("normscope::ErrorText", "it is larger than the limit of %1"),
              QT_TRANSLATE_NOOP("normscope::ErrorText", "make it smaller or raise the limit")},
    ErrorRow {ErrorCode::shapeMismatch,
              QT_TRANSLATE_NOOP("normscope::ErrorText", "it does not fit %2 in one batch (%1)"),
              QT_TRANSLATE_NOOP("normscope::ErrorText",
                                "open files of one size, channel count and type together")},
    ErrorRow {ErrorCode::writeFailed,
              QT_TRANSLATE_NOOP("normscope::ErrorText", "it could not be written (%1)"),
              QT_TRANSLATE_NOOP("normscope::ErrorText", "check the folder and its free space")},
};

/// A shapeMismatch without another file: the array of delta_in.
constexpr ErrorRow kDeltaMismatch {
    ErrorCode::shapeMismatch,
    QT_TRANSLATE_NOOP("normscope::ErrorText", "it does not fit the input (%1)"),
    QT_TRANSLATE_NOOP("normscope::ErrorText", "choose an array of the input's shape")};

const ErrorRow &rowOf(const InputError &error)
{
    if (error.error.code == ErrorCode::shapeMismatch && error.other.isEmpty())
        return kDeltaMismatch;
    const auto *const row = std::ranges::find(kErrors, error.error.code, &ErrorRow::code);
    Q_ASSERT(row != kErrors.end());
    return *row;
}

QString translated(const char *words)
{
    return *words == '\0' ? QString() : QCoreApplication::translate(kContext, words);
}

QString capitalized(const QString &words)
{
    return words.left(1).toUpper() + words.mid(1);
}

/// Puts the detail and the other file into their places; what stands in a name is not a place.
QString filled(const QString &words, const QString &detail, const QString &other)
{
    return words.contains(QLatin1String("%2")) ? words.arg(detail, other)
        : words.contains(QLatin1String("%1"))  ? words.arg(detail)
                                               : words;
}

} // namespace

QString ErrorText::forWindow() const
{
    const QString reason = file.isEmpty()
        ? capitalized(what)
        : QCoreApplication::translate(kContext, "%1 could not be opened: %2").arg(file, what);
    return QCoreApplication::translate(kContext, "%1. %2.").arg(reason, capitalized(advice));
}

QString ErrorText::forCommandLine() const
{
    const QString words = QStringLiteral("%1; %2").arg(what, advice);
    return file.isEmpty() ? words : QStringLiteral("%1: %2").arg(file, words);
}

ErrorText errorText(const InputError &error)
{
    const ErrorRow &row = rowOf(error);
    const QString detail = translated(error.error.detail.c_str());
    return {error.file.display(), filled(translated(row.what), detail, error.other.display()),
            translated(row.advice)};
}

} // namespace normscope
