// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>
#include <QList>

namespace normscope {

/// Rail, setup panel and what is around the maps. In a wide window the setup stands beside all of
/// the centre. In a narrow one, where it is opened from the rail, it stands beside the maps alone:
/// strip and head need the whole width.
class CentreLayout : public QGridLayout
{
    Q_OBJECT

public:
    struct Parts
    {
        QWidget *rail;
        QWidget *setup;
        QList<QWidget *> heads; ///< above the maps
        QList<QWidget *> maps;  ///< beside which the setup always stands
    };
    /// `stretched` is the one of the maps that takes the height.
    CentreLayout(const Parts &parts, const QWidget *stretched);

    void setNarrow(bool narrow);

private:
    Q_DISABLE_COPY_MOVE(CentreLayout)
    void place();

    Parts m_parts;
    bool m_isNarrow = false;
};

} // namespace normscope
