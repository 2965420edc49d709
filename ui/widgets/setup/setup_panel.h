// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/layout/panel_widths.h"
#include "ui/widgets/controls/thin_scroll_area.h"

#include <optional>

namespace normscope {

class ImageSection;
class Workbench;

/// The left panel: the image, its groups, and what arrives from the next layer. It scrolls where it
/// is too short. The workbench is not owned and must outlive the panel.
class SetupPanel : public ThinScrollArea
{
    Q_OBJECT
public:
    static constexpr int kWidth = 208;
    static constexpr int kLeastWidth = kSetupRange.least;
    static constexpr int kMostWidth = kSetupRange.most;

    explicit SetupPanel(Workbench &workbench, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(SetupPanel)

    ImageSection &imageSection() const { return *m_image; }
    enum class Section { image, groups, delta };
    /// Shows the panel, scrolled to a section.
    void reveal(Section section);
    /// The pictures of the input are there.
    bool isUpToDate() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user wants another image in the batch.
    void addImageRequested();

private:
    void scrollToWanted();

    ImageSection *m_image;
    QWidget *m_groups;
    QWidget *m_delta;
    std::optional<Section> m_wanted; ///< to be scrolled to
};

} // namespace normscope
