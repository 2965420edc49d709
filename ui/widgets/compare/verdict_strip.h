// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/compare/comparison.h"
#include "ui/widgets/controls/panel.h"

#include <memory>

namespace normscope {

class CosineHistogram;
class ElidedLabel;
class NamedNumbers;
class Workbench;

/// What a comparison finds, below its map: the verdict in a few words and its numbers, the cosines,
/// and A, B and what is made of them at the probe.
class VerdictStrip : public Panel
{
    Q_OBJECT

public:
    explicit VerdictStrip(Workbench &workbench, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(VerdictStrip)

    void setComparison(std::shared_ptr<const Comparison> comparison);
    /// In place of the verdict, until there is another comparison.
    void showError(const QString &sentence);

private:
    void showVerdict();
    void showProbe();

    Workbench &m_workbench;
    std::shared_ptr<const Comparison> m_comparison;
    QString m_error; ///< why there is none
    ElidedLabel *m_verdict;
    ElidedLabel *m_details;
    NamedNumbers *m_probe;
    ElidedLabel *m_histogramName;
    CosineHistogram *m_histogram;
    ElidedLabel *m_cosines;
};

} // namespace normscope
