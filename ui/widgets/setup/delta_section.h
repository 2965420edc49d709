// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/strip/thumbnail_renderer.h"

#include <QWidget>

namespace normscope {

class PictureBox;
class SectionHeader;
class Workbench;
class WrappedLabel;

/// What arrives from the next layer: a small picture of delta_in and a sentence. The workbench is
/// not owned.
class DeltaSection : public QWidget
{
    Q_OBJECT
public:
    explicit DeltaSection(Workbench &workbench, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(DeltaSection)

private:
    void makeParts();
    void refreshTexts();
    void requestPicture();

    Workbench &m_workbench;
    ThumbnailRenderer m_renderer;
    SectionHeader *m_header = nullptr;
    PictureBox *m_swatch = nullptr;
    WrappedLabel *m_sentence = nullptr;
};

} // namespace normscope
