// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/run/background_pool.h"

#include <QThreadPool>

namespace normscope {

QThreadPool &backgroundPool()
{
    static QThreadPool pool;
    return pool;
}

} // namespace normscope
