// SPDX-License-Identifier: GPL-3.0-or-later
// Killed at any moment, the program leaves each final name as an older or a whole new file.
#include "tests/ui/model/cli/normscope_process.h"
#include "tests/ui/model/support/saved_array.h"

#include <QElapsedTimer>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

using Files = QHash<QString, QByteArray>;

class TestWritingKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void damagesNothing();

private:
    QStringList arguments(const QString &epsilon) const
    {
        return (u"run array.npy --axis 3 --format npy,csv --out out --epsilon "_s + epsilon)
            .split(u' ');
    }
    Files files() const
    {
        Files all;
        const QDir folder(m_program.path(u"out"_s));
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all.insert(name, file.readAll());
        }
        return all;
    }
    QString damage() const;

    test::NormscopeProcess m_program;
    Files m_one; ///< what a whole run leaves
    Files m_other;
    int m_duration = 0; ///< ms
};

/// Unfinished files and links to replaced ones, as output_folder.h and kept_file.h name them.
bool isLeftover(const QString &name)
{
    static const QRegularExpression pattern(
        u"^((norm|output|scales|delta)\\.(npy|csv)\\.[A-Za-z]{6}"
        "|\\.(norm|output|scales|delta)\\.(npy|csv)\\.old-[0-9]+)$"_s);
    return pattern.match(name).hasMatch();
}

} // namespace

void TestWritingKilled::initTestCase()
{
    const QByteArray array = test::npyBytes({1, 40, 50, 3}, std::vector<double>(6000, 0.75));
    QVERIFY(!m_program.write(u"array.npy"_s, array).isEmpty());
    QCOMPARE(m_program.run(arguments(u"0.5"_s)).exitCode, 0);
    m_one = files();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_program.run(arguments(u"0.25"_s)).exitCode, 0);
    m_duration = int(timer.elapsed());
    m_other = files();
    QCOMPARE(m_one.size(), 8);
    QCOMPARE(m_other.size(), 8);
    QVERIFY(m_one.value(u"norm.npy"_s) != m_other.value(u"norm.npy"_s));
}

/// Empty if every final name has one of the two contents.
QString TestWritingKilled::damage() const
{
    const Files found = files();
    for (auto file = m_one.begin(); file != m_one.end(); ++file) {
        const QByteArray bytes = found.value(file.key());
        if (bytes != file.value() && bytes != m_other.value(file.key()))
            return file.key() + u" is damaged"_s;
    }
    for (const QString &name : found.keys()) {
        if (!m_one.contains(name) && !isLeftover(name))
            return name + u" is not recognised"_s;
    }
    return {};
}

/// The moments come from a seed, and lie anywhere in the time that a whole run took.
void TestWritingKilled::damagesNothing()
{
    const unsigned seed = std::random_device()();
    qInfo("seed %u, a run takes %d ms", seed, m_duration);
    std::mt19937 random(seed);
    const int kills = test::isLongRun() ? 200 : 10;
    for (int i = 0; i < kills; ++i) {
        const auto process = m_program.start(arguments(i % 2 == 0 ? u"0.5"_s : u"0.25"_s));
        QVERIFY(process->waitForStarted());
        const int moment = int(random() % unsigned(m_duration + m_duration / 4 + 1));
        if (!process->waitForFinished(moment))
            process->kill();
        QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished(60'000));
        QVERIFY2(damage().isEmpty(), qPrintable(damage()));
    }
    // What they left disturbs nobody.
    QCOMPARE(m_program.run(arguments(u"0.5"_s)).exitCode, 0);
    const Files last = files();
    for (auto file = m_one.begin(); file != m_one.end(); ++file)
        QVERIFY2(last.value(file.key()) == file.value(), qPrintable(file.key()));
}

QTEST_GUILESS_MAIN(TestWritingKilled)
#include "tst_writing_killed.moc"
