// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/heatmap/map_content.h"
#include "ui/widgets/theme/tokens.h"

#include <QColor>
#include <QCoreApplication>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace normscope {

class Theme;

/// A small card beside the probe that lists the elements of its group at one pixel.
class GroupLens
{
    Q_DECLARE_TR_FUNCTIONS(normscope::GroupLens)

public:
    static constexpr int kLeastElements = 2;
    static constexpr int kMostElements = 8;

    /// A lens for the group of an element of what a map shows: when the group does not reach beyond
    /// the pixel, in its own or in other images, and has 2 to 8 elements. Evaluates those few
    /// elements.
    static std::optional<GroupLens> of(const MapContent &content, const Index4 &probe);

    QString title() const { return m_title; }
    QStringList names() const;
    QStringList texts() const;
    /// The length of the values, or the number of a group stage, of which the rows then are x.
    QString footerName() const { return m_footer.name; }
    QString footerText() const { return m_footer.text; }
    QList<QColor> swatches() const; ///< of the rows that are values of the map

    QSizeF size(const Theme &theme) const;
    /// Beside `probe` inside `bounds`, below left where there is room; null where there is none.
    static QRectF place(QSizeF size, const QRectF &probe, const QRectF &bounds);
    /// The card at `rect`, with its shadow.
    void draw(QPainter &painter, const QRectF &rect, const Theme &theme) const;

private:
    struct Row
    {
        QString name;
        QString text;
        std::optional<QRgb> color = {}; ///< on the map
        bool isCurrent = false;
    };
    struct Footer
    {
        QString name;
        QString text;
    };

    GroupLens() = default;
    void listValues(const MapContent &content, const std::vector<Index4> &elements,
                    const Index4 &probe);
    void listMembers(const MapContent &content, const std::vector<Index4> &elements,
                     const Index4 &probe);
    void addRow(const MapContent &content, const Index4 &element, const QString &name,
                const QString &text);
    void drawRow(QPainter &painter, const QRectF &rect, const Row &row, const Theme &theme) const;
    void drawFooter(QPainter &painter, const QRectF &rect, const Theme &theme) const;

    QString m_title;
    std::vector<Row> m_rows;
    Footer m_footer;
    Quantity m_quantity = Quantity::neutral;
    Quantity m_summed = Quantity::input; ///< of rows that are not values of the map
};

} // namespace normscope
