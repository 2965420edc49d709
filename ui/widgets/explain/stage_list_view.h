// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace normscope {

/// A list as high as its rows, which scrolls with what is around it. Its delegate paints the rows
/// whole. Moving in it by mouse or keys is told with rowChosen().
class StageListView : public QListView
{
    Q_OBJECT
public:
    explicit StageListView(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(StageListView)

    /// Without telling anybody; an invalid index is none.
    void showCurrent(const QModelIndex &index);
    void setModel(QAbstractItemModel *model) override;
    /// The numbers belong to an older setup.
    void setFaded(bool faded);
    bool isFaded() const { return m_isFaded; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void rowChosen(const QModelIndex &index);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refit();

    bool m_isShowing = false;
    bool m_isFaded = false;
};

} // namespace normscope
