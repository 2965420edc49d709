// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace normscope {

/// Whether `a` comes before `b` as people count: "frame2" before "frame10", large and small
/// letters of ASCII alike. Names that differ only in that, or in leading zeros, stand in the order
/// of their bytes, so that the order is total.
bool comesBefore(const QByteArray &a, const QByteArray &b);

} // namespace normscope
