// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace normscope {

/// Upright bars whose edges lie on whole device pixels: each takes its width from one to the next,
/// but for one px, so that all gaps are equal.
class PixelBars : public QCPBars
{
    Q_OBJECT

public:
    using QCPBars::QCPBars;

protected:
    void draw(QCPPainter *painter) override;
};

} // namespace normscope
