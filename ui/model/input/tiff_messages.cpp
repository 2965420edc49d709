// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/tiff_messages.h"

#include <QString>
#include <QtGlobal>

#include <cstdarg>
#include <tiffio.h>

namespace normscope {

namespace {

[[gnu::format(printf, 2, 0)]] void warn(const char * /*module*/, const char *format,
                                        va_list arguments)
{
    qWarning("%s", qUtf8Printable(QString::vasprintf(format, arguments)));
}

} // namespace

void routeTiffMessages()
{
    [[maybe_unused]] static const bool routed = [] {
        TIFFSetErrorHandler(warn);
        TIFFSetWarningHandler(nullptr);
        return true;
    }();
}

} // namespace normscope
