// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace normscope {

/// What somebody who looks into a problem asks for, as lines of plain text: versions of the program
/// and its libraries, the system, the processor, the screens. Names no user, file or folder.
QString systemInformation();

} // namespace normscope
