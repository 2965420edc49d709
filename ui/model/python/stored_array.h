// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/stored_tensor.h"

#include <QByteArray>

namespace normscope {

/// SHA-256 (hexadecimal) of the elements in C order, little-endian; every NaN counts as the same.
QByteArray fingerprint(const StoredTensor &tensor);

/// A Python expression for the array itself: a list of up to 64 numbers, else its bytes, packed by
/// zlib and in base64. It needs np, and base64 and zlib where isListed() is false.
QByteArray embeddedArray(const StoredTensor &tensor);
bool isListed(const StoredTensor &tensor);

/// A Python expression for bytes: base64 in lines.
QByteArray embeddedBytes(const QByteArray &bytes);

} // namespace normscope
