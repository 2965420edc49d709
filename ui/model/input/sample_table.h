// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tensor/input.h"
#include "core/tensor/stored_tensor.h"

#include <QString>

#include <span>

namespace normscope {

/// A built-in input: a photograph of the resources, or a small array that a function makes.
struct SampleRow
{
    const char *id;          ///< for --sample and for sessions
    const char *title;       ///< marked for translation
    const char *description; ///< marked for translation: what it teaches
    const char *resource;    ///< the photograph; null for an array
    StoredTensor (*make)();  ///< the array; null for a photograph
    RescaleKind rescale;     ///< what it is shown with unless another one is asked for

    bool isPhoto() const { return resource != nullptr; }
};

/// All samples, the default one first.
std::span<const SampleRow> sampleTable();
/// Null where there is none of that id.
const SampleRow *findSample(const QString &id);

/// Translated.
QString sampleTitle(const SampleRow &row);
QString sampleDescription(const SampleRow &row);

} // namespace normscope
