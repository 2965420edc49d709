// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "ui/model/heatmap/map_content.h"
#include "ui/model/heatmap/map_view.h"
#include "ui/model/heatmap/tile_layout.h"
#include "ui/widgets/heatmap/group_lens.h"
#include "ui/widgets/heatmap/heatmap_renderer.h"
#include "ui/widgets/heatmap/map_hand.h"
#include "ui/widgets/heatmap/map_motion.h"
#include "ui/widgets/heatmap/value_overlay.h"

#include <QLine>
#include <QList>
#include <QMargins>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QGestureEvent;
class QNativeGestureEvent;

namespace normscope {

/// The map of one stage and one image, with the probe and its group: of one channel, of three as
/// colours, or of all channels side by side.
///
/// The view is fed with setResult(), setStage() and setImageAndChannel(); it renders off the GUI
/// thread and shows the old picture, scaled, until the new one is there. Pointing, clicking and
/// the arrow keys move the probe: the view shows it at once and says so with probeMoved(). The
/// probe stays when the pointer leaves, and a click holds it (holdWanted(), setProbeHeld()).
///
/// Wheel: zoom at the pointer. Drag: pan (with the left button where the map is larger than the
/// view, with the middle one or Space always). Shift and a drag: draw a line. A pinch zooms and
/// moves. Double-click, F: fit. + and -: next zoom. 0: 100 %.
class HeatmapView : public QWidget
{
    Q_OBJECT
public:
    explicit HeatmapView(QWidget *parent = nullptr);
    ~HeatmapView() override;
    Q_DISABLE_COPY_MOVE(HeatmapView)

    /// Null, null shows nothing. An image of another size is fitted.
    void setResult(std::shared_ptr<const LayerRun> run,
                   std::shared_ptr<const LayerStatistics> statistics);
    /// A stage that the run's rule has; others are not shown.
    void setStage(StageId stage, const HeatmapStyle &style);
    /// Values of the run's shape that are no stage, and their name; they stand in for the stage
    /// until null comes.
    void setSource(std::shared_ptr<const MapSource> source, const QString &name,
                   const HeatmapStyle &style);
    void setImageAndChannel(int image, int channel);
    /// ChannelView::rgb only with three channels.
    void setChannelView(ChannelView channels);
    /// By default red, green and blue for three channels, else "channel 0" and so on.
    void setChannelNames(const QStringList &names);
    void setProbe(std::optional<Index4> probe);
    /// Elements that keep a mark with their number, which counts from 1.
    void setPins(const QList<Index4> &pins);
    /// A line over the map, in pixels (column, row).
    void setLine(const std::optional<QLine> &line);
    /// The pixels with these values are marked.
    void setMarkedValues(const std::optional<ValueSelection> &values)
    {
        m_overlay.setMarked(values);
    }
    /// Pointing does not move a probe that is held; clicks and keys do.
    void setProbeHeld(bool held);
    /// A newer result is being computed: after 120 ms a veil lies over the map.
    void setStale(bool stale) { m_motion.setStale(stale); }
    /// The card beside the probe that lists its group.
    void setLensVisible(bool visible);
    /// The probe's row and column, at the map's edges.
    void setTagsVisible(bool visible);
    /// Something else covers the widget but for this part, which holds the lens; null for nothing.
    void setSeenPart(const QRectF &part);
    void setGridVisible(bool visible);
    void setNumbersVisible(bool visible);
    /// Room around the map, in px.
    void setMapMargins(const QMargins &margins);

    StageId stageId() const { return m_content.stage; }
    const HeatmapStyle &heatmapStyle() const { return m_content.style; }
    int image() const { return m_content.image; }
    int channel() const { return m_content.channel; }
    ChannelView channelView() const { return m_content.channels; }
    /// How the channels stand on the map.
    const TileLayout &tiles() const { return m_tiles; }
    std::optional<Index4> probe() const { return m_probe; }
    /// The stage's value at the probe, when the probe is in the image shown.
    std::optional<double> probeValue() const { return m_probeValue; }
    /// The group of the probe, when it is shown beside it.
    const std::optional<GroupLens> &lens() const { return m_lens; }

    /// In device pixels per image pixel: 1 is 100 %.
    double zoom() const { return m_view.zoom(); }
    bool isFitted() const { return m_view.isFitted(); }
    QPointF viewCenter() const { return m_view.center(); }
    /// To link views: the same zoom, and the place of the map in the middle.
    void setView(double zoom, QPointF center);
    /// Moves as little as it takes for an element to be seen.
    void reveal(const Index4 &element);
    /// The part of the image that another map shows, whatever channels it shows; fitted where that
    /// one is.
    void setViewOf(const HeatmapView &other);
    /// Around the middle.
    void setZoom(double zoom);
    /// The part of the map that is seen, in the widget's px.
    QRectF visibleMap() const { return toWidget(m_view.visibleMap()); }
    /// Where an image pixel (column, row) of the channel is, in the widget's px.
    QRectF pixelRect(QPoint pixel) const
    {
        return toWidget(m_view.pixelRect(m_tiles.mapPixel({tileOf(m_content.channel), pixel})));
    }
    /// The least and the largest finite value among the cells that are seen.
    std::optional<ValueRange> visibleValues() const;
    /// The picture is the one that was asked for; nothing is being computed.
    bool isUpToDate() const;

    QSize sizeHint() const override { return {640, 420}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

public Q_SLOTS:
    void fit();
    void zoomToActualSize();
    void zoomIn();
    void zoomOut();

Q_SIGNALS:
    void probeMoved(const normscope::Index4 &probe);
    /// A click, or an arrow key.
    void probePicked(const normscope::Index4 &probe);
    /// After a click or an arrow key the probe is to be held; after a click on a probe that is
    /// held, or Esc, it is to follow the pointer again.
    void holdWanted(bool holds);
    /// By a drag with Shift.
    void lineDrawn(const QLine &line);
    void probeValueChanged(std::optional<double> value);
    void zoomChanged(double zoom);
    /// By the user's hand or by a new size, not by setView().
    void viewChanged(double zoom, QPointF center);
    void visibleMapChanged(const QRectF &map);
    /// A new picture is shown.
    void rendered();
    /// It does not fit into memory.
    void renderFailed();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    bool hasMap() const;
    HeatmapRequest wantedRequest() const
    {
        return m_content.request(m_view.visiblePixels(), m_view.zoom());
    }
    void requestMap();
    void sendRequest();
    void showRendered();
    void dropPicture();
    void updateViewport();
    /// Runs `change` on the view and tells who wants to know.
    void changeView(const std::function<void()> &change, bool byHand = true);

    QPoint toDevice(QPointF place) const;
    QRectF toWidget(const QRect &device) const;

    void moveProbe(const Index4 &probe, bool picked);
    void moveProbeBy(int columns, int rows);
    void pointAt(QPointF place);
    void clickAt(QPointF place);
    /// Of a place in the widget, in px.
    std::optional<TilePlace> placeAt(QPointF place) const;
    void arrangeTiles();
    int tileOf(std::int64_t channel) const;
    Index4 elementAt(const TilePlace &place) const;
    void updateProbeTexts();
    void updateCursor();
    void takeOtherPress(QMouseEvent &event);
    bool startsLine(const QMouseEvent &event) const;
    void drawLineTo(QPointF place);
    bool followTrackpad(const QNativeGestureEvent &gesture);
    bool followPinch(QGestureEvent &event);
    void zoomByKey(int key);
    bool moveByKey(int key, int step);

    void ensurePicture();
    void paintMap(QPainter &painter);
    void paintRepeats(QPainter &painter) const;
    void paintPreviewTag(QPainter &painter) const;
    void paintProbe(QPainter &painter) const;
    void paintPins(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    bool isProbeShown() const;
    bool showsNumbers() const;

    MapContent m_content;
    std::optional<Index4> m_probe;
    QList<Index4> m_pins;
    std::optional<QLine> m_line;
    std::optional<double> m_probeValue;
    std::optional<GroupLens> m_lens;
    bool m_isHeld = false;
    bool m_wasHeld = false; ///< before the last click
    bool m_showsLens = true;
    bool m_showsTags = true;
    QRectF m_seenPart; ///< null for all of it
    bool m_showsGrid = true;
    bool m_showsNumbers = true;

    HeatmapRenderer m_renderer;
    ValueOverlay m_overlay;
    TileLayout m_tiles;
    MapView m_view;
    double m_scale = 1.0; ///< device pixels per px
    QMargins m_margins {8, 8, 8, 8};

    QImage m_picture; ///< the visible map, in device pixels
    bool m_isPictureOld = true;
    QTimer m_requestTimer; ///< runs out at once
    std::optional<StageId> m_shownStage;
    MapMotion m_motion;
    MapHand m_hand;
    std::optional<QPoint> m_lineFrom; ///< the pixel where a line begins that is being drawn
};

} // namespace normscope
