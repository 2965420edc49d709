// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/profile_plot.h"

#include "ui/model/plots/plot_scale.h"
#include "ui/model/plots/value_summary.h"
#include "ui/model/text/channel_name.h"
#include "ui/model/text/from_view.h"
#include "ui/model/text/number_text.h"
#include "ui/model/text/stage_name.h"
#include "ui/model/workbench/draw_line.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/explain/stage_colors.h"
#include "ui/widgets/theme/theme.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr double kTickSpacingY = 22; ///< px
constexpr double kNameSpacing = 13;  ///< px between two names
constexpr int kNameRoom = 10;        ///< px beside a name

/// Places in rising order moved apart by at least `gap`, and into [0, 1] from above.
std::vector<double> apart(std::vector<double> places, double gap)
{
    for (std::size_t i = 1; i < places.size(); ++i)
        places[i] = std::max(places[i], places[i - 1] + gap);
    double limit = 1;
    for (auto place = places.rbegin(); place != places.rend(); ++place, limit -= gap)
        *place = std::min(*place, limit);
    return places;
}

} // namespace

ProfilePlot::ProfilePlot(Workbench &workbench, QWidget *parent)
    : PlotCanvas(workbench, parent), m_probe(plot()), m_read([this](const Read &read) {
          m_shown = read;
          refreshWhenSeen();
      })
{
    setObjectName(u"profilePlot"_s);
    setWhatsThis(tr("Input, output and the current stage along the row or column of the pointed "
                    "element, or along a line that is drawn over the map with Shift and a drag. "
                    "Space: row or column."));
    connect(&workbench, &Workbench::lineChanged, this, &ProfilePlot::refreshWhenSeen);
}

ProfilePlot::~ProfilePlot() = default;

QString ProfilePlot::title() const
{
    const auto &probe = workbench().probe();
    if (workbench().line())
        return tr("Profile, line");
    if (!probe)
        return tr("Profile");
    return m_direction == ProfileLine::row
        ? tr("Profile, row %1").arg(NumberText::count(probe->at[kRows]))
        : tr("Profile, column %1").arg(NumberText::count(probe->at[kColumns]));
}

QString ProfilePlot::caption() const
{
    if (!m_wanted)
        return {};
    const LayerResult &result = *workbench().result();
    const QString channel
        = channelName(m_wanted->channel, result.shape().channels, result.loaded->isImage);
    if (workbench().line())
        return tr("%1 to %2, %3, Esc removes it", "pixel, pixel, channel")
            .arg(place(m_wanted->line.p1()), place(m_wanted->line.p2()), channel);
    return tr("%1, Shift+drag for a line", "channel").arg(channel);
}

/// "r95 c145", as the status line has it.
QString ProfilePlot::place(const QPoint &pixel)
{
    return tr("r%1 c%2", "row, column")
        .arg(NumberText::count(pixel.y()), NumberText::count(pixel.x()));
}

PlotTable ProfilePlot::table() const
{
    PlotTable table;
    table.columns = QStringList {tr("row"), tr("column")};
    if (!m_shown)
        return table;
    for (const StageId id : m_shown->request.stages)
        table.columns += stageName(id);
    for (std::size_t i = 0; i < m_shown->values.front().size(); ++i) {
        const QPoint &pixel = m_shown->pixels[i];
        std::vector<double> row {static_cast<double>(pixel.y()), static_cast<double>(pixel.x())};
        for (const std::vector<double> &values : m_shown->values)
            row.push_back(values[i]);
        table.rows.push_back(row);
    }
    return table;
}

void ProfilePlot::fillMenu(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const bool isDrawn = workbench().line().has_value();
    const auto add = [&](const char *name, const QString &text, const QString &tip,
                         ProfileLine direction) {
        QAction *action = menu.addAction(text);
        action->setObjectName(QLatin1StringView(name));
        action->setToolTip(tip);
        action->setWhatsThis(tip);
        action->setCheckable(true);
        action->setChecked(!isDrawn && m_direction == direction);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, direction] { setDirection(direction); });
    };
    add("profile.row", tr("Along the &row"), tr("The columns of the pointed row"),
        ProfileLine::row);
    add("profile.column", tr("Along the &column"), tr("The rows of the pointed column"),
        ProfileLine::column);
    menu.addSeparator();
}

void ProfilePlot::setDirection(ProfileLine direction)
{
    m_direction = direction;
    workbench().setLine(std::nullopt);
    refreshWhenSeen();
}

void ProfilePlot::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        setDirection(m_direction == ProfileLine::row ? ProfileLine::column : ProfileLine::row);
    else
        PlotCanvas::keyPressEvent(event);
}

/// A drawn line is read in the image and channel that are shown, as far as the result has them: the
/// setup may be newer, of another input. Nothing without line and probe.
std::optional<ProfileRequest> ProfilePlot::wanted() const
{
    const auto &probe = workbench().probe();
    const std::optional<QLine> drawn = drawnLine(workbench());
    if (!workbench().result() || (!probe && !drawn))
        return std::nullopt;
    const LayerResult &result = *workbench().result();
    const Setup setup = fittedTo(workbench().setup(), result.shape());
    const StageId current = setup.stage;
    ProfileRequest request {result.run,
                            {StageId::input, StageId::output},
                            drawn ? setup.image : probe->at[kBatch],
                            drawn ? setup.channel : probe->at[kChannels],
                            drawn ? *drawn : lineThrough(result.shape(), probe->at, m_direction)};
    if (hasStage(*result.run->spec().rule, current)
        && std::ranges::find(request.stages, current) == request.stages.end())
        request.stages.push_back(current);
    return request;
}

void ProfilePlot::refresh()
{
    const std::optional<ProfileRequest> before = std::exchange(m_wanted, wanted());
    setHint(m_wanted
                ? QString()
                : tr("Point at an element to see its row, or draw a line on the map with Shift."));
    if (!m_wanted) {
        forget();
    } else if (m_wanted != before) {
        m_read.start(
            [request = *m_wanted](const StopToken &stop) -> Read {
                std::optional<Profile> profile = readProfile(request, stop);
                return profile ? std::make_shared<const Profile>(*std::move(profile)) : nullptr;
            },
            Urgency::soon);
    }
    if (!m_read.isBusy())
        draw();
}

void ProfilePlot::forget()
{
    m_read.cancel();
    m_wanted.reset();
    m_shown = nullptr;
}

void ProfilePlot::draw()
{
    plot().clearPlottables();
    for (QCPItemText *name : m_names)
        plot().removeItem(name);
    m_names.clear();
    if (!m_shown) {
        setTicks(*plot().xAxis, {});
        setTicks(*plot().yAxis, {});
        m_probe.set(std::nullopt, Theme::of(this));
        return showNothing();
    }
    const ValueScale scale = plotScale(m_shown->values);
    const auto last = static_cast<double>(m_shown->values.front().size()) - 1;
    const ValueScale places(ScaleKind::linear, {0, std::max(1.0, last)});
    drawNames(scale);
    setTicks(*plot().yAxis, makeTicks(scale, std::max(1, plot().height() - 24), kTickSpacingY));
    setTicks(*plot().xAxis,
             ticksAlong(*plot().xAxis, places, std::max(1.0, plot().width() - 110.0)));
    for (std::size_t i = 0; i < m_shown->values.size(); ++i)
        drawLine(i, scale);
    const auto probed = probedPlace();
    m_probe.set(probed ? std::optional(places.position(static_cast<double>(*probed)))
                       : std::nullopt,
                Theme::of(this));
    show(description());
}

/// Nothing is pointed at or, where something is, memory ran out.
void ProfilePlot::showNothing()
{
    if (!m_wanted)
        return show(tr("Nothing is pointed at."));
    const QString sentence = tr("There is not enough memory for the profile.");
    setHint(sentence);
    show(sentence);
}

void ProfilePlot::drawLine(std::size_t stage, const ValueScale &scale)
{
    auto *graph = new QCPGraph(plot().xAxis, plot().yAxis);
    const QString name = stageName(m_shown->request.stages[stage]);
    const Quantity quantity = quantityOf(name, fromView(m_shown->request.run->spec().rule->name));
    graph->setPen(quantityPen(quantity, Theme::of(this).tokens()));
    const std::vector<double> &values = m_shown->values[stage];
    const double last = std::max(1.0, static_cast<double>(values.size()) - 1);
    for (std::size_t i = 0; i < values.size(); ++i)
        graph->addData(static_cast<double>(i) / last,
                       std::isfinite(values[i]) ? scale.position(values[i]) : qQNaN());
}

/// The stages' names at the ends of their lines, moved apart where they would meet.
void ProfilePlot::drawNames(const ValueScale &scale)
{
    const Theme &theme = Theme::of(this);
    const QFont font = theme.font(TextRole::badge);
    struct Name
    {
        std::size_t stage;
        double place;
    };
    std::vector<Name> names;
    for (std::size_t i = 0; i < m_shown->values.size(); ++i) {
        const double end = m_shown->values[i].back();
        names.push_back({i, std::isfinite(end) ? scale.position(end) : 0.5});
    }
    std::ranges::stable_sort(names, {}, &Name::place);
    std::vector<double> places;
    places.reserve(names.size());
    for (const Name &name : names)
        places.push_back(name.place);
    places = apart(places, kNameSpacing / std::max(40.0, plot().height() - 30.0));
    int room = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const StageId id = m_shown->request.stages[names[i].stage];
        auto *text = new QCPItemText(&plot());
        text->setClipToAxisRect(false);
        text->setText(stageName(id));
        text->setFont(font);
        text->setColor(valueColor(id, *m_shown->request.run->spec().rule, theme.tokens()));
        text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        text->setPadding({6, 0, 0, 0});
        text->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
        text->position->setTypeY(QCPItemPosition::ptPlotCoords);
        text->position->setCoords(1, places[i]);
        m_names.push_back(text);
        room = std::max(room, QFontMetrics(font).horizontalAdvance(text->text()));
    }
    QMargins margins = plot().axisRect()->minimumMargins();
    margins.setRight(room + kNameRoom);
    plot().axisRect()->setMinimumMargins(margins);
}

std::optional<std::size_t> ProfilePlot::probedPlace() const
{
    const auto &probe = workbench().probe();
    return probe ? m_shown->placeOf(probe->at) : std::nullopt;
}

QString ProfilePlot::description() const
{
    QStringList sentences;
    const auto probed = probedPlace();
    for (std::size_t i = 0; i < m_shown->values.size(); ++i) {
        const QString name = stageName(m_shown->request.stages[i]);
        const QString range = summaryOf(m_shown->values[i]).text();
        sentences += probed
            ? tr("%1: %2 at the probe, %3 along the line.", "stage, value, range")
                  .arg(name, NumberText::value(m_shown->values[i][*probed], 4), range)
            : tr("%1: %2 along the line.", "stage, range").arg(name, range);
    }
    return sentences.join(u' ');
}

} // namespace normscope
