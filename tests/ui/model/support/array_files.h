// SPDX-License-Identifier: GPL-3.0-or-later
// Files of arrays for tests of what is made from files.
#pragma once

#include "tests/ui/model/support/saved_array.h"
#include "ui/model/setup/setup.h"

#include <QDir>
#include <QTemporaryDir>

namespace normscope::test {

/// A folder that goes away with this.
class ArrayFiles
{
public:
    QString path(const QString &name) const { return QDir(m_folder.path()).filePath(name); }

    template<typename V>
    FilePath write(const char *name, const Shape &shape, const std::vector<V> &values) const
    {
        return write(name, npyBytes(shape, values));
    }

    FilePath write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", name);
        return FilePath::fromString(file.fileName());
    }

private:
    QTemporaryDir m_folder;
};

/// Setups that look at one file, or at a sample.
inline Setup setupOf(const FilePath &file)
{
    Setup setup;
    setup.files = {file};
    return setup;
}

inline Setup sampleSetup(const char *sample = "three-four")
{
    Setup setup;
    setup.sample = QString::fromLatin1(sample);
    return setup;
}

} // namespace normscope::test
