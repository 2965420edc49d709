// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/views/look_menu.h"

#include "ui/model/heatmap/view_style.h"
#include "ui/model/ranges/stage_ranges.h"
#include "ui/model/text/number_text.h"
#include "ui/model/text/scale_name.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/views/range_row.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QIcon>
#include <QMenu>
#include <QPixmap>
#include <QWidgetAction>

#include <array>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSwatch(48, 16); ///< px, of a colormap

QString translated(const char *text)
{
    return QCoreApplication::translate("LookMenu", text);
}

QIcon swatchOf(ColormapId id)
{
    const Colormap colormap(id);
    QImage image(kSwatch, QImage::Format_RGB32);
    for (int x = 0; x < kSwatch.width(); ++x) {
        const QRgb color = colormap.at(x / (kSwatch.width() - 1.0));
        for (int y = 0; y < kSwatch.height(); ++y)
            image.setPixel(x, y, color);
    }
    return QIcon(QPixmap::fromImage(image));
}

/// Builds the menu of one stage; lives while it is filled.
class LookMenu
{
public:
    LookMenu(QMenu &menu, Workbench &workbench, StageId stage)
        : m_menu(menu),
          m_workbench(workbench),
          m_stage(stage),
          m_look(workbench.setup().looks.value(stage)),
          m_style(styleOf(workbench.setup(), *workbench.result(), stage))
    {
    }

    void fill(const std::function<std::optional<ValueRange>()> &seen)
    {
        addScales();
        addColormaps();
        addRanges(seen);
        m_menu.addSeparator();
        QAction *reset
            = add(m_menu, u"look.reset"_s, translated(QT_TRANSLATE_NOOP("LookMenu", "&Reset")),
                  translated(QT_TRANSLATE_NOOP("LookMenu",
                                               "Scale, colours and range as they were "
                                               "at first")),
                  {});
        reset->setEnabled(!m_look.isDefault());
    }

private:
    /// An entry that gives the stage this look.
    QAction *add(QMenu &menu, const QString &name, const QString &text, const QString &tip,
                 const StageLook &look)
    {
        QAction *action = menu.addAction(text);
        action->setObjectName(name);
        action->setToolTip(tip);
        action->setWhatsThis(tip);
        QObject::connect(
            action, &QAction::triggered, &m_workbench,
            [workbench = &m_workbench, stage = m_stage, look] { choose(*workbench, stage, look); });
        return action;
    }

    static void choose(Workbench &workbench, StageId stage, const StageLook &look)
    {
        workbench.change(withLookOf(workbench.setup(), stage, look));
    }

    /// One of several entries, ticked when it is the look that is there.
    QAction *addChoice(QActionGroup &group, QMenu &menu, const QString &name, const QString &text,
                       const QString &tip, const StageLook &look)
    {
        QAction *action = add(menu, name, text, tip, look);
        action->setCheckable(true);
        action->setChecked(look == m_look);
        action->setActionGroup(&group);
        return action;
    }

    void addScales()
    {
        auto *group = new QActionGroup(&m_menu);
        const QString tip
            = translated(QT_TRANSLATE_NOOP("LookMenu", "How values are spread over the colours"));
        StageLook look = m_look;
        look.scale.reset();
        addChoice(*group, m_menu, u"look.scale.auto"_s,
                  translated(QT_TRANSLATE_NOOP("LookMenu", "Scale as the stage needs it")), tip,
                  look);
        for (const ScaleKind kind : {ScaleKind::linear, ScaleKind::log, ScaleKind::symlog}) {
            look.scale = kind;
            QString text = scaleName(kind);
            text[0] = text[0].toUpper();
            addChoice(*group, m_menu, u"look.scale."_s + scaleKey(kind), text, tip, look)
                ->setEnabled(canShow(kind, m_style.range));
        }
    }

    void addColormaps()
    {
        QMenu *menu = m_menu.addMenu(translated(QT_TRANSLATE_NOOP("LookMenu", "&Colours")));
        menu->setObjectName(u"look.colours"_s);
        auto *group = new QActionGroup(&m_menu);
        const QString tip = translated(QT_TRANSLATE_NOOP("LookMenu", "The colours of this stage"));
        StageLook look = m_look;
        look.colormap.reset();
        addChoice(*group, *menu, u"look.colours.auto"_s,
                  translated(QT_TRANSLATE_NOOP("LookMenu", "As the stage needs them")), tip, look);
        for (const ColormapInfo &row : colormapTable()) {
            look.colormap = row.id;
            addChoice(*group, *menu, u"look.colours."_s + row.key, colormapTitle(row.id), tip, look)
                ->setIcon(swatchOf(row.id));
        }
    }

    void addRanges(const std::function<std::optional<ValueRange>()> &seen)
    {
        m_menu.addSeparator();
        const StageStatistics &statistics = m_workbench.result()->statistics->of(m_stage);
        StageLook look = m_look;
        look.range.reset();
        QAction *all = add(
            m_menu, u"look.range.all"_s,
            translated(QT_TRANSLATE_NOOP("LookMenu", "Range: &all values")),
            translated(QT_TRANSLATE_NOOP("LookMenu", "From the least to the largest value")), look);
        all->setCheckable(true);
        all->setChecked(!m_look.range);
        const std::optional<ValueRange> visible = seen();
        look.range = visible;
        add(m_menu, u"look.range.seen"_s,
            translated(QT_TRANSLATE_NOOP("LookMenu", "Range: what is &seen")),
            translated(
                QT_TRANSLATE_NOOP("LookMenu", "From the least to the largest value in the view")),
            look)
            ->setEnabled(visible && visible->low < visible->high);
        addPercentiles();
        const auto &selection = m_workbench.selection();
        const bool hasSelection = selection && selection->stage == m_stage
            && selection->range.low < selection->range.high;
        look.range = hasSelection ? std::optional(selection->range) : std::nullopt;
        add(m_menu, u"look.range.selection"_s,
            translated(QT_TRANSLATE_NOOP("LookMenu", "Range: the se&lection")),
            translated(QT_TRANSLATE_NOOP("LookMenu",
                                         "The values that are selected in the "
                                         "histogram")),
            look)
            ->setEnabled(hasSelection);
        look.range = m_style.range;
        add(m_menu, u"look.range.keep"_s,
            translated(QT_TRANSLATE_NOOP("LookMenu", "Range: &keep this one")),
            translated(
                QT_TRANSLATE_NOOP("LookMenu", "The range stays when axis, rule or image change")),
            look)
            ->setEnabled(!m_look.range && m_style.range.low < m_style.range.high);
        addRangeRow(statistics);
    }

    /// Ranges that leave out so much at either end. They are found off the GUI thread.
    void addPercentiles()
    {
        for (const double left : {0.1, 1.0}) {
            const QString text
                = translated(QT_TRANSLATE_NOOP("LookMenu", "Range: %1\u2013%2 %"))
                      .arg(NumberText::value(left, 3), NumberText::value(100 - left, 3));
            QAction *action = m_menu.addAction(text);
            action->setObjectName(u"look.range.percent"_s + NumberText::value(left, 3));
            action->setToolTip(translated(QT_TRANSLATE_NOOP(
                "LookMenu",
                "Without the few values that are far from the others, so that these "
                "get the colours")));
            action->setWhatsThis(action->toolTip());
            QObject::connect(action, &QAction::triggered, &m_workbench,
                             [workbench = &m_workbench, stage = m_stage, left] {
                                 workbench->ranges().usePercentiles(stage, left / 100,
                                                                    1 - left / 100);
                             });
        }
    }

    /// Two fields for the ends of the range.
    void addRangeRow(const StageStatistics &statistics)
    {
        const bool isSymmetric = colormapInfo(m_style.colormap).kind == ColormapKind::diverging;
        auto *row = new RangeRow(m_style.range, isSymmetric);
        auto *action = new QWidgetAction(&m_menu);
        action->setObjectName(u"look.range.typed"_s);
        action->setText(translated(QT_TRANSLATE_NOOP("LookMenu", "Range")));
        action->setDefaultWidget(row);
        m_menu.addAction(action);
        row->setEnabled(statistics.finite() > 0);
        QObject::connect(row, &RangeRow::rangeCommitted, &m_workbench,
                         [workbench = &m_workbench, stage = m_stage](ValueRange range) {
                             StageLook typed = workbench->setup().looks.value(stage);
                             typed.range = range;
                             choose(*workbench, stage, typed);
                         });
    }

    QMenu &m_menu;
    Workbench &m_workbench;
    StageId m_stage;
    StageLook m_look;
    HeatmapStyle m_style;
};

/// QMenu::clear leaves submenus and groups of actions until the menu itself goes.
void removeEverything(QMenu &menu)
{
    menu.clear();
    qDeleteAll(menu.findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(menu.findChildren<QActionGroup *>(Qt::FindDirectChildrenOnly));
}

} // namespace

QString lookWords(const StageLook &look, const HeatmapStyle &style, double hidden)
{
    if (!look.range)
        return scaleName(style.scale);
    const bool isSymmetric = style.range.low == -style.range.high;
    QStringList words {isSymmetric ? NumberText::symmetricRange(style.range.high)
                                   : NumberText::range(style.range.low, style.range.high)};
    if (style.scale != ScaleKind::linear)
        words += scaleName(style.scale);
    if (hidden > 0)
        words += translated(QT_TRANSLATE_NOOP("LookMenu", "%1 beyond"))
                     .arg(NumberText::percent(hidden));
    return words.join(u", "_s);
}

void fillLookMenu(QMenu &menu, Workbench &workbench, StageId stage,
                  const std::function<std::optional<ValueRange>()> &seen)
{
    removeEverything(menu);
    const auto &result = workbench.result();
    if (result && hasStage(*result->run->spec().rule, stage))
        LookMenu(menu, workbench, stage).fill(seen);
}

} // namespace normscope
