// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/command_line.h"

#include "ui/model/cli/plain_environment.h"
#include "ui/model/cli/process_guard.h"
#include "ui/model/cli/verb_table.h"
#include "ui/model/cli/window_options.h"
#include "ui/model/setup/argument_text.h"

#include <QGuiApplication>
#include <QLocale>

#include <new>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

/// What a verb was writing when memory ran out is taken away before it is told.
ExitCode execute(const Verb &verb, const QStringList &arguments)
{
    try {
        return verb.execute(arguments);
    } catch (const std::bad_alloc &) {
        return refuseForMemory();
    }
}

} // namespace

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += argumentFromBytes(argv[i]);
    return arguments;
}

std::optional<int> executeWithoutWindow(int argc, char **argv)
{
    dropHarmfulVariables();
    QStringList arguments = argumentsOf(argc, argv);
    const QString first = arguments.value(0);
    const Verb *verb = findVerb(first);
    const bool isHelp = first == "--help"_L1 || first == "-h"_L1;
    const bool isVersion = first == "--version"_L1 || first == "-v"_L1;
    if (!verb && !isHelp && !isVersion)
        return std::nullopt;
    silenceQtMessages();
    QLocale::setDefault(QLocale::c()); // numbers look the same everywhere
    makeEnvironmentPlain();
    int noArguments = 1;
    const QGuiApplication application(noArguments, argv);
    if (isVersion)
        return printData(programVersion().toUtf8());
    if (isHelp)
        return printData((programHelp() + windowOptionsHelp()).toUtf8());
    arguments.removeFirst();
    return execute(*verb, arguments);
}

} // namespace normscope
