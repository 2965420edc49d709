// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/model/plots/plot_table.h"
#include "ui/model/setup/setup.h"

#include <QByteArray>
#include <QWidget>

class QCustomPlot;
class QMenu;
class QPaintDevice;

namespace normscope {

class ElidedLabel;
class Workbench;

/// What a plot is written as.
enum class PlotFormat { png, svg, pdf };

/// One plot of what the workbench has. A part decides what is drawn; this keeps it in the look of
/// the theme and in step with the workbench while it is seen, and gives it away as a picture or
/// as a table.
class PlotCanvas : public QWidget
{
    Q_OBJECT

public:
    PlotCanvas(Workbench &workbench, QWidget *parent);
    ~PlotCanvas() override;

    /// What is plotted, for the head: "Histogram", "Group 42 991".
    virtual QString title() const = 0;
    /// In a few words what the numbers are of.
    virtual QString caption() const = 0;
    /// Everything that is plotted.
    virtual PlotTable table() const = 0;
    /// Nothing is being computed for it.
    virtual bool isUpToDate() const { return true; }
    /// A plot is in sight, and it is that of the present setup.
    bool isReady() const;
    /// Entries of the context menu that are this plot's own.
    virtual void fillMenu(QMenu &menu);

    /// The plot as it was drawn last, with the setup that it was drawn of and the program's version
    /// inside. Errors: outOfMemory.
    Result<QByteArray> picture(PlotFormat format);
    void copyTable() const;
    QCustomPlot &plot() const { return *m_plot; }

    QSize sizeHint() const override { return {360, 118}; }
    QSize minimumSizeHint() const override { return {160, 80}; }

Q_SIGNALS:
    /// Title or caption are new.
    void wordsChanged();
    /// isReady() may have changed.
    void readinessChanged();
    void saveRequested();

protected:
    /// Draws everything anew.
    virtual void refresh() = 0;
    /// Lets go of what was read of a result that is no longer there.
    virtual void forget() {}
    /// The axes have their place; widgets that lie over the plot find theirs.
    virtual void placeParts() {}

    /// refresh() now, or when the plot is seen.
    void refreshWhenSeen();
    /// After refresh(): paints, and tells a screen reader and the head what is there.
    void show(const QString &description);
    /// A sentence in place of the plot, or none.
    void setHint(const QString &hint);
    Workbench &workbench() const { return m_workbench; }

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(PlotCanvas)
    /// What the plot is called that is drawn, and whose result it shows.
    struct Drawn
    {
        QString title;
        Setup setup;
    };

    void takeResult();
    void rememberDrawn();
    QByteArray svg();
    QByteArray pdf();
    bool paintOn(QPaintDevice &device);

    Workbench &m_workbench;
    Drawn m_drawn;
    QCustomPlot *m_plot;
    ElidedLabel *m_hint;
};

} // namespace normscope
