// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/call_lines.h"

namespace normscope {

std::vector<CallLine> callLines(qint64 calls, const QByteArray &count, const QByteArray &added)
{
    using enum StageId;
    if (calls > kMostSingleCalls)
        return {{layerDelta, true, "layer_delta = scales * " + count},
                {delta, true, "delta = delta_in + scales * " + added}};
    return {{layerDelta, false, "layer_delta = np.zeros_like(scales)"},
            {delta, false, "delta = delta_in.copy()"},
            {layerDelta, false, "for call in range(" + count + "):"},
            {layerDelta, true, "    layer_delta += scales"},
            {delta, true, "    delta += layer_delta"}};
}

} // namespace normscope
