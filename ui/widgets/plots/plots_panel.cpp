// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/plots_panel.h"

#include "ui/model/export/suggested_name.h"
#include "ui/model/export/whole_file.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/section_header.h"
#include "ui/widgets/files/save_dialog.h"
#include "ui/widgets/plots/group_plot.h"
#include "ui/widgets/plots/histogram_plot.h"
#include "ui/widgets/plots/profile_plot.h"
#include "ui/widgets/theme/style.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kTabsFrom = 700;     ///< px of the window's height; below, folded
constexpr int kAbreastFrom = 1000; ///< px of the window's height
constexpr int kTabsHeight = 118;   ///< px of a plot
constexpr int kAbreastHeight = 120;
constexpr int kPadding = 12;

struct FormatRow
{
    PlotFormat format;
    const char *suffix;
    const char *filter; ///< marked for translation
};

constexpr std::array kFormats {
    FormatRow {PlotFormat::pdf, "pdf", QT_TRANSLATE_NOOP("normscope::PlotsPanel", "PDF (*.pdf)")},
    FormatRow {PlotFormat::svg, "svg", QT_TRANSLATE_NOOP("normscope::PlotsPanel", "SVG (*.svg)")},
    FormatRow {PlotFormat::png, "png", QT_TRANSLATE_NOOP("normscope::PlotsPanel", "PNG (*.png)")},
};

} // namespace

PlotsPanel::PlotsPanel(Workbench &workbench, Settings &settings, QWidget *parent)
    : Panel(Level::panel, parent),
      m_workbench(workbench),
      m_settings(settings),
      m_head(new QWidget(this)),
      m_tabs(new QTabBar(m_head)),
      m_caption(new ElidedLabel({}, TextRole::label, Ink::text3, m_head)),
      m_body(new QWidget(this))
{
    setObjectName(u"plotsPanel"_s);
    setEdges(Qt::TopEdge);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // long captions widen nothing
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_body);
    makeTabs();
    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins({});
    row->setSpacing(0);
    addCard(new HistogramPlot(workbench, m_body), *row);
    addCard(new GroupPlot(workbench, m_body), *row);
    addCard(new ProfilePlot(workbench, m_body), *row);
    connect(&workbench, &Workbench::staleChanged, this, &PlotsPanel::readinessChanged);
    connect(&workbench, &Workbench::lineChanged, this, [this] {
        if (m_workbench.line())
            reveal(kProfile);
    });
    arrange();
}

void PlotsPanel::makeTabs()
{
    m_tabs->setObjectName(u"plotTabs"_s);
    m_tabs->setAccessibleName(tr("Plots"));
    m_tabs->setWhatsThis(
        tr("Which plot is shown: the histogram of the stage, the pointed group, or a "
           "profile through the image"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    Style::setSmallTabs(m_tabs);
    const std::array tabs {
        std::pair(tr("Histogram"), tr("How often the values of the stage occur")),
        std::pair(tr("Group"), tr("The values of the pointed group through the stages")),
        std::pair(tr("Profile"),
                  tr("Values along the row or column of the pointed element. Shift and a drag on "
                     "the map draw a line, Esc removes it")),
    };
    for (const auto &[name, tip] : tabs) {
        const int tab = m_tabs->addTab(name);
        m_tabs->setTabToolTip(tab, tip);
        m_tabs->setTabWhatsThis(tab, tip);
    }
    m_caption->setObjectName(u"plotCaption"_s);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_caption->setIsList(true);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(4, 0, kPadding, 0);
    head->setSpacing(8);
    head->addWidget(m_tabs);
    head->addWidget(m_caption, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_isUnfolded = true;
        choose(index);
    });
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        if (m_place != Place::folded || index != m_current)
            return;
        m_isUnfolded = !m_isUnfolded;
        arrange();
    });
}

void PlotsPanel::addCard(PlotCanvas *canvas, QBoxLayout &row)
{
    Card card;
    card.canvas = canvas;
    if (!m_cards.isEmpty()) {
        card.line = new HairlineSeparator(Qt::Vertical, m_body);
        row.addWidget(card.line);
    }
    card.box = new QWidget(m_body);
    card.head = new SectionHeader(canvas->title(), {}, card.box);
    auto *column = new QVBoxLayout(card.box);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kPadding, 0, kPadding, 0);
    head->addWidget(card.head);
    column->addLayout(head);
    column->addWidget(canvas, 1);
    row.addWidget(card.box, 1);
    m_cards += card;
    connect(canvas, &PlotCanvas::wordsChanged, this, &PlotsPanel::showWords);
    connect(canvas, &PlotCanvas::readinessChanged, this, &PlotsPanel::readinessChanged);
    connect(canvas, &PlotCanvas::saveRequested, this, [this, canvas] {
        const auto asked = std::ranges::find(m_cards, canvas, &Card::canvas);
        choose(static_cast<int>(asked - m_cards.begin()));
        save();
    });
}

void PlotsPanel::setHomes(QBoxLayout &beside, QBoxLayout &below)
{
    m_beside = &beside;
    m_below = &below;
    beside.addWidget(this);
}

void PlotsPanel::fitTo(int windowHeight)
{
    const Place place = windowHeight < kTabsFrom ? Place::folded
        : windowHeight < kAbreastFrom            ? Place::tabs
                                                 : Place::abreast;
    if (place == m_place)
        return;
    m_place = place;
    m_isUnfolded = false;
    if (m_beside && m_below) {
        m_beside->removeWidget(this);
        m_below->removeWidget(this);
        if (place == Place::abreast)
            m_below->insertWidget(m_below->count() - 1, this);
        else
            m_beside->addWidget(this);
    }
    arrange();
}

void PlotsPanel::arrange()
{
    const bool isAbreast = m_place == Place::abreast;
    m_head->setVisible(!isAbreast);
    m_body->setVisible(m_place != Place::folded || m_isUnfolded);
    m_body->layout()->setContentsMargins(0, isAbreast ? 8 : 0, 0, isAbreast ? 4 : 0);
    for (int i = 0; i < m_cards.size(); ++i) {
        const Card &card = m_cards[i];
        card.head->setVisible(isAbreast);
        card.canvas->setFixedHeight(isAbreast ? kAbreastHeight : kTabsHeight);
        card.box->setVisible(isAbreast || i == m_current);
        if (card.line)
            card.line->setVisible(isAbreast);
    }
    showWords();
    Q_EMIT readinessChanged();
}

/// The focus of the plot that goes is that of the plot that comes.
void PlotsPanel::choose(int index)
{
    const bool hadFocus = m_place != Place::abreast && current().hasFocus();
    m_current = index;
    if (hadFocus)
        m_tabs->setFocus(Qt::MouseFocusReason);
    arrange();
    if (hadFocus)
        current().setFocus(Qt::MouseFocusReason);
}

void PlotsPanel::reveal(int index)
{
    if (index == m_current && !m_body->isHidden())
        return;
    m_isUnfolded = true;
    m_tabs->setCurrentIndex(index);
    choose(index);
}

void PlotsPanel::showPlot(int index)
{
    reveal(index);
    current().setFocus(Qt::ShortcutFocusReason);
}

void PlotsPanel::showWords()
{
    for (const Card &card : std::as_const(m_cards)) {
        card.head->setTitle(card.canvas->title());
        card.head->setCaption(card.canvas->caption());
    }
    m_caption->setText(m_body->isHidden() ? QString() : current().caption());
}

bool PlotsPanel::isUpToDate() const
{
    return std::ranges::all_of(m_cards, [](const Card &card) {
        return !card.canvas->isVisible() || card.canvas->isUpToDate();
    });
}

void PlotsPanel::save()
{
    const QString kind = current().objectName().remove(u"Plot"_s);
    SaveQuestion question {tr("Save the plot"), {}, suggestedName(m_workbench.setup(), kind)};
    for (const FormatRow &row : kFormats)
        question.formats += {QString::fromLatin1(row.suffix), tr(row.filter)};
    askWhereToSave(window(), m_settings, question, this,
                   [this, canvas = &current()](const FilePath &file, const QString &) {
                       write(*canvas, file);
                   });
}

void PlotsPanel::write(PlotCanvas &canvas, const FilePath &file)
{
    const auto row = std::ranges::find_if(kFormats, [&](const FormatRow &format) {
        return file.fileName().endsWith(u'.' + QLatin1StringView(format.suffix),
                                        Qt::CaseInsensitive);
    });
    if (row == kFormats.end()) {
        Q_EMIT writeFailed(tr("%1 was not written: give it a name that ends in .pdf, .svg or .png.")
                               .arg(file.display()));
        return;
    }
    const Result<QByteArray> picture = canvas.picture(row->format);
    if (!picture) {
        Q_EMIT writeFailed(tr("The plot was not written: there is not enough memory. Close other "
                              "programs."));
        return;
    }
    const Result<void> written = writeWholeFile(file, *picture);
    if (!written)
        Q_EMIT writeFailed(tr("The plot could not be written: %1.")
                               .arg(QString::fromStdString(written.error().detail)));
}

} // namespace normscope
