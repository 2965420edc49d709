// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QRgb>
#include <QString>
#include <QStringView>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

namespace normscope {

enum class ColormapId { viridis, magma, inferno, cividis, grey, diverging };

enum class ColormapKind {
    sequential, ///< from low to high, lightness rises all the way
    diverging,  ///< two hues from a neutral middle, for signed quantities
};

/// One row of the table of colormaps.
struct ColormapInfo
{
    ColormapId id;
    QLatin1String key; ///< name in sessions, on the command line and of the resource
    const char *title; ///< English source of colormapTitle()
    ColormapKind kind;
};

/// Every colormap, in the order of menus.
std::span<const ColormapInfo> colormapTable();

const ColormapInfo &colormapInfo(ColormapId id);
QString colormapTitle(ColormapId id);

/// The colormap of this key, nothing when there is none.
std::optional<ColormapId> colormapFromKey(QStringView key);

/// Colours for positions from 0 (low) to 1 (high), computed once for all maps.
///
/// There is a level in the very middle, so that position 0.5 of the diverging map is neutral.
/// Sequential tables of 256 colours are interpolated linearly in sRGB. A map never changes with the
/// theme. Immutable: it may be shared between threads.
class Colormap
{
public:
    static constexpr int kLevels = 1025;

    explicit Colormap(ColormapId id);

    ColormapId id() const { return m_id; }
    ColormapKind kind() const { return colormapInfo(m_id).kind; }

    /// The level of a position, rounded half up; positions beyond [0, 1] get the end levels.
    /// NaN has no level and must not be passed: it has a mark of its own.
    static int level(double t)
    {
        return static_cast<int>(std::lround(std::clamp(t, 0.0, 1.0) * (kLevels - 1)));
    }

    /// The opaque colour at position t.
    QRgb at(double t) const { return m_colors[static_cast<std::size_t>(level(t))]; }

    /// All colours from low to high.
    std::span<const QRgb, kLevels> colors() const { return m_colors; }

private:
    ColormapId m_id;
    std::span<const QRgb, kLevels> m_colors; ///< of a table that all maps with this id share
};

} // namespace normscope
