// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built program as a script would: without a display, in a home of its own.
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <vector>

namespace normscope::test {

struct Outcome
{
    int exitCode = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    /// Every line of stderr is one of ours.
    bool saysOnlyOurLines() const
    {
        if (!err.isEmpty() && !err.endsWith('\n'))
            return false;
        return std::ranges::all_of(err.split('\n'), [](const QByteArray &line) {
            return line.isEmpty() || line.startsWith("normscope: ");
        });
    }
    qsizetype lines() const { return err.count('\n'); }
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Whether all cases are wanted, which take minutes: with tests/run.sh --full.
inline bool isLongRun()
{
    return qEnvironmentVariableIsSet("NORMSCOPE_LONG");
}

class NormscopeProcess
{
public:
    NormscopeProcess() : m_environment(QProcessEnvironment::systemEnvironment())
    {
        const auto keys = m_environment.keys();
        for (const QString &key : keys) {
            if (key.startsWith(u"XDG_") || key.startsWith(u"QT_") || key.startsWith(u"LC_"))
                m_environment.remove(key);
        }
        m_environment.remove(QStringLiteral("DISPLAY"));
        m_environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        m_environment.remove(QStringLiteral("LANG"));
        set(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        set(QStringLiteral("HOME"), QDir(m_folder.path()).filePath(QStringLiteral("home")));
        QDir(m_folder.path()).mkdir(QStringLiteral("home"));
    }

    void set(const QString &key, const QString &value) { m_environment.insert(key, value); }
    void unset(const QString &key) { m_environment.remove(key); }

    /// The folder in which the program runs; goes away with this.
    QString folder() const { return m_folder.path(); }
    QString path(const QString &name) const { return QDir(folder()).filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path(name)
                                                                                    : QString();
    }

    Outcome run(const QStringList &arguments) const { return runAll({arguments}).front(); }

    /// Several processes at a time; the outcomes in the order of `commands`.
    std::vector<Outcome> runAll(const std::vector<QStringList> &commands) const
    {
        std::vector<std::unique_ptr<QProcess>> processes;
        processes.reserve(commands.size());
        for (const QStringList &arguments : commands)
            processes.push_back(started(QStringLiteral(NORMSCOPE_BINARY), arguments));
        std::vector<Outcome> outcomes;
        outcomes.reserve(commands.size());
        for (const auto &process : processes)
            outcomes.push_back(outcomeOf(*process));
        return outcomes;
    }

    /// A process that the caller ends or waits for.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const
    {
        return started(QStringLiteral(NORMSCOPE_BINARY), arguments);
    }

    /// A script of sh, where "$0" is the program; for what an argument list cannot say.
    Outcome runShell(const QString &script) const
    {
        return outcomeOf(
            *started(QStringLiteral("/bin/sh"),
                     {QStringLiteral("-c"), script, QStringLiteral(NORMSCOPE_BINARY)}));
    }

    Outcome runOther(const QString &program, const QStringList &arguments) const
    {
        return outcomeOf(*started(program, arguments));
    }

private:
    std::unique_ptr<QProcess> started(const QString &program, const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->setWorkingDirectory(folder());
        process->start(program, arguments, QIODevice::ReadOnly);
        return process;
    }

    static Outcome outcomeOf(QProcess &process)
    {
        Outcome outcome;
        if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
            outcome.exitCode = process.exitCode();
        outcome.out = process.readAllStandardOutput();
        outcome.err = process.readAllStandardError();
        return outcome;
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

} // namespace normscope::test
