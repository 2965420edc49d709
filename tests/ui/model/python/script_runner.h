// SPDX-License-Identifier: GPL-3.0-or-later
// Makes scripts of runs and lets Python run them.
#pragma once

#include "ui/model/input/error_text.h"
#include "ui/model/python/python_script.h"
#include "ui/model/setup/setup.h"
#include "ui/model/setup/setup_fields.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace normscope::test {

using namespace Qt::StringLiterals;

/// A folder of scripts that goes away with this.
class ScriptRunner
{
public:
    QString path(const QString &name) const { return QDir(m_folder.path()).filePath(name); }

    /// Of NORMSCOPE_SCRIPTS; /usr/bin/python3 in the folder.
    QByteArray python(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("/usr/bin/python3"), arguments, QIODevice::ReadOnly);
        if (!process.waitForFinished(240'000) || process.exitStatus() != QProcess::NormalExit)
            return "it did not end";
        return process.readAll();
    }

    bool hasModules() const { return python({u"-c"_s, u"import numpy, PIL"_s}).isEmpty(); }

    /// The script of a run with the options "axis=3&rule=exact".
    static QByteArray scriptOf(Setup setup, const QString &options)
    {
        if (const auto applied = applyStateText(setup, options); !applied)
            qFatal("%s: %s", qPrintable(options), applied.error().detail.c_str());
        const LayerOutcome outcome = computeResult(setup, nullptr);
        if (!outcome.result)
            qFatal("%s", qPrintable(errorText(*outcome.error).forCommandLine()));
        return pythonScript(*outcome.result);
    }

    void add(const QByteArray &script)
    {
        QFile file(path(u"script%1.py"_s.arg(++m_count, 4, 10, QLatin1Char('0'))));
        if (!file.open(QIODevice::WriteOnly) || file.write(script) != script.size())
            qFatal("a script cannot be written");
    }

    int count() const { return m_count; }

    /// Runs all that were added; nothing but their number if each ends as `wanted` (see
    /// run_scripts.py).
    QByteArray runAll(const QString &wanted) const
    {
        return python(
            {QStringLiteral(NORMSCOPE_SCRIPTS "run_scripts.py"), wanted, m_folder.path()});
    }

    QByteArray allEnded() const { return QByteArray::number(m_count) + " scripts\n"; }

private:
    QTemporaryDir m_folder;
    int m_count = 0;
};

} // namespace normscope::test
