// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/input_error.h"

#include <QString>

namespace normscope {

/// An error in translated words. Both parts begin with a small letter and have no full stop.
struct ErrorText
{
    QString file;   ///< display() of the file; empty where there is none
    QString what;   ///< what happened: "this format is not supported"
    QString advice; ///< what to do: "save it as PNG or NPY"

    /// "photo.avif could not be opened: this format is not supported. Save it as PNG or NPY."
    QString forWindow() const;
    /// "photo.avif: this format is not supported; save it as PNG or NPY"
    QString forCommandLine() const;
};

ErrorText errorText(const InputError &error);

} // namespace normscope
