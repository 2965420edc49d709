// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/arguments.h"

#include "ui/model/setup/argument_text.h"
#include "ui/model/setup/setup_fields.h"

#include <QCommandLineOption>
#include <QCoreApplication>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

VerbArguments::VerbArguments(const char *usage, const char *summary,
                             std::initializer_list<VerbOption> options, bool takesSetup)
    : m_usage(latin(usage)), m_takesSetup(takesSetup)
{
    m_parser.setApplicationDescription(latin(summary));
    for (const VerbOption &option : options) {
        if (option.valueName)
            m_parser.addOption({latin(option.name), latin(option.help), latin(option.valueName)});
        else
            m_parser.addOption({latin(option.name), latin(option.help)});
    }
    m_parser.addOption({{u"h"_s, u"help"_s}, u"show this help"_s});
    if (!takesSetup)
        return;
    for (const SetupField &field : setupFields()) {
        if (field.valueName)
            m_parser.addOption({latin(field.key),
                                QCoreApplication::translate("SetupField", field.help),
                                latin(field.valueName)});
    }
    m_parser.addOption({u"state"_s, u"fields of the setup as the window copies them"_s, u"TEXT"_s});
    m_parser.addPositionalArgument(
        u"FILE"_s, u"an image or .npy; several of one size are a batch"_s, u"[FILE...]"_s);
}

std::optional<ExitCode> VerbArguments::parse(const QStringList &arguments, Setup &setup)
{
    if (!m_parser.parse(QStringList {u"normscope"_s} + arguments)) {
        QString sentence = m_parser.errorText();
        if (sentence.endsWith(u'.'))
            sentence.chop(1); // ours goes on
        return usageError(sentence);
    }
    if (m_parser.isSet(u"help"_s))
        return printData(helpText().toUtf8());
    if (m_takesSetup)
        return readSetup(setup);
    if (!m_parser.positionalArguments().isEmpty())
        return usageError(u"there is nothing to do with '%1'"_s.arg(positional().constFirst()));
    return std::nullopt;
}

std::optional<ExitCode> VerbArguments::readSetup(Setup &setup)
{
    if (m_parser.isSet(u"state"_s)) {
        const Result<void> applied = applyStateText(setup, m_parser.value(u"state"_s));
        if (!applied)
            return usageError(QString::fromStdString(applied.error().detail));
    }
    for (const SetupField &field : setupFields()) {
        if (!field.valueName || !m_parser.isSet(latin(field.key)))
            continue;
        const Result<void> parsed = field.parse(setup, m_parser.value(latin(field.key)));
        if (!parsed)
            return usageError(QString::fromStdString(parsed.error().detail));
    }
    if (m_parser.isSet(u"sample"_s) && !positional().isEmpty())
        return usageError(u"a sample and files were both given"_s);
    if (positional().contains(QString()))
        return usageError(u"the name of a file is empty"_s);
    for (const QString &argument : positional())
        setup.files += pathFromArgument(argument);
    return std::nullopt;
}

bool VerbArguments::isSet(const char *option) const
{
    return m_parser.isSet(latin(option));
}

QString VerbArguments::value(const char *option) const
{
    return m_parser.value(latin(option));
}

ExitCode VerbArguments::usageError(const QString &sentence) const
{
    QString command = u"normscope"_s;
    const QString verb = m_usage.section(u' ', 0, 0);
    if (!verb.isEmpty() && verb.front().isLetter())
        command += u' ' + verb;
    printError(u"%1; see '%2 --help'"_s.arg(sentence, command));
    return kUsage;
}

/// Qt's text with our own first line: it would print the path of the program.
QString VerbArguments::helpText() const
{
    const QString text = m_parser.helpText();
    return u"Usage: normscope %1\n"_s.arg(m_usage) + text.mid(text.indexOf(u'\n') + 1);
}

} // namespace normscope
