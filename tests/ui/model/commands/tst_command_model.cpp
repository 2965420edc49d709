// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/commands/command_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <memory>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestCommandModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutQueryAsInTheMenus();
    void withoutQueryTheLastUsedFirst();
    void bestFirst();
    void equalOnesByUse();
    void firstEnabledSkipsTheOthers();
    void tellsKeysAndReasons();
    void actionsMayGo();

private:
    QStringList shown() const;

    std::unique_ptr<QObject> m_owner;
    QList<QAction *> m_actions;
    std::unique_ptr<CommandModel> m_model;
};

} // namespace

void TestCommandModel::init()
{
    m_owner = std::make_unique<QObject>();
    m_actions.clear();
    QList<Command> commands;
    for (const QString &text :
         {u"Zoom in"_s, u"Zoom out"_s, u"Axis > 1 rows"_s, u"Next channel"_s}) {
        m_actions += new QAction(text, m_owner.get());
        m_actions.back()->setObjectName(text);
        commands += {text, {}, m_actions.back()};
    }
    m_actions[3]->setEnabled(false);
    commands[3].reason = u"this is the last channel"_s;
    m_actions[2]->setShortcut(QKeySequence(u"Alt+1"_s));
    m_model = std::make_unique<CommandModel>();
    new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    m_model->setCommands(commands);
}

QStringList TestCommandModel::shown() const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row)
        texts += m_model->index(row).data().toString();
    return texts;
}

void TestCommandModel::withoutQueryAsInTheMenus()
{
    QCOMPARE(shown(),
             QStringList({u"Zoom in"_s, u"Zoom out"_s, u"Axis > 1 rows"_s, u"Next channel"_s}));
}

void TestCommandModel::withoutQueryTheLastUsedFirst()
{
    m_model->markUsed(*m_actions[1]);
    m_model->markUsed(*m_actions[3]);
    m_model->markUsed(*m_actions[1]);
    m_model->setQuery({});
    QCOMPARE(shown(),
             QStringList({u"Zoom out"_s, u"Next channel"_s, u"Zoom in"_s, u"Axis > 1 rows"_s}));
    QCOMPARE(m_model->recent(), QStringList({u"Zoom out"_s, u"Next channel"_s}));
}

void TestCommandModel::bestFirst()
{
    m_model->setQuery(u"o"_s);
    QCOMPARE(shown().constFirst(), u"Zoom out"_s); // the only word that begins so
    m_model->setQuery(u"ch"_s);
    QCOMPARE(shown(), QStringList({u"Next channel"_s}));
    m_model->setQuery(u"qq"_s);
    QVERIFY(shown().isEmpty());
    QCOMPARE(m_model->firstEnabled(), -1);
}

void TestCommandModel::equalOnesByUse()
{
    m_model->setQuery(u"zoom"_s);
    QCOMPARE(shown(), QStringList({u"Zoom in"_s, u"Zoom out"_s}));
    m_model->markUsed(*m_actions[1]);
    m_model->setQuery(u"zoom"_s);
    QCOMPARE(shown(), QStringList({u"Zoom out"_s, u"Zoom in"_s}));
}

void TestCommandModel::firstEnabledSkipsTheOthers()
{
    QCOMPARE(m_model->firstEnabled(), 0);
    m_actions[0]->setEnabled(false);
    QCOMPARE(m_model->firstEnabled(), 1);
    QVERIFY(!m_model->flags(m_model->index(0)).testFlag(Qt::ItemIsEnabled));
}

void TestCommandModel::tellsKeysAndReasons()
{
    QCOMPARE(m_model->index(2).data(CommandModel::keysRole).toString(),
             QKeySequence(u"Alt+1"_s).toString(QKeySequence::NativeText));
    QCOMPARE(m_model->index(3).data(CommandModel::reasonRole).toString(),
             u"this is the last channel"_s);
    QCOMPARE(m_model->index(3).data(Qt::AccessibleTextRole).toString(),
             u"Next channel, this is the last channel"_s);
}

void TestCommandModel::actionsMayGo()
{
    m_owner.reset();
    QCOMPARE(m_model->rowCount(), 4);
    QVERIFY(m_model->action(0) == nullptr);
    QCOMPARE(m_model->firstEnabled(), -1);
    QVERIFY(m_model->index(2).data(CommandModel::keysRole).toString().isEmpty());
}

QTEST_MAIN(TestCommandModel)
#include "tst_command_model.moc"
