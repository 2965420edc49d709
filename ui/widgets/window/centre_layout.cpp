// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/centre_layout.h"

#include <QWidget>

namespace normscope {

namespace {

enum { kRail, kSetup, kCentre };

} // namespace

CentreLayout::CentreLayout(const Parts &parts, const QWidget *stretched) : m_parts(parts)
{
    setContentsMargins({});
    setSpacing(0);
    setColumnStretch(kCentre, 1);
    setRowStretch(int(parts.heads.size() + parts.maps.indexOf(stretched)), 1);
    place();
}

void CentreLayout::setNarrow(bool narrow)
{
    if (narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    place();
}

void CentreLayout::place()
{
    while (count() > 0)
        delete takeAt(0);
    const auto heads = int(m_parts.heads.size());
    const auto rows = heads + int(m_parts.maps.size());
    const int setupRow = m_isNarrow ? heads : 0;
    const int headColumn = m_isNarrow ? kSetup : kCentre;
    addWidget(m_parts.rail, 0, kRail, rows, 1);
    addWidget(m_parts.setup, setupRow, kSetup, rows - setupRow, 1);
    for (int row = 0; row < heads; ++row)
        addWidget(m_parts.heads[row], row, headColumn, 1, kCentre + 1 - headColumn);
    for (int row = heads; row < rows; ++row)
        addWidget(m_parts.maps[row - heads], row, kCentre);
}

} // namespace normscope
