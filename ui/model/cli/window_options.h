// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/cli/output.h"
#include "ui/model/setup/setup.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace normscope {

/// How the window is opened.
struct WindowOptions
{
    Setup setup;
    QString screenshot;          ///< a PNG to write instead of opening the window; empty: none
    QSize size;                  ///< of the window; invalid: its own
    double scale = 0;            ///< device pixels per pixel; 0: the display's
    std::optional<Index4> probe; ///< the element that is pointed at
    QString language;            ///< "it", "en" or empty for the system's
    QString theme;               ///< "light", "dark" or empty for the system's
};

/// Reads the options of the window; or returns the exit code after an error, which is printed.
std::optional<ExitCode> parseWindowOptions(const QStringList &arguments, WindowOptions &options);

/// The part of `normscope --help` that lists them.
QString windowOptionsHelp();

} // namespace normscope
