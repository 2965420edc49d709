// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/stored_array.h"

#include "ui/model/python/python_text.h"

#include <QCryptographicHash>
#include <QSysInfo>
#include <QtEndian>

#include <cmath>
#include <limits>
#include <type_traits>

namespace normscope {

namespace {

constexpr std::int64_t kMostListed = 64;
constexpr std::int64_t kPartElements = 1 << 16;
constexpr qsizetype kLineBytes = 72; ///< of data; 96 characters of base64

template<typename V>
void appendLittleEndian(QByteArray &bytes, V value)
{
    if constexpr (std::is_floating_point_v<V>) {
        if (std::isnan(value))
            value = std::numeric_limits<V>::quiet_NaN();
    }
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
}

/// Calls use(bytes) for the array's parts in C order, as fingerprint() describes them.
template<typename Use>
void forEachPart(const StoredTensor &tensor, const Use &use)
{
    const std::int64_t elements = tensor.shape().imageElements();
    for (std::int64_t image = 0; image < tensor.shape().batch; ++image) {
        for (std::int64_t first = 0; first < elements; first += kPartElements) {
            QByteArray part;
            tensor.visitRuns(image, first, std::min(kPartElements, elements - first),
                             [&part](const auto *run, std::int64_t count) {
                                 for (std::int64_t i = 0; i < count; ++i)
                                     appendLittleEndian(part, run[i]);
                             });
            use(part);
        }
    }
}

QByteArray bytesOf(const StoredTensor &tensor)
{
    QByteArray bytes;
    forEachPart(tensor, [&bytes](const QByteArray &part) { bytes += part; });
    return bytes;
}

/// NumPy's little-endian name of a type: "<f4".
QByteArray descrOf(StoredType type)
{
    const bool isFloat = type == StoredType::float32 || type == StoredType::float64;
    return (isFloat ? "<f" : "<u") + QByteArray::number(qulonglong(bytesPerElement(type)));
}

QByteArray listOf(const StoredTensor &tensor)
{
    QList<QByteArray> numbers;
    std::vector<double> values(static_cast<std::size_t>(tensor.shape().imageElements()));
    const bool isFloat = descrOf(tensor.type()).contains('f');
    for (std::int64_t image = 0; image < tensor.shape().batch; ++image) {
        tensor.read(image, 0, tensor.shape().imageElements(), values.data());
        for (const double value : values)
            numbers += isFloat ? pythonNumber(value) : QByteArray::number(int(value));
    }
    return "np.array([\n    " + pythonItems(numbers, 4) + "\n]";
}

} // namespace

QByteArray fingerprint(const StoredTensor &tensor)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    forEachPart(tensor, [&hash](const QByteArray &part) { hash.addData(part); });
    return hash.result().toHex();
}

bool isListed(const StoredTensor &tensor)
{
    return tensor.shape().elements() <= kMostListed;
}

QByteArray embeddedArray(const StoredTensor &tensor)
{
    // Qt puts the length before zlib's bytes.
    const QByteArray numbers = isListed(tensor) ? listOf(tensor)
                                                : "np.frombuffer(zlib.decompress("
            + embeddedBytes(qCompress(bytesOf(tensor), 9).mid(4)) + ')';
    return numbers + ", \"" + descrOf(tensor.type()) + "\").reshape(" + pythonShape(tensor.shape())
        + ')';
}

QByteArray embeddedBytes(const QByteArray &bytes)
{
    QByteArray text = "base64.b64decode(\"\"\"\n";
    for (qsizetype at = 0; at < bytes.size(); at += kLineBytes)
        text += bytes.mid(at, kLineBytes).toBase64() + '\n';
    return text + "\"\"\")";
}

} // namespace normscope
