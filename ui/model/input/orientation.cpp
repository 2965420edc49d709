// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/orientation.h"

#include <QtEndian>

#include <array>

namespace normscope {

namespace {

constexpr std::array<Orientation, 8> kOrientations {{
    {1, false, false, false},
    {2, false, false, true},
    {3, false, true, true},
    {4, false, true, false},
    {5, true, false, false},
    {6, true, true, false},
    {7, true, true, true},
    {8, true, false, true},
}};

constexpr quint16 kOrientationTag = 0x0112;
constexpr quint16 kShortType = 3;

template<typename T>
T number(const QByteArray &block, qint64 at, bool little)
{
    if (at < 0 || at + qint64(sizeof(T)) > block.size())
        return 0;
    const char *data = block.constData() + at;
    return little ? qFromLittleEndian<T>(data) : qFromBigEndian<T>(data);
}

} // namespace

Orientation orientationOf(int exif)
{
    const bool known = exif >= 1 && exif <= int(kOrientations.size());
    return known ? kOrientations[std::size_t(exif) - 1] : Orientation();
}

Orientation orientationOfExif(const QByteArray &block)
{
    const bool little = block.startsWith("II");
    if ((!little && !block.startsWith("MM")) || number<quint16>(block, 2, little) != 42)
        return {};
    const qint64 directory = number<quint32>(block, 4, little);
    const int count = number<quint16>(block, directory, little);
    for (int i = 0; i < count; ++i) {
        const qint64 entry = directory + 2 + 12 * qint64(i);
        if (number<quint16>(block, entry, little) == kOrientationTag
            && number<quint16>(block, entry + 2, little) == kShortType)
            return orientationOf(number<quint16>(block, entry + 8, little));
    }
    return {};
}

} // namespace normscope
