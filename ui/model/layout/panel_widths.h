// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace normscope {

/// How wide a panel may be, in px.
struct WidthRange
{
    int least;
    int most;
};

inline constexpr WidthRange kSetupRange {180, 280};
inline constexpr WidthRange kExplainRange {320, 560};
/// The maps between the panels are at least this wide.
inline constexpr int kCentreLeast = 420;
inline constexpr int kRailWidth = 40;

/// What the user drew a panel to, in px; 0: nothing, so it has the width that suits the window.
struct PanelWishes
{
    int setup = 0;
    int explain = 0;

    bool operator==(const PanelWishes &) const = default;
};

struct PanelWidths
{
    bool showsRail = false; ///< icons in place of the setup panel
    int setup = 0;
    int explain = 0;

    bool operator==(const PanelWidths &) const = default;
};

/// The widths of the panels in a window of `window` px, each within its range. Where the wishes
/// leave the centre less than `centre` px, first Explain gives way, then Setup.
PanelWidths panelWidths(int window, const PanelWishes &wishes, int centre = kCentreLeast);

} // namespace normscope
