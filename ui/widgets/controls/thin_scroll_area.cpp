// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/thin_scroll_area.h"

#include <QScrollBar>

namespace normscope {

ThinScrollArea::ThinScrollArea(QWidget *parent)
    : QScrollArea(parent), m_bar(new QScrollBar(Qt::Vertical, this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_bar->hide();
    QScrollBar *own = verticalScrollBar();
    connect(own, &QScrollBar::rangeChanged, this, &ThinScrollArea::takeRange);
    connect(own, &QScrollBar::valueChanged, m_bar, &QScrollBar::setValue);
    connect(m_bar, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
}

void ThinScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeBar();
}

void ThinScrollArea::takeRange(int least, int most)
{
    m_bar->setRange(least, most);
    placeBar();
}

void ThinScrollArea::placeBar()
{
    const QScrollBar *own = verticalScrollBar();
    m_bar->setPageStep(own->pageStep());
    m_bar->setSingleStep(own->singleStep());
    m_bar->setGeometry(width() - kBarWidth, 0, kBarWidth, height());
    m_bar->setVisible(own->maximum() > own->minimum());
    m_bar->raise();
}

} // namespace normscope
