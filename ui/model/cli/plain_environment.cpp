// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/plain_environment.h"

#include <QByteArray>
#include <QProcessEnvironment>

namespace normscope {

namespace {

bool isPlaceOfPlugins(const QString &name)
{
    return name == QLatin1String("QT_PLUGIN_PATH")
        || name == QLatin1String("QT_QPA_PLATFORM_PLUGIN_PATH");
}

} // namespace

void dropHarmfulVariables()
{
    qunsetenv("QT_IMAGEIO_MAXALLOC"); // stands above the limit that we set
}

void makeEnvironmentPlain()
{
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1String("QT_")) && !isPlaceOfPlugins(name))
            qunsetenv(name.toLocal8Bit().constData());
    }
    qunsetenv("LANGUAGE");
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace normscope
