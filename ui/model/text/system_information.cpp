// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/system_information.h"

#include "core/kernels/cpu_level.h"
#include "core/library_versions.h"
#include "ui/model/version.h"

#include <QGuiApplication>
#include <QScreen>
#include <QStringList>
#include <QSysInfo>
#include <QThread>

#include <Eigen/Core>

#include <tiffio.h>
#include <zlib.h>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

/// "LIBTIFF, Version 4.5.0" is the first line of what it says of itself.
QString tiffVersion()
{
    return QString::fromLatin1(TIFFGetVersion()).section(u'\n', 0, 0);
}

QString processor()
{
    const std::string_view level = toString(cpuLevels().back());
    return u"%1, %2, %3 threads"_s
        .arg(QSysInfo::currentCpuArchitecture(),
             QString::fromLatin1(level.data(), qsizetype(level.size())))
        .arg(QThread::idealThreadCount());
}

QString screenText(const QScreen &screen)
{
    const QSize size = screen.geometry().size();
    return u"%1 x %2 at %3"_s.arg(size.width()).arg(size.height()).arg(screen.devicePixelRatio());
}

} // namespace

QString systemInformation()
{
    QStringList lines {
        u"NormScope %1"_s.arg(QLatin1StringView(kVersion)),
        u"Qt %1 (built with %2)"_s.arg(QLatin1StringView(qVersion()),
                                       QLatin1StringView(QT_VERSION_STR)),
        u"Eigen %1.%2.%3"_s.arg(EIGEN_WORLD_VERSION)
            .arg(EIGEN_MAJOR_VERSION)
            .arg(EIGEN_MINOR_VERSION),
        QString::fromStdString(threadLibrary()),
        u"zlib %1"_s.arg(QLatin1StringView(zlibVersion())),
        tiffVersion(),
        u"%1, %2 %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                           QSysInfo::kernelVersion()),
        processor(),
    };
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()) != nullptr) {
        lines += u"Platform %1"_s.arg(QGuiApplication::platformName());
        for (const QScreen *screen : QGuiApplication::screens())
            lines += u"Screen %1"_s.arg(screenText(*screen));
    }
    return lines.join(u'\n');
}

} // namespace normscope
