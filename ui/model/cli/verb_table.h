// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of the command line. To add one, write its file here and its row in the table.
#pragma once

#include "ui/model/cli/output.h"

#include <QString>
#include <QStringList>

#include <span>

namespace normscope {

struct Verb
{
    const char *name;
    const char *summary;
    /// `arguments` without the program and the verb.
    ExitCode (*execute)(const QStringList &arguments);
};

std::span<const Verb> verbTable();
const Verb *findVerb(const QString &name);

/// Each verb is a file of its own.
ExitCode executeCheck(const QStringList &arguments);
ExitCode executeRun(const QStringList &arguments);
ExitCode executeSamples(const QStringList &arguments);
ExitCode executeStages(const QStringList &arguments);

/// What `normscope --help` prints.
QString programHelp();
/// "normscope 0.1.0"
QString programVersion();

} // namespace normscope
