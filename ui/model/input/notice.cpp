// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/notice.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace normscope {

namespace {

/// %1 is the number, %2 the other number, %3 the words.
struct NoticeRow
{
    NoticeCode code;
    const char *text;
};

constexpr std::array kNotices {
    NoticeRow {NoticeCode::orientationApplied,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "The picture was turned as its EXIF orientation (%1) says.")},
    NoticeRow {NoticeCode::alphaDropped,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "The alpha channel was dropped; the colours are the file's raw "
                                 "numbers.")},
    NoticeRow {NoticeCode::firstFrameOnly,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "The file holds %1 frames; only the first frame was read.")},
    NoticeRow {NoticeCode::firstPageOnly,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "The file holds several pages; only the first page was read.")},
    NoticeRow {
        NoticeCode::trailingBytes,
        QT_TRANSLATE_NOOP("normscope::Notice",
                          "More bytes follow the numbers; the trailing bytes were ignored.")},
    NoticeRow {NoticeCode::inexactIntegers,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "Some 64-bit integers are beyond the precision of float64 and "
                                 "were rounded.")},
    NoticeRow {NoticeCode::nonFinite,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "Non-finite values are inside: %1 NaN and %2 infinite. They are "
                                 "kept and marked.")},
    NoticeRow {NoticeCode::constantImage,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "All values are equal, so min-max cannot rescale them: the "
                                 "input became zeros. Rescale by none or unit to keep the value.")},
    NoticeRow {NoticeCode::integerSquareWraps,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "NumPyNet would square in the file's own type %3 and overflow "
                                 "without a word; here the values are widened first.")},
    NoticeRow {NoticeCode::floatSquareOverflows,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "NumPyNet's squares would overflow in the file's own type %3; "
                                 "here they are summed in float64.")},
    NoticeRow {NoticeCode::floatSumOverflows,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "NumPyNet's sum would overflow in the file's own type %3; here "
                                 "it is summed in float64.")},
    NoticeRow {NoticeCode::float64SquareOverflows,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "A square overflows float64, so its group has norm and output "
                                 "0, as in NumPyNet.")},
    NoticeRow {NoticeCode::looksChannelsFirst,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "The shape %3 was read with the channels last but looks like "
                                 "channels first; choose the layout nchw or chw if it is.")},
    NoticeRow {NoticeCode::ownMaximum,
               QT_TRANSLATE_NOOP("normscope::Notice",
                                 "The file's own maximum is %1: its numbers are kept as they are, "
                                 "and rescale unit divides them by %2.")},
};

} // namespace

QString text(const Notice &notice)
{
    const auto *const row = std::ranges::find(kNotices, notice.code, &NoticeRow::code);
    Q_ASSERT(row != kNotices.end());
    const QLocale locale;
    return QCoreApplication::translate("normscope::Notice", row->text)
        .replace(QLatin1String("%1"), locale.toString(notice.number))
        .replace(QLatin1String("%2"), locale.toString(notice.other))
        .replace(QLatin1String("%3"), notice.words);
}

QString namedText(const Notice &notice, const QString &title)
{
    const QString name = notice.file.isEmpty() ? title : notice.file.display();
    return name + QStringLiteral(": ") + text(notice);
}

} // namespace normscope
