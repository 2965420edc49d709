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

QString programName()
{
    return u"NormScope %1"_s.arg(QLatin1StringView(kVersion));
}

} // namespace

PlotCanvas::PlotCanvas(Workbench &workbench, QWidget *parent)
    : QWidget(parent),
      m_workbench(workbench),
      m_drawn {{}, workbench.setup()},
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
    connect(&workbench, &Workbench::resultChanged, this, &PlotCanvas::takeResult);
    connect(&workbench, &Workbench::probeChanged, this, &PlotCanvas::refreshWhenSeen);
}

PlotCanvas::~PlotCanvas() = default;

void PlotCanvas::refreshWhenSeen()
{
    if (!isVisible())
        return;
    refresh();
    Q_EMIT readinessChanged();
}

/// The former result may be large.
void PlotCanvas::takeResult()
{
    if (!isVisible())
        forget();
    refreshWhenSeen();
}

bool PlotCanvas::isReady() const
{
    return isVisible() && isUpToDate() && m_hint->text().isEmpty() && !m_workbench.isStale();
}

void PlotCanvas::show(const QString &description)
{
    rememberDrawn();
    setAccessibleName(m_drawn.title);
    setAccessibleDescription(description);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT wordsChanged();
}

/// A setup whose result is not there yet is not what is drawn: then that of before stays.
void PlotCanvas::rememberDrawn()
{
    m_drawn.title = title();
    const auto &result = m_workbench.result();
    const Setup &setup = m_workbench.setup();
    if (result && changedScope(result->setup, setup).value_or(FieldScope::view) == FieldScope::view)
        m_drawn.setup = setup;
}

void PlotCanvas::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void PlotCanvas::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshWhenSeen();
}

void PlotCanvas::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT readinessChanged();
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
        const auto enable = [this, action] { action->setEnabled(isReady()); };
        connect(this, &PlotCanvas::readinessChanged, action, enable);
        enable();
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

Result<QByteArray> PlotCanvas::picture(PlotFormat format)
{
    QByteArray bytes;
    switch (format) {
    case PlotFormat::png:
        bytes
            = describedPng(m_plot->toPixmap(m_plot->width(), m_plot->height(), kPngScale).toImage(),
                           m_drawn.setup);
        break;
    case PlotFormat::svg:
        bytes = svg();
        break;
    case PlotFormat::pdf:
        bytes = pdf();
        break;
    }
    if (bytes.isEmpty())
        return Error {ErrorCode::outOfMemory, {}}; // nothing else can fail there
    return bytes;
}

/// Empty when it cannot be painted, as pdf().
QByteArray PlotCanvas::svg()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(m_plot->size());
    svg.setViewBox(m_plot->rect());
    svg.setTitle(m_drawn.title);
    svg.setDescription(programName() + u", "_s + stateText(m_drawn.setup, windowDefaults()));
    return paintOn(svg) ? buffer.data() : QByteArray();
}

QByteArray PlotCanvas::pdf()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(kPdfResolution);
    pdf.setTitle(m_drawn.title + u": "_s + stateText(m_drawn.setup, windowDefaults()));
    pdf.setCreator(programName());
    pdf.setPageMargins({});
    pdf.setPageSize(QPageSize(QSizeF(m_plot->size()) * 72 / kPdfResolution, QPageSize::Point));
    return paintOn(pdf) ? buffer.data() : QByteArray();
}

bool PlotCanvas::paintOn(QPaintDevice &device)
{
    QCPPainter painter;
    if (!painter.begin(&device))
        return false;
    painter.setMode(QCPPainter::pmVectorized);
    m_plot->toPainter(&painter, m_plot->width(), m_plot->height());
    return painter.end();
}

} // namespace normscope
