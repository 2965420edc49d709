// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/compare/comparison.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <utility>

namespace normscope {

class Chip;
class Colorbar;
class HeatmapPanel;
class HeatmapView;
class SignLegend;
class SplitDivider;
class Workbench;
struct SideStyles;

/// The map of a comparison. Two maps lie upon each other: below A, or what is made of A and B;
/// above it B, of which all, a part or nothing is seen. Both show the same part of the image at the
/// same zoom, and the same probe.
class CompareMaps : public QWidget
{
    Q_OBJECT

public:
    explicit CompareMaps(Workbench &workbench, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(CompareMaps)

    void setComparison(std::shared_ptr<const Comparison> comparison);
    bool hasComparison() const { return m_comparison != nullptr; }
    /// Both maps show the part of the image that another one shows.
    void follow(const HeatmapView &source);
    void setStale(bool stale) const;
    /// Shows the other one of A and B, as long as a key is held.
    void setHeld(bool held);
    bool isHeld() const { return m_isHeld; }

    /// The map that takes the keys: of B where B alone is seen, else the one below.
    HeatmapView &view() const;
    HeatmapView &viewOfA() const;
    HeatmapView &viewOfB() const;
    bool isUpToDate() const;

    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void zoomChanged(double zoom);
    void renderFailed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Seen { onlyBelow, onlyB, both };

    void connectView(HeatmapView &view);
    Seen seen() const;
    bool showsSides() const;
    void showSetup();
    void showBelow(const SideStyles &styles);
    void showB(const SideStyles &styles);
    void showPins();
    void showProbe();
    void showTags(const SideStyles &styles);
    void layOut();
    void layOutTags(const QRectF &map, double line);
    void commitDivider();

    Workbench &m_workbench;
    std::shared_ptr<const Comparison> m_comparison;
    std::shared_ptr<const MapSource> m_source; ///< of what follows, made once
    std::pair<const Comparison *, CompareOperation> m_sourceOf {};
    HeatmapPanel *m_below;
    QWidget *m_clip;
    HeatmapPanel *m_b;  ///< in m_clip
    Colorbar *m_barOfA; ///< at the left, where A and B are side by side on scales of their own
    SplitDivider *m_divider;
    SignLegend *m_legend; ///< in the place of the colorbar, for signs
    Chip *m_tagOfA;
    Chip *m_tagOfB;
    QStringList m_wordsOfA; ///< the longest first; the one that fits is shown
    QStringList m_wordsOfB;
    bool m_isHeld = false;
    bool m_isLinking = false;
};

} // namespace normscope
