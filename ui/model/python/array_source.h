// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/image_format.h"
#include "ui/model/input/input_loader.h"

#include <QList>

namespace normscope {

/// How a script comes by the numbers of an input.
struct ArraySource
{
    enum class Way {
        files,    ///< reads the files themselves
        photo,    ///< carries the file of a built-in photograph
        embedded, ///< carries the numbers
        asked,    ///< asks for an input.npy: Pillow cannot read them, and they are many
    };

    Way way = Way::embedded;
    QList<FileFormat> formats; ///< of the files or of the photograph; else empty
};

/// Pillow reads 8 bits of colours and 16 bits of grey; what it would cut is carried by the script,
/// up to 2 MiB where `mayAsk`. Opens the files again to see what they are.
ArraySource arraySource(const LoadedInput &loaded, bool mayAsk);

/// The bytes of a built-in photograph; empty for another sample.
QByteArray photoBytes(const QString &sample);

} // namespace normscope
