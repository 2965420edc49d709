// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QPainterPath>
#include <QRectF>

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>

namespace normscope {

/// The faces of formulas. Size 1 to 4 hold growing signs, each larger than the one before.
enum class MathFace {
    regular,
    bold,
    letters,
    size1,
    size2,
    size3,
    size4,
};

/// One sign for an em of 1, y downwards, origin on the baseline.
struct MathGlyph
{
    qreal advance = 0;
    QRectF ink;
    QPainterPath outline;
};

/// The outlines of the KaTeX fonts, without hinting. A cheap value: copies share the outlines, and
/// any thread may read them.
class MathFonts
{
public:
    /// Reads the fonts in ":/fonts/katex". Needs a QGuiApplication and its thread. Takes some tens
    /// of milliseconds, so call it once and keep the value. Error: fileUnreadable with the file's
    /// name.
    static Result<MathFonts> load();

    /// The sign in the face, or null if the face has none.
    const MathGlyph *find(MathFace face, char32_t sign) const;

    /// The sign in the face, else in the regular face, else an empty frame.
    const MathGlyph &glyph(MathFace face, char32_t sign) const;

private:
    using Table = std::unordered_map<std::uint64_t, MathGlyph>;

    explicit MathFonts(std::shared_ptr<const Table> glyphs) : m_glyphs(std::move(glyphs)) {}

    static Result<void> readFace(MathFace face, Table &glyphs);

    std::shared_ptr<const Table> m_glyphs;
};

} // namespace normscope
