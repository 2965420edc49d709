// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme/icons.h"

#include "ui/widgets/theme/theme.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QStringList>

#include <algorithm>
#include <array>

namespace normscope {

namespace {

constexpr qreal kGrid = 16;
constexpr qreal kStroke = 1.5;

/// One drawing. Both texts are paths in grid units: M x y (move), L x y (line), C x1 y1 x2 y2 x y
/// (curve), A cx cy r from sweep (arc in degrees, anticlockwise), O cx cy r (circle),
/// R x y w h r (rounded rectangle), Z (close).
struct Drawing
{
    Icon icon;
    QLatin1String name;
    const char *stroke;
    const char *fill;
};

constexpr Drawing kDrawings[] = {
    {Icon::open, QLatin1String("open"),
     "M 2 13 L 2 3 L 6 3 L 7.75 5 L 13 5 L 13 7.25 M 2 13 L 4.25 7.25 L 14.75 7.25 L 12.75 13 Z",
     ""},
    {Icon::undo, QLatin1String("undo"),
     "M 5 2.5 L 2 5.5 L 5 8.5 M 2 5.5 L 10.25 5.5 A 10.25 9.25 3.75 90 -180 L 6.5 13", ""},
    {Icon::redo, QLatin1String("redo"),
     "M 11 2.5 L 14 5.5 L 11 8.5 M 14 5.5 L 5.75 5.5 A 5.75 9.25 3.75 90 180 L 9.5 13", ""},
    {Icon::reset, QLatin1String("reset"),
     "M 2.5 2 L 2.5 5.75 L 6.25 5.75 M 2.9 5.6 A 8.25 8.25 5.75 152 -322", ""},
    {Icon::first, QLatin1String("first"), "M 2.75 2.5 L 2.75 13.5 M 13 2.75 L 13 13.25 L 6 8 Z",
     ""},
    {Icon::last, QLatin1String("last"), "M 13.25 2.5 L 13.25 13.5 M 3 2.75 L 3 13.25 L 10 8 Z", ""},
    {Icon::back, QLatin1String("back"), "M 10.25 3 L 5.25 8 L 10.25 13", ""},
    {Icon::next, QLatin1String("next"), "M 5.75 3 L 10.75 8 L 5.75 13", ""},
    {Icon::play, QLatin1String("play"), "M 4.25 2.5 L 13.25 8 L 4.25 13.5 Z",
     "M 4.25 2.5 L 13.25 8 L 4.25 13.5 Z"},
    {Icon::pause, QLatin1String("pause"), "M 5.25 3 L 5.25 13 M 10.75 3 L 10.75 13", ""},
    {Icon::chevronDown, QLatin1String("chevronDown"), "M 4 6.25 L 8 10.25 L 12 6.25", ""},
    {Icon::chevronUp, QLatin1String("chevronUp"), "M 4 9.75 L 8 5.75 L 12 9.75", ""},
    {Icon::plus, QLatin1String("plus"), "M 8 2.5 L 8 13.5 M 2.5 8 L 13.5 8", ""},
    {Icon::close, QLatin1String("close"), "M 3.5 3.5 L 12.5 12.5 M 12.5 3.5 L 3.5 12.5", ""},
    {Icon::search, QLatin1String("search"), "O 6.75 6.75 5 M 10.4 10.4 L 14.25 14.25", ""},
    {Icon::copy, QLatin1String("copy"),
     "R 5.75 5.75 8.5 8.5 0.75 M 5.75 10.25 L 1.75 10.25 L 1.75 1.75 L 10.25 1.75 L 10.25 5.75",
     ""},
    {Icon::pin, QLatin1String("pin"),
     "M 5 1.75 L 11 1.75 M 6 1.75 L 6 6.25 L 3.25 9.5 L 12.75 9.5 L 10 6.25 L 10 1.75 "
     "M 8 9.5 L 8 14.5",
     ""},
    {Icon::info, QLatin1String("info"), "O 8 8 6.5 M 8 7.5 L 8 11.25", "O 8 4.9 0.95"},
    {Icon::warning, QLatin1String("warning"),
     "M 8 1.75 L 14.75 13.75 L 1.25 13.75 Z M 8 6.25 L 8 9.5", "O 8 11.6 0.95"},
    {Icon::error, QLatin1String("error"),
     "M 5.3 1.5 L 10.7 1.5 L 14.5 5.3 L 14.5 10.7 L 10.7 14.5 L 5.3 14.5 L 1.5 10.7 L 1.5 5.3 Z "
     "M 6 6 L 10 10 M 10 6 L 6 10",
     ""},
    {Icon::tick, QLatin1String("tick"), "M 2.5 8.5 L 6.25 12.25 L 13.5 4", ""},
    {Icon::oneView, QLatin1String("oneView"), "M 1.75 2.5 L 14.25 2.5 L 14.25 13.5 L 1.75 13.5 Z",
     ""},
    {Icon::twoViews, QLatin1String("twoViews"),
     "M 1.75 2.5 L 14.25 2.5 L 14.25 13.5 L 1.75 13.5 Z M 8 2.5 L 8 13.5", ""},
    {Icon::fourViews, QLatin1String("fourViews"),
     "M 1.75 2.5 L 14.25 2.5 L 14.25 13.5 L 1.75 13.5 Z M 8 2.5 L 8 13.5 M 1.75 8 L 14.25 8", ""},
    {Icon::eye, QLatin1String("eye"),
     "M 1 8 C 2.6 4.8 5 3 8 3 C 11 3 13.4 4.8 15 8 C 13.4 11.2 11 13 8 13 "
     "C 5 13 2.6 11.2 1 8 Z O 8 8 2.25",
     ""},
    {Icon::fit, QLatin1String("fit"),
     "M 1.75 5.5 L 1.75 1.75 L 5.5 1.75 M 10.5 1.75 L 14.25 1.75 L 14.25 5.5 "
     "M 14.25 10.5 L 14.25 14.25 L 10.5 14.25 M 5.5 14.25 L 1.75 14.25 L 1.75 10.5",
     ""},
    {Icon::link, QLatin1String("link"),
     "M 6.75 5.25 L 8.7 3.3 A 10.7 5.3 2.83 135 -180 L 10.75 9.25 "
     "M 9.25 10.75 L 7.3 12.7 A 5.3 10.7 2.83 -45 -180 L 5.25 6.75 M 6.25 9.75 L 9.75 6.25",
     ""},
    {Icon::drop, QLatin1String("drop"),
     "M 8 1.75 L 8 10 M 4.5 6.75 L 8 10.25 L 11.5 6.75 "
     "M 1.5 11 L 1.5 14.25 L 14.5 14.25 L 14.5 11",
     ""},
    {Icon::brush, QLatin1String("brush"),
     "M 14.25 1.75 L 8 8.25 M 7.6 8.4 C 5.6 7.6 4.2 9 4.2 10.8 C 4.2 12.3 3.2 13.4 1.9 13.6 "
     "C 4.4 14.8 8.4 14.3 9 11.4 C 9.2 10.1 8.7 9.1 7.6 8.4 Z",
     ""},
    {Icon::flip, QLatin1String("flip"),
     "M 8 1.75 L 8 14.25 M 5.5 4.25 L 5.5 12 L 1.75 12 Z M 10.5 4.25 L 10.5 12 L 14.25 12 Z", ""},
    {Icon::probe, QLatin1String("probe"),
     "O 8 8 2 M 8 1.25 L 8 6 M 8 10 L 8 14.75 M 1.25 8 L 6 8 M 10 8 L 14.75 8", ""},
    {Icon::lock, QLatin1String("lock"),
     "R 2.75 7 10.5 7.25 1 M 5 7 L 5 4.75 A 8 4.75 3 180 -180 L 11 7", ""},
    {Icon::exportFile, QLatin1String("export"),
     "M 9 1.75 L 2.75 1.75 L 2.75 14.25 L 12.25 14.25 L 12.25 11.5 M 9 1.75 L 12.25 5 "
     "M 6.75 8.25 L 14.5 8.25 M 12 5.75 L 14.5 8.25 L 12 10.75",
     ""},
    {Icon::fullScreen, QLatin1String("fullScreen"),
     "M 9.5 6.5 L 14 2 M 9.75 1.75 L 14.25 1.75 L 14.25 6.25 "
     "M 6.5 9.5 L 2 14 M 1.75 9.75 L 1.75 14.25 L 6.25 14.25",
     ""},
    {Icon::theme, QLatin1String("theme"), "O 8 8 6.25", "M 8 1.75 A 8 8 6.25 90 180 Z"},
    {Icon::help, QLatin1String("help"),
     "O 8 8 6.5 M 5.9 6.3 A 8 6.3 2.1 180 -235 C 8.4 8.4 8 8.7 8 9.4", "O 8 11.6 0.95"},
    {Icon::image, QLatin1String("image"),
     "R 1.75 2.5 12.5 11 1 M 2 11.5 L 5.5 7.75 L 8.5 10.75 L 10.5 8.75 L 14 12", "O 10.6 5.75 1.1"},
    {Icon::groups, QLatin1String("groups"),
     "M 1.75 6.25 L 9.75 6.25 L 9.75 14.25 L 1.75 14.25 Z M 4 3.9 L 12.1 3.9 L 12.1 12 "
     "M 6.25 1.75 L 14.25 1.75 L 14.25 9.75",
     ""},
    {Icon::more, QLatin1String("more"), "M 3.25 4 L 7.25 8 L 3.25 12 M 8.75 4 L 12.75 8 L 8.75 12",
     ""},
};
static_assert(std::size(kDrawings) == kIconCount);

const Drawing &drawingOf(Icon icon)
{
    const auto *found
        = std::find_if(std::begin(kDrawings), std::end(kDrawings),
                       [icon](const Drawing &drawing) { return drawing.icon == icon; });
    Q_ASSERT(found != std::end(kDrawings));
    return *found;
}

/// Adds one command of the path language; `n` are its numbers.
void addCommand(QPainterPath &path, char command, const std::array<qreal, 6> &n)
{
    switch (command) {
    case 'M':
        path.moveTo(n[0], n[1]);
        break;
    case 'L':
        path.lineTo(n[0], n[1]);
        break;
    case 'C':
        path.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5]);
        break;
    case 'A':
        path.arcTo(QRectF(n[0] - n[2], n[1] - n[2], 2 * n[2], 2 * n[2]), n[3], n[4]);
        break;
    case 'O':
        path.addEllipse(QPointF(n[0], n[1]), n[2], n[2]);
        break;
    case 'R':
        path.addRoundedRect(QRectF(n[0], n[1], n[2], n[3]), n[4], n[4]);
        break;
    default:
        path.closeSubpath();
        break;
    }
}

std::size_t argumentsOf(char command)
{
    switch (command) {
    case 'M':
    case 'L':
        return 2;
    case 'O':
        return 3;
    case 'A':
    case 'R':
        return 5;
    case 'C':
        return 6;
    default:
        return 0;
    }
}

QPainterPath parsePath(const char *text)
{
    const QStringList words = QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    QPainterPath path;
    for (qsizetype i = 0; i < words.size();) {
        const char command = words.at(i).at(0).toLatin1();
        ++i;
        std::array<qreal, 6> numbers {};
        for (std::size_t k = 0; k < argumentsOf(command); ++k, ++i) {
            numbers[k] = words.value(i).toDouble();
        }
        addCommand(path, command, numbers);
    }
    return path;
}

/// Repaints the drawing in the colours of the moment; nothing is kept.
class ThemedIconEngine final : public QIconEngine
{
public:
    explicit ThemedIconEngine(Icon icon) : m_icon(icon) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Tokens &colors = Theme::of(nullptr).tokens();
        const QColor color = mode == QIcon::Disabled ? colors.disabled : colors.text1;
        drawIcon(*painter, m_icon, QRectF(rect), color);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// `size` is in device pixels; the caller sets the ratio on the result.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal /*scale*/) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_icon); }
    QString iconName() override { return normscope::iconName(m_icon); }

private:
    Icon m_icon;
};

} // namespace

QLatin1String iconName(Icon icon)
{
    return drawingOf(icon).name;
}

void drawIcon(QPainter &painter, Icon icon, const QRectF &rect, const QColor &color)
{
    const Drawing &drawing = drawingOf(icon);
    const qreal side = std::min(rect.width(), rect.height());
    const QPointF corner = rect.center() - QPointF(side / 2, side / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(corner);
    painter.scale(side / kGrid, side / kGrid);
    painter.fillPath(parsePath(drawing.fill), color);
    painter.strokePath(parsePath(drawing.stroke),
                       QPen(color, kStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

QIcon makeIcon(Icon icon)
{
    return QIcon(new ThemedIconEngine(icon));
}

} // namespace normscope
