// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/controls/panel.h"

#include <QList>

class QBoxLayout;
class QTabBar;

namespace normscope {

class ElidedLabel;
class FilePath;
class PlotCanvas;
class SectionHeader;
class Settings;
class Workbench;

/// Histogram, group and profile: as tabs below the explanation, folded to their tabs in a low
/// window, and side by side below the maps in a high one. A folded tab opens when it is pressed.
class PlotsPanel : public Panel
{
    Q_OBJECT

public:
    enum class Place { folded, tabs, abreast };
    /// The plots in their order.
    enum Plot { kHistogram, kGroup, kProfile };

    /// All must outlive it.
    PlotsPanel(Workbench &workbench, Settings &settings, QWidget *parent = nullptr);

    /// The columns of the window that it moves between: it stands last in `beside`, or before the
    /// last part of `below`. Both must outlive it.
    void setHomes(QBoxLayout &beside, QBoxLayout &below);
    /// Takes the place that a window of this height, in px, has for it.
    void fitTo(int windowHeight);
    Place place() const { return m_place; }

    /// Nothing is being computed for the plots that are seen.
    bool isUpToDate() const;
    /// The plot that is seen or, abreast, was used last.
    PlotCanvas &current() const { return *m_cards[m_current].canvas; }
    /// Shows a plot and gives it the keyboard.
    void showPlot(int index);
    /// Asks where to write the current plot.
    void save();

Q_SIGNALS:
    /// A plot could not be written; a sentence for the user.
    void writeFailed(const QString &sentence);
    /// Whether the current plot is ready may have changed.
    void readinessChanged();

private:
    Q_DISABLE_COPY_MOVE(PlotsPanel)
    struct Card
    {
        QWidget *box = nullptr;
        SectionHeader *head = nullptr; ///< seen abreast
        PlotCanvas *canvas = nullptr;
        QWidget *line = nullptr; ///< before the card; null for the first
    };

    void makeTabs();
    void addCard(PlotCanvas *canvas, QBoxLayout &row);
    /// Shows a plot; the keyboard stays where it is.
    void reveal(int index);
    void choose(int index);
    void arrange();
    void showWords();
    void write(PlotCanvas &canvas, const FilePath &file);

    Workbench &m_workbench;
    Settings &m_settings;
    QWidget *m_head;
    QTabBar *m_tabs;
    ElidedLabel *m_caption;
    QWidget *m_body;
    QList<Card> m_cards;
    QBoxLayout *m_beside = nullptr;
    QBoxLayout *m_below = nullptr;
    Place m_place = Place::tabs;
    int m_current = 0;
    bool m_isUnfolded = false; ///< in a low window, at the user's wish
};

} // namespace normscope
