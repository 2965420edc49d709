// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace normscope {

/// Makes libtiff hand its errors to Qt as warnings, where a MessageCapture finds them, and keep
/// its warnings (of tags that it does not know) to itself. Otherwise it writes both to stderr.
/// For the whole process, and only once.
void routeTiffMessages();

} // namespace normscope
