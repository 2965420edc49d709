// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace normscope {

/// The text of an action or menu without the mark of its mnemonic: "Zoom &in" is "Zoom in",
/// "Save && close" is "Save & close".
QString withoutMnemonic(const QString &text);

} // namespace normscope
