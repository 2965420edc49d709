// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/plot_canvas.h"

#include "ui/model/export/described_png.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/version.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/plots/plot_style.h"
#include "ui/widgets/theme/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QVBoxLayout>
#include <qcustomplot.h>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr double kPngScale = 2;    ///< pixels of a PNG for each px
constexpr int kPdfResolution = 96; ///< dots per inch, so that 1 px is 1 px

} // namespace

PlotCanvas::PlotCanvas(Workbench &workbench, QWidget *parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_plot(new QCustomPlot(this)),
      m_hint(new ElidedLabel({}, TextRole::label, Ink::text3, this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_hint->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_plot);
    stylePlot(*m_plot, Theme::of(this));
    connect(m_plot, &QCustomPlot::afterLayout, this, &PlotCanvas::placeParts);
    connect(&Theme::of(this), &Theme::changed, this, [this] {
        stylePlot(*m_plot, Theme::of(this));
        refreshWhenSeen();
    });
    connect(&workbench, &Workbench::setupChanged, this, &PlotCanvas::refreshWhenSeen);
    connect(&workbench, &Workbench::resultChanged, this, &PlotCanvas::refreshWhenSeen);
    connect(&workbench, &Workbench::probeChanged, this, &PlotCanvas::refreshWhenSeen);
}

PlotCanvas::~PlotCanvas() = default;

void PlotCanvas::refreshWhenSeen()
{
    if (isVisible())
        refresh();
}

void PlotCanvas::show(const QString &description)
{
    setAccessibleName(title());
    setAccessibleDescription(description);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT wordsChanged();
}

void PlotCanvas::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void PlotCanvas::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void PlotCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_hint->setGeometry(rect());
    refreshWhenSeen();
}

void PlotCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fillMenu(*menu);
    const auto add = [&](const char *name, const QString &text, const QString &tip) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1StringView(name));
        action->setToolTip(tip);
        action->setWhatsThis(tip);
        return action;
    };
    connect(add("plot.copyTable", tr("Copy as &table"), tr("The numbers, divided by tabs")),
            &QAction::triggered, this, &PlotCanvas::copyTable);
    connect(add("plot.save", tr("&Save the plot..."), tr("As PDF, SVG or PNG")),
            &QAction::triggered, this, &PlotCanvas::saveRequested);
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(isByKey ? mapToGlobal(rect().center()) : event->globalPos());
}

void PlotCanvas::fillMenu(QMenu & /*menu*/) {}

void PlotCanvas::copyTable() const
{
    QGuiApplication::clipboard()->setText(table().text());
}

QByteArray PlotCanvas::picture(PlotFormat format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (format == PlotFormat::png) {
        const QImage image
            = m_plot->toPixmap(m_plot->width(), m_plot->height(), kPngScale).toImage();
        return describedPng(image, m_workbench.setup());
    }
    const QString program = u"NormScope %1"_s.arg(QLatin1StringView(kVersion));
    const QString setup = stateText(m_workbench.setup(), windowDefaults());
    QCPPainter painter;
    QSvgGenerator svg;
    QPdfWriter pdf(&buffer);
    if (format == PlotFormat::svg) {
        svg.setOutputDevice(&buffer);
        svg.setSize(m_plot->size());
        svg.setViewBox(m_plot->rect());
        svg.setTitle(title());
        svg.setDescription(program + u", "_s + setup);
        painter.begin(&svg);
    } else {
        pdf.setResolution(kPdfResolution);
        pdf.setTitle(title() + u": "_s + setup);
        pdf.setCreator(program);
        pdf.setPageMargins({});
        pdf.setPageSize(QPageSize(QSizeF(m_plot->size()) * 72 / kPdfResolution, QPageSize::Point));
        painter.begin(&pdf);
    }
    painter.setMode(QCPPainter::pmVectorized);
    m_plot->toPainter(&painter, m_plot->width(), m_plot->height());
    painter.end();
    return buffer.data();
}

} // namespace normscope
