// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that is remembered between two runs of the program. To add a setting, add its row.
#pragma once

#include "ui/model/settings/settings.h"

namespace normscope::keys {

using namespace Qt::StringLiterals;

/// "light", "dark" or "system".
inline const Key<QString> kTheme {"window/theme", u"system"_s};
/// Corner of the frame and size of the window while it is not maximized; none: as the system likes.
inline const Key<QRect> kFrame {"window/frame", {}};
inline const Key<bool> kIsMaximized {"window/maximized", false};
/// Widths of the panels in px; 0: what suits the window.
inline const Key<int> kSetupWidth {"window/setup-width", 0};
inline const Key<int> kExplainWidth {"window/explain-width", 0};

/// The inputs that were opened last, the latest first; see RecentFiles.
inline const Key<QStringList> kRecent {"files/recent", {}};
/// Where a dialog of each purpose opens; empty: where the program runs.
inline const Key<QString> kInputFolder {"files/input-folder", {}};
inline const Key<QString> kDeltaFolder {"files/delta-folder", {}};
inline const Key<QString> kExportFolder {"files/export-folder", {}};

} // namespace normscope::keys
