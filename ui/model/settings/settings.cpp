// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/settings/settings.h"

#include <QDir>
#include <QStandardPaths>

namespace normscope {

using namespace Qt::StringLiterals;

Settings::Settings(const QString &file)
{
    if (!file.isEmpty())
        m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

QString Settings::userFile()
{
    // Without a home Qt would take the root of the file system for it.
    if (qEnvironmentVariableIsEmpty("HOME") && qEnvironmentVariableIsEmpty("XDG_CONFIG_HOME"))
        return {};
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return folder.isEmpty() ? QString() : QDir(folder).filePath(u"NormScope/settings.ini"_s);
}

void Settings::save()
{
    if (m_file)
        m_file->sync();
}

QString Settings::text(const char *name) const
{
    const QString key = QString::fromLatin1(name);
    return m_file ? m_file->value(key).toString() : m_memory.value(key);
}

void Settings::setText(const char *name, const QString &text)
{
    const QString key = QString::fromLatin1(name);
    if (m_file)
        m_file->setValue(key, text);
    else
        m_memory.insert(key, text);
}

void Settings::remove(const char *name)
{
    const QString key = QString::fromLatin1(name);
    if (m_file)
        m_file->remove(key);
    else
        m_memory.remove(key);
}

} // namespace normscope
