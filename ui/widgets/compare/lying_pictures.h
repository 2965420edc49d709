// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/compare/byte_picture_maker.h"

#include <QList>
#include <QWidget>

namespace normscope {

class Banner;
class BytePictureView;
class ElidedLabel;
class SegmentedControl;
class WindowActions;
class Workbench;

/// "The picture that lies": input, output and scales side by side as NumPyNet's example draws them,
/// each stretched to bytes by itself or all on one scale, with the share of bytes that are the
/// same.
class LyingPictures : public QWidget
{
    Q_OBJECT

public:
    LyingPictures(Workbench &workbench, const WindowActions &actions, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(LyingPictures)

    bool isUpToDate() const { return !m_maker.isBusy(); }
    /// Down to the free room below pictures and words, in px.
    int usedHeight() const;

Q_SIGNALS:
    void renderFailed();

private:
    struct Column
    {
        BytePictureView *view;
        ElidedLabel *range;
        ElidedLabel *finding;
    };

    QWidget *makeHead(const WindowActions &actions);
    QWidget *makeColumn(StageId id);
    void shareScale(bool shares);
    void showSetup();
    void showPictures();

    Workbench &m_workbench;
    BytePictureMaker m_maker;
    QWidget *m_caption = nullptr;
    SegmentedControl *m_scales = nullptr;
    Banner *m_banner = nullptr;
    QList<Column> m_columns;
};

} // namespace normscope
