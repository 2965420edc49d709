// SPDX-License-Identifier: GPL-3.0-or-later
// The cases of tests/fixtures/golden.
#pragma once

#include "core/io/npy_reader.h"
#include "core/layer/layer_spec.h"
#include "tests/core/support/tensors.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <algorithm>
#include <cstring>
#include <vector>

namespace normscope::test {

inline QString goldenPath(const QString &file)
{
    return QStringLiteral(NORMSCOPE_FIXTURES "/golden/") + file;
}

/// One case: its row of the manifest and its files.
class GoldenCase
{
public:
    explicit GoldenCase(QJsonObject row) : m_row(std::move(row)) {}

    static std::vector<GoldenCase> all()
    {
        QFile file(goldenPath(QStringLiteral("manifest.json")));
        std::vector<GoldenCase> cases;
        if (!file.open(QIODevice::ReadOnly))
            return cases;
        const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
        for (const auto row : manifest[QLatin1String("cases")].toArray())
            cases.emplace_back(row.toObject());
        return cases;
    }

    QString id() const { return m_row[QLatin1String("id")].toString(); }
    bool isExtreme() const { return m_row.contains(QLatin1String("extreme")); }
    bool isNonFinite() const { return m_row[QLatin1String("nonfinite")].toBool(); }
    double epsilon() const { return m_row[QLatin1String("epsilon")].toDouble(); }

    ComputeType type() const
    {
        return m_row[QLatin1String("dtype")] == QLatin1String("f4") ? ComputeType::float32
                                                                    : ComputeType::float64;
    }

    AxisSet axis() const
    {
        const QJsonValue value = m_row[QLatin1String("axis")];
        if (value.isNull())
            return AxisSet::none();
        std::vector<int> axes;
        if (value.isArray()) {
            for (const auto axis : value.toArray())
                axes.push_back(axis.toInt());
        } else {
            axes.push_back(value.toInt());
        }
        return *AxisSet::of(axes);
    }

    double tolerance(const char *name) const
    {
        const QJsonObject values = m_row[QLatin1String("tolerances")].toObject();
        return values[QLatin1String(name)].toDouble();
    }

    /// Every file's name and the start of its SHA-256.
    std::vector<std::pair<QString, QByteArray>> files() const
    {
        std::vector<std::pair<QString, QByteArray>> result;
        for (const auto row : m_row[QLatin1String("files")].toObject())
            result.emplace_back(row.toObject()[QLatin1String("file")].toString(),
                                row.toObject()[QLatin1String("sha256")].toString().toLatin1());
        return result;
    }

    bool has(const char *name) const
    {
        return m_row[QLatin1String("files")].toObject().contains(QLatin1String(name));
    }

    /// The array of a file with four axes, by the reader of the product.
    std::shared_ptr<const StoredTensor> tensor(const char *name) const
    {
        QFile file(pathOf(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is missing", qPrintable(file.fileName()));
        const ByteSource source = [&file](void *data, std::int64_t size) {
            return std::int64_t {file.read(static_cast<char *>(data), size)};
        };
        Result<NpyArray> array = readNpy(source, file.size(), Layout::nhwc);
        if (!array)
            qFatal("%s: %s", qPrintable(file.fileName()), array.error().detail.c_str());
        return std::make_shared<const StoredTensor>(std::move(array->tensor));
    }

    std::vector<double> numbers(const char *name) const
    {
        return readAll<double>(Input(tensor(name), Rescale {}));
    }

    /// The elements of a file with one axis, of 8 bytes each in the machine's order.
    template<typename V>
    std::vector<V> list(const char *name) const
    {
        QFile file(pathOf(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is missing", qPrintable(file.fileName()));
        const QByteArray bytes = file.readAll();
        const qsizetype start = bytes.indexOf('\n') + 1; // the header ends with the first
        std::vector<V> values(static_cast<std::size_t>(bytes.size() - start) / sizeof(V));
        std::memcpy(values.data(), bytes.constData() + start, values.size() * sizeof(V));
        return values;
    }

private:
    QString pathOf(const char *name) const
    {
        return goldenPath(m_row[QLatin1String("files")]
                              .toObject()[QLatin1String(name)]
                              .toObject()[QLatin1String("file")]
                              .toString());
    }

    QJsonObject m_row;
};

} // namespace normscope::test
