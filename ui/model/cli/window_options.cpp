// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/window_options.h"

#include "ui/model/cli/arguments.h"
#include "ui/model/cli/stage_json.h"
#include "ui/model/setup/place_text.h"

#include <algorithm>
#include <cmath>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr int kMaxSide = 16384;            ///< of the window and of its picture
constexpr double kMaxPixels = 100'000'000; ///< of the picture

VerbArguments makeParser()
{
    return VerbArguments("[options] [FILE...]", "Open the window in the state of the options.",
                         {{"screenshot", "PNG", "write a picture of the window, without a display"},
                          {"size", "WxH", "size of the window (1366x768)"},
                          {"scale", "S", "device pixels per pixel, 0.5 to 4"},
                          {"probe", "N,Y,X,C", "the element that is pointed at"},
                          {"theme", "light|dark", "colours (the system's)"},
                          {"language", "en|it", "language (the system's, of a picture: en)"}},
                         true);
}

QSize parseSize(const QString &text)
{
    const QStringList sides = text.split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    const bool valid = sides.size() == 2 && size.width() > 0 && size.height() > 0
        && size.width() <= kMaxSide && size.height() <= kMaxSide;
    return valid ? size : QSize();
}

/// Whether a picture of the window can be painted. Its own size, which is none here, can.
bool isPaintable(const QSize &size, double scale)
{
    const double factor = scale > 0 ? scale : 1;
    const double width = factor * size.width();
    const double height = factor * size.height();
    return std::max(width, height) <= kMaxSide && width * height <= kMaxPixels;
}

} // namespace

std::optional<ExitCode> parseWindowOptions(const QStringList &arguments, WindowOptions &options)
{
    VerbArguments parser = makeParser();
    options.setup = windowDefaults();
    if (const auto ended = parser.parse(arguments, options.setup))
        return ended;
    if (!hasStage(*options.setup.rule, options.setup.stage))
        return parser.usageError(u"the %1 rule has no stage '%2'"_s.arg(
            textOfView(options.setup.rule->name), textOfView(stage(options.setup.stage).name)));
    options.screenshot = parser.value("screenshot");
    if (parser.isSet("screenshot") && options.screenshot.isEmpty())
        return parser.usageError(u"--screenshot needs the name of a PNG"_s);
    options.size = parseSize(parser.value("size"));
    if (parser.isSet("size") && !options.size.isValid())
        return parser.usageError(u"size '%1' is not like 1366x768"_s.arg(parser.value("size")));
    options.probe = parsePlace(parser.value("probe"));
    if (parser.isSet("probe") && !options.probe)
        return parser.usageError(u"probe '%1' is not like 0,95,145,0"_s.arg(parser.value("probe")));
    options.theme = parser.value("theme");
    if (parser.isSet("theme") && options.theme != "light"_L1 && options.theme != "dark"_L1)
        return parser.usageError(u"theme '%1' is not light or dark"_s.arg(options.theme));
    options.language = parser.value("language");
    if (parser.isSet("language") && options.language != "en"_L1 && options.language != "it"_L1)
        return parser.usageError(u"language '%1' is not en or it"_s.arg(options.language));
    bool isNumber = true;
    if (parser.isSet("scale"))
        options.scale = parser.value("scale").toDouble(&isNumber);
    if (parser.isSet("scale") && !(isNumber && options.scale >= 0.5 && options.scale <= 4))
        return parser.usageError(
            u"scale '%1' is not a number from 0.5 to 4"_s.arg(parser.value("scale")));
    if (!isPaintable(options.size, options.scale))
        return parser.usageError(
            u"size '%1' is too large: a picture has up to 16384 pixels a side and 100 megapixels"_s
                .arg(parser.value("size")));
    return std::nullopt;
}

QString windowOptionsHelp()
{
    const QString text = makeParser().helpText();
    return text.mid(text.indexOf(u"Options:"_s) + 9);
}

} // namespace normscope
