// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/setup/input_picture_loader.h"

#include <QList>
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace normscope {

class BatchStrip;
class Button;
class ElidedLabel;
class IconButton;
class PictureBox;
class SectionHeader;
class Workbench;
class WrappedLabel;

/// The input: its picture as it was stored, its title and size, what is special about it, and the
/// images of a batch to choose from. The workbench is not owned.
class ImageSection : public QWidget
{
    Q_OBJECT
public:
    explicit ImageSection(Workbench &workbench, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ImageSection)

    BatchStrip &batchStrip() const { return *m_batch; }
    /// The pictures that are asked for are there.
    bool isUpToDate() const { return !m_pictures.isBusy() && !m_batchPictures.isBusy(); }
    /// What the button beside "Add image" does; it stands and falls with the action.
    void setDuplicateAction(QAction &action);

Q_SIGNALS:
    void addImageRequested();

private:
    void makeParts();
    void connectWorkbench();
    void refresh();
    void refreshNotices();
    void refreshTexts();
    void requestPictures();
    void showPictures();
    int shownImage() const;

    Workbench &m_workbench;
    InputPictureLoader m_pictures; ///< the large one
    InputPictureLoader m_batchPictures;
    SectionHeader *m_header = nullptr;
    PictureBox *m_picture = nullptr;
    BatchStrip *m_batch = nullptr;
    ElidedLabel *m_title = nullptr;
    WrappedLabel *m_size = nullptr;
    QVBoxLayout *m_notices = nullptr;
    Button *m_add = nullptr;
    IconButton *m_duplicate = nullptr;
};

/// "300 rows, 451 columns, 3 channels, scaled to 0–1".
QString inputSizeText(const Shape &shape, RescaleKind rescale);

} // namespace normscope
