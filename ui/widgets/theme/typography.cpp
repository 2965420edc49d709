// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme/typography.h"

#include <QFontDatabase>
#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

struct RoleRow
{
    TextRole role;
    bool mono;
    int pixels;
    int line;
    QFont::Weight weight;
    int classroomPixels;
    QFont::Weight classroomWeight;
};

constexpr RoleRow kRoles[] = {
    {TextRole::pageTitle, false, 20, 28, QFont::DemiBold, 32, QFont::Bold},
    {TextRole::stageTitle, false, 15, 20, QFont::DemiBold, 32, QFont::Bold},
    {TextRole::prose, false, 15, 24, QFont::Normal, 26, QFont::Medium},
    {TextRole::body, false, 13, 20, QFont::Normal, 24, QFont::Medium},
    {TextRole::bodyStrong, false, 13, 20, QFont::DemiBold, 24, QFont::Bold},
    {TextRole::label, false, 12, 16, QFont::Normal, 24, QFont::Medium},
    {TextRole::sectionTitle, false, 12, 16, QFont::DemiBold, 24, QFont::DemiBold},
    {TextRole::caption, false, 11, 16, QFont::Normal, 24, QFont::Medium},
    {TextRole::badge, false, 11, 16, QFont::Medium, 24, QFont::Medium},
    {TextRole::tick, true, 11, 16, QFont::Normal, 24, QFont::Medium},
    {TextRole::number, true, 13, 20, QFont::Normal, 26, QFont::Medium},
    {TextRole::numberStrong, true, 13, 20, QFont::DemiBold, 26, QFont::DemiBold},
    {TextRole::code, true, 12, 20, QFont::Normal, 26, QFont::Medium},
    {TextRole::codeStrong, true, 12, 20, QFont::DemiBold, 26, QFont::DemiBold},
};

constexpr double kPixelsPerPoint = 96.0 / 72.0;
constexpr int kBodyPixels = 13;

const RoleRow &rowOf(TextRole role)
{
    const auto *found = std::find_if(std::begin(kRoles), std::end(kRoles),
                                     [role](const RoleRow &row) { return row.role == role; });
    Q_ASSERT(found != std::end(kRoles));
    return *found;
}

QString familyOf(const RoleRow &row, const TypeSettings &settings)
{
    if (row.mono) {
        return QStringLiteral("JetBrains Mono");
    }
    return settings.systemFont ? QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()
                               : QStringLiteral("Inter");
}

} // namespace

QFont fontFor(TextRole role, const TypeSettings &settings)
{
    const RoleRow &row = rowOf(role);
    QFont font(familyOf(row, settings));
    font.setPixelSize((settings.classroom ? row.classroomPixels : row.pixels) + settings.step);
    font.setWeight(settings.classroom ? row.classroomWeight : row.weight);
    font.setStyleHint(row.mono ? QFont::Monospace : QFont::SansSerif);
    if (row.mono) {
        // JetBrains Mono joins ">=" and the like by contextual shaping; Latin needs none.
        font.setStyleStrategy(QFont::PreferNoShaping);
    }
    return font;
}

int lineHeightFor(TextRole role, const TypeSettings &settings)
{
    const RoleRow &row = rowOf(role);
    const int grown = settings.classroom ? row.classroomPixels - row.pixels : 0;
    return row.line + grown + settings.step;
}

int stepForPointSize(double points)
{
    if (points <= 0) {
        return 0;
    }
    const int step = static_cast<int>(std::lround(points * kPixelsPerPoint)) - kBodyPixels;
    return std::clamp(step, -2, 12);
}

bool loadFonts()
{
    static constexpr const char *kFiles[] = {
        ":/fonts/inter/Inter-Regular.otf",
        ":/fonts/inter/Inter-Medium.otf",
        ":/fonts/inter/Inter-SemiBold.otf",
        ":/fonts/inter/Inter-Bold.otf",
        ":/fonts/jetbrains-mono/JetBrainsMono-Regular.ttf",
        ":/fonts/jetbrains-mono/JetBrainsMono-Medium.ttf",
        ":/fonts/jetbrains-mono/JetBrainsMono-SemiBold.ttf",
    };
    return std::all_of(std::begin(kFiles), std::end(kFiles), [](const char *file) {
        return QFontDatabase::addApplicationFont(QString::fromLatin1(file)) >= 0;
    });
}

} // namespace normscope
