// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of Setup as texts and back. Errors: invalidArgument with a sentence.
#pragma once

#include "core/layer/stage_table.h"
#include "core/result.h"
#include "core/tensor/shape.h"

#include <QList>
#include <QString>

namespace normscope {

/// "all", or numbers of images: "0,0,1".
QString batchText(const QList<qint64> &batch);
Result<QList<qint64>> parseBatch(const QString &text);

/// "all", or names of stages: "norm,output". They come back in the order of the computation.
QString stopsText(const QList<StageId> &stops);
Result<QList<StageId>> parseStops(const QString &text);

/// "none", or places: "0,95,145,0;0,7,7,2". At most kMostPins, each once.
QString pinsText(const QList<Index4> &pins);
Result<QList<Index4>> parsePins(const QString &text);

/// The longest batch that a text may name.
inline constexpr qsizetype kMostImages = 4096;

} // namespace normscope
