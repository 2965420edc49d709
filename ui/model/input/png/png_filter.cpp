// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/png/png_filter.h"

#include <algorithm>
#include <cstdlib>

namespace normscope {

namespace {

/// Whichever of left, above and above left is nearest to left + above - aboveLeft.
int paeth(int left, int above, int aboveLeft)
{
    const int toLeft = std::abs(above - aboveLeft);
    const int toAbove = std::abs(left - aboveLeft);
    const int toAboveLeft = std::abs(left + above - 2 * aboveLeft);
    if (toLeft <= toAbove && toLeft <= toAboveLeft)
        return left;
    return toAbove <= toAboveLeft ? above : aboveLeft;
}

/// Adds predict(left, above, aboveLeft) to each byte.
template<typename Predict>
void addPrediction(uchar *row, const uchar *above, qint64 bytes, qint64 pixelBytes,
                   const Predict &predict)
{
    const qint64 first = std::min(bytes, pixelBytes);
    for (qint64 i = 0; i < first; ++i)
        row[i] = uchar(row[i] + predict(0, above[i], 0));
    for (qint64 i = first; i < bytes; ++i)
        row[i] = uchar(row[i] + predict(row[i - pixelBytes], above[i], above[i - pixelBytes]));
}

} // namespace

bool undoPngFilter(int filter, uchar *row, const uchar *above, qint64 bytes, qint64 pixelBytes)
{
    switch (filter) {
    case 0:
        return true;
    case 1:
        addPrediction(row, above, bytes, pixelBytes, [](int left, int, int) { return left; });
        return true;
    case 2:
        addPrediction(row, above, bytes, pixelBytes, [](int, int up, int) { return up; });
        return true;
    case 3:
        addPrediction(row, above, bytes, pixelBytes,
                      [](int left, int up, int) { return (left + up) / 2; });
        return true;
    case 4:
        addPrediction(row, above, bytes, pixelBytes, paeth);
        return true;
    default:
        return false;
    }
}

} // namespace normscope
