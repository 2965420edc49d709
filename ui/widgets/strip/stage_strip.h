// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/setup/setup.h"
#include "ui/widgets/strip/strip_layout.h"
#include "ui/widgets/strip/thumbnail_renderer.h"

#include <QList>
#include <QTimer>
#include <QWidget>

namespace normscope {

class StageButton;
class Theme;
class Workbench;

/// A thumbnail of every stage that the rule has, forward and backward, with its name and range. The
/// current one stands in a frame; clicking one, or Left, Right, Home and End, goes to a stage.
///
/// The pictures show the image and channel of the setup, are computed off the GUI thread, and stay,
/// veiled, while a newer result is being computed. The workbench is not owned and must outlive the
/// strip.
class StageStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StageStrip(Workbench &workbench, QWidget *parent = nullptr);
    ~StageStrip() override;
    Q_DISABLE_COPY_MOVE(StageStrip)

    /// The stages in order.
    const QList<StageButton *> &buttons() const { return m_buttons; }
    /// Where the parts of a stage are, in px of the strip; for tests and help.
    StripCell cellOf(int index) const;
    /// What a stage's texts say as they are painted, shortened where there is no room.
    QString shownName(int index) const;
    QString shownRange(int index) const;
    /// The middle of the probe's dot in a thumbnail; null where it is not seen.
    QPointF probeDot(int index) const;
    /// The same for any element.
    QPointF dotOf(int index, const Index4 &at) const;
    /// The pictures are those of the present result, image and channel, at this size; or there was
    /// no memory for them.
    bool isUpToDate() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// New pictures are shown.
    void rendered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectWorkbench();
    void followSetup(const Setup &before);
    void setStale(bool stale);
    void rebuild();
    void layOut();
    void placeButtons();
    void scrollTo(int offset);
    void showCurrent();
    void refreshValues();
    void requestPictures();
    ThumbnailRequest wantedRequest() const;
    int currentIndex() const;
    QRect seen(const QRect &rect) const;
    StripLines lines() const;
    QString spokenValue(StageId id) const;
    QString badgeOf(StageId id) const;

    // stage_strip_paint.cpp
    QFont nameFont(bool current) const;
    void paintHeading(QPainter &painter, const QRect &rect, const QString &text) const;
    void paintPicture(QPainter &painter, int index, const QRect &rect) const;
    void paintBadge(QPainter &painter, const QRect &picture, const QString &text) const;
    void paintProbe(QPainter &painter, int index) const;
    void paintPins(QPainter &painter, int index) const;
    void paintFrame(QPainter &painter, int index, const QRect &rect) const;
    void paintTexts(QPainter &painter, int index) const;

    Workbench &m_workbench;
    Theme &m_theme;
    ThumbnailRenderer m_renderer;
    StripLayout m_layout;
    QList<StageButton *> m_buttons;
    int m_forwardCount = 0;
    int m_scroll = 0;
    QTimer m_staleTimer;
    bool m_isVeiled = false;
    bool m_hasFailed = false; ///< there was no memory for the pictures
    double m_scale = 1.0;     ///< device pixels per px of the pictures asked for
};

} // namespace normscope
