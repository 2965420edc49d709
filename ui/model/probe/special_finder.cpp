// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/probe/special_finder.h"

namespace normscope {

SpecialFinder::SpecialFinder(QObject *parent)
    : QObject(parent), m_search([this](const std::optional<Index4> &at) {
          if (at)
              Q_EMIT found(*at);
      })
{
}

void SpecialFinder::find(const Query &query)
{
    m_search.start([query](const StopToken &stop) {
        return nextSpecial(*query.run, query.stage, query.kind, query.from, stop);
    });
}

} // namespace normscope
