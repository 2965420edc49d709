// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/file_path.h"

#include <QString>

namespace normscope {

/// What was done to an input, or is special about it, without being an error.
enum class NoticeCode {
    orientationApplied, ///< number: the EXIF orientation, 2 to 8
    alphaDropped,
    firstFrameOnly, ///< number: how many frames there are
    firstPageOnly,
    trailingBytes,
    inexactIntegers,
    nonFinite,            ///< number: NaN; other: infinite elements
    constantImage,        ///< min-max has no range to divide by
    integerSquareWraps,   ///< words: the file's own type
    floatSquareOverflows, ///< words: the file's own type
    floatSumOverflows,    ///< words: the file's own type
    float64SquareOverflows,
    looksChannelsFirst, ///< words: the shape of the array
    ownMaximum, ///< number: the largest one that a PNM's header allows; other: that of its type
};

struct Notice
{
    NoticeCode code = NoticeCode::alphaDropped;
    qint64 number = 0;
    qint64 other = 0;
    QString words;
    FilePath file; ///< the file that it is about; empty where it is about the whole input

    bool operator==(const Notice &) const = default;
};

/// The notice as translated whole sentences, without the name of the file.
QString text(const Notice &notice);

/// The notice behind the name of what it is about: "photo.png: The alpha channel was dropped ...".
/// `title` is the name of the whole input.
QString namedText(const Notice &notice, const QString &title);

} // namespace normscope
