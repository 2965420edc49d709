// SPDX-License-Identifier: GPL-3.0-or-later
// Values as Python writes them. Whatever a value holds, the text is one line of ASCII that reads as
// this value and nothing else.
#pragma once

#include "core/tensor/shape.h"
#include "ui/model/input/file_path.h"

#include <QByteArray>
#include <QList>

namespace normscope {

/// The shortest text from which the same double is read, with a point or an exponent: "3.0".
/// Not finite: "np.nan", "np.inf", "-np.inf".
QByteArray pythonNumber(double number);

/// A str of ASCII text: "a \"word\"".
QByteArray pythonText(const QByteArray &ascii);

/// The name of a file as a str: "photo.png", or os.fsdecode(b"gr\xc3\xbcn.png") where it is not
/// printable ASCII.
QByteArray pythonFileName(const FilePath &path);

/// "(1, 300, 451, 3)"
QByteArray pythonShape(const Shape &shape);

/// Items that are separated by ", ", in lines of up to 100 characters: the first begins in column
/// `column`, the others are indented as far.
QByteArray pythonItems(const QList<QByteArray> &items, qsizetype column);

} // namespace normscope
