// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/cli/output.h"
#include "ui/model/setup/setup.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace normscope {

/// An option of a verb that is not a field of Setup.
struct VerbOption
{
    const char *name;
    const char *valueName; ///< null for a switch
    const char *help;
};

/// What the command line of a verb says; or the exit code when it ends there: after --help or
/// a usage error, which is printed.
class VerbArguments
{
public:
    /// `usage` stands behind "normscope" in the help text. `takesSetup` adds the options of
    /// setupFields(), --state and FILE arguments.
    VerbArguments(const char *usage, const char *summary, std::initializer_list<VerbOption> options,
                  bool takesSetup);

    /// `arguments` without the program and the verb. `setup` starts as the verb's default.
    std::optional<ExitCode> parse(const QStringList &arguments, Setup &setup);

    bool isSet(const char *option) const;
    QString value(const char *option) const;
    QStringList positional() const { return m_parser.positionalArguments(); }

    /// Prints the sentence and where help is to be had; returns kUsage.
    ExitCode usageError(const QString &sentence) const;

    QString helpText() const;

private:
    std::optional<ExitCode> readSetup(Setup &setup);

    QString m_usage;
    bool m_takesSetup;
    QCommandLineParser m_parser;
};

} // namespace normscope
