// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/check/gradient_check.h"
#include "ui/model/run/layer_result.h"

#include <QByteArray>
#include <QString>

namespace normscope {

/// The JSON document of `check --json`: schema 1. matches_gradient is null where nothing could be
/// compared.
QByteArray checkJson(const LayerResult &result, const GradientCheck &check);

/// The table that `check` prints, and below it what was done and what was found.
QByteArray checkText(const LayerResult &result, const GradientCheck &check);

/// Which rule failed, and where, or that the forward did: one line.
QString failureText(const GradientCheck &check);

} // namespace normscope
