// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_fonts.h"

#include <QFile>
#include <QFont>
#include <QLatin1String>
#include <QList>
#include <QRawFont>
#include <QString>
#include <QTransform>

#include <vector>

namespace normscope {

namespace {

// The fonts have 1000 units to the em; at this size outlines are read without rounding.
constexpr qreal kReadingSize = 1000;

struct SignRange
{
    char32_t first;
    char32_t last;
};

/// What formulas use of a face; the rest is not worth the time at the start.
std::vector<SignRange> rangesOf(MathFace face)
{
    switch (face) {
    case MathFace::regular: // Latin, Greek, punctuation to mathematical operators
        return {{0x20, 0x17f}, {0x391, 0x3f6}, {0x2010, 0x22ff}};
    case MathFace::bold:
        return {{0x20, 0x17f}};
    case MathFace::letters:
        return {{'A', 'z'}, {0x391, 0x3f6}};
    default: // delimiters, sum, root, bars
        return {{'(', '}'}, {0x2210, 0x2226}};
    }
}

QLatin1String fileName(MathFace face)
{
    switch (face) {
    case MathFace::regular:
        return QLatin1String("KaTeX_Main-Regular.ttf");
    case MathFace::bold:
        return QLatin1String("KaTeX_Main-Bold.ttf");
    case MathFace::letters:
        return QLatin1String("KaTeX_Math-Italic.ttf");
    case MathFace::size1:
        return QLatin1String("KaTeX_Size1-Regular.ttf");
    case MathFace::size2:
        return QLatin1String("KaTeX_Size2-Regular.ttf");
    case MathFace::size3:
        return QLatin1String("KaTeX_Size3-Regular.ttf");
    case MathFace::size4:
        return QLatin1String("KaTeX_Size4-Regular.ttf");
    }
    return {};
}

std::uint64_t key(MathFace face, char32_t sign)
{
    return (static_cast<std::uint64_t>(face) << 32U) | sign;
}

MathGlyph readGlyph(const QRawFont &font, char32_t sign)
{
    const quint32 index = font.glyphIndexesForString(QString::fromUcs4(&sign, 1)).value(0);
    constexpr qreal scale = 1 / kReadingSize;
    MathGlyph glyph;
    glyph.advance = font.advancesForGlyphIndexes({index}).value(0).x() * scale;
    glyph.outline = QTransform::fromScale(scale, scale).map(font.pathForGlyph(index));
    glyph.outline.setFillRule(Qt::WindingFill);
    glyph.ink = glyph.outline.boundingRect();
    return glyph;
}

MathGlyph emptyFrame()
{
    MathGlyph glyph;
    glyph.advance = 0.5;
    glyph.outline.addRect(0.06, -0.68, 0.38, 0.68);
    glyph.outline.addRect(0.10, -0.64, 0.30, 0.60);
    glyph.outline.setFillRule(Qt::OddEvenFill);
    glyph.ink = glyph.outline.boundingRect();
    return glyph;
}

} // namespace

Result<MathFonts> MathFonts::load()
{
    auto glyphs = std::make_shared<Table>();
    for (const MathFace face :
         {MathFace::regular, MathFace::bold, MathFace::letters, MathFace::size1, MathFace::size2,
          MathFace::size3, MathFace::size4}) {
        if (const Result<void> read = readFace(face, *glyphs); !read)
            return read.error();
    }
    glyphs->emplace(key(MathFace::regular, 0), emptyFrame());
    return MathFonts(std::move(glyphs));
}

Result<void> MathFonts::readFace(MathFace face, Table &glyphs)
{
    const QString name = QLatin1String(":/fonts/katex/") + fileName(face);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::fileUnreadable, name.toStdString()};
    const QRawFont font(file.readAll(), kReadingSize, QFont::PreferNoHinting);
    if (!font.isValid())
        return Error {ErrorCode::fileUnreadable, name.toStdString()};
    for (const SignRange range : rangesOf(face)) {
        for (char32_t sign = range.first; sign <= range.last; ++sign) {
            if (font.supportsCharacter(sign))
                glyphs.emplace(key(face, sign), readGlyph(font, sign));
        }
    }
    return {};
}

const MathGlyph *MathFonts::find(MathFace face, char32_t sign) const
{
    const auto found = m_glyphs->find(key(face, sign));
    return found == m_glyphs->end() ? nullptr : &found->second;
}

const MathGlyph &MathFonts::glyph(MathFace face, char32_t sign) const
{
    if (const MathGlyph *found = find(face, sign))
        return *found;
    if (const MathGlyph *found = find(MathFace::regular, sign))
        return *found;
    return *find(MathFace::regular, 0);
}

} // namespace normscope
