// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/verb_table.h"

#include "ui/model/version.h"

#include <algorithm>
#include <array>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array kVerbs {
    Verb {"run", "run the layer without a window", &executeRun},
    Verb {"check", "compare every backward rule with finite differences", &executeCheck},
    Verb {"samples", "list the built-in samples", &executeSamples},
    Verb {"stages", "list the stages of the layer", &executeStages},
};

} // namespace

std::span<const Verb> verbTable()
{
    return kVerbs;
}

const Verb *findVerb(const QString &name)
{
    const auto found = std::ranges::find_if(
        kVerbs, [&name](const Verb &verb) { return name == QLatin1StringView(verb.name); });
    return found == kVerbs.end() ? nullptr : &*found;
}

QString programHelp()
{
    QString text
        = u"NormScope shows what happens inside the L2 normalization layer of NumPyNet.\n\n"
          "Usage:\n"
          "  normscope [options] [FILE...]                    the window\n"
          "  normscope --screenshot PNG [options] [FILE...]   its picture, without a display\n"_s;
    for (const Verb &verb : kVerbs)
        text += u"  normscope %1%2\n"_s.arg(QString::fromLatin1(verb.name) + u" ..."_s, -39)
                    .arg(QString::fromLatin1(verb.summary));
    text += u"  normscope --version\n\n"
            "Every verb has --help. Options of the window:\n"_s;
    return text;
}

QString programVersion()
{
    return u"normscope %1\n"_s.arg(QLatin1StringView(kVersion));
}

} // namespace normscope
