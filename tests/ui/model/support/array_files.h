// SPDX-License-Identifier: GPL-3.0-or-later
// Files of arrays for tests of what is made from files.
#pragma once

#include "tests/ui/model/support/saved_array.h"
#include "ui/model/setup/setup.h"

#include <QDir>
#include <QTemporaryDir>

#include <vector>

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

/// An input with as many elements as it takes for a first look at what is computed of it.
inline Setup largeSetup(const ArrayFiles &files)
{
    std::vector<float> values(std::size_t {1} << 22U);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i % 1021);
    return setupOf(files.write("large.npy", {1, 2048, 2048, 1}, values));
}

} // namespace normscope::test
