// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace normscope {

/// How the map's details are drawn.
struct MapDetails
{
    double scale = 1.0; ///< device pixels per px
    bool showsGrid = true;
    bool showsNumbers = true;
    QFont numberFont; ///< at 100 %
};

} // namespace normscope
