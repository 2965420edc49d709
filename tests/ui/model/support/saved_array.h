// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays that the program has written or is to read, as .npy files.
#pragma once

#include "core/io/npy_reader.h"
#include "core/io/npy_writer.h"
#include "tests/core/support/tensors.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <iterator>
#include <string>
#include <vector>

namespace normscope::test {

struct SavedArray
{
    std::string descr; ///< empty: the file is missing or cannot be read
    Shape shape;
    std::vector<double> values;
};

inline SavedArray readSaved(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const ByteSource source = [&file](void *data, std::int64_t size) {
        return std::int64_t {file.read(static_cast<char *>(data), size)};
    };
    Result<NpyArray> array = readNpy(source, file.size(), Layout::nhwc);
    if (!array || array->trailingBytes)
        return {};
    return {array->descr, array->tensor.shape(), readAll<double>(rawInput(array->tensor))};
}

template<typename V>
QByteArray npyBytes(const Shape &shape, const std::vector<V> &values)
{
    QByteArray bytes = QByteArray::fromStdString(npyHeader(shape, npyDescr<V>()));
    return bytes.append(reinterpret_cast<const char *>(values.data()),
                        std::ssize(values) * qsizetype(sizeof(V)));
}

} // namespace normscope::test
