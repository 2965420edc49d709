// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/commands/shortcut_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestShortcutModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void leavesWhatHasEveryWord_data();
    void leavesWhatHasEveryWord();
    void headingsCannotBeChosen();

private:
    std::unique_ptr<ShortcutModel> m_model;
};

} // namespace

void TestShortcutModel::init()
{
    m_model = std::make_unique<ShortcutModel>();
    new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    m_model->setShortcuts({{u"View"_s, u"Ctrl++"_s, u"Zoom in"_s},
                           {u"View"_s, u"Ctrl+0"_s, u"100 %"_s},
                           {u"On the map"_s, u"F"_s, u"Show the whole map"_s}});
}

void TestShortcutModel::leavesWhatHasEveryWord_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::newRow("everything") << QString()
                                << u"View\nCtrl++\tZoom in\nCtrl+0\t100 %\n"
                                   "\nOn the map\nF\tShow the whole map\n"_s;
    QTest::newRow("in the text") << u"zoom"_s << u"View\nCtrl++\tZoom in\n"_s;
    QTest::newRow("in the keys") << u"ctrl+0"_s << u"View\nCtrl+0\t100 %\n"_s;
    QTest::newRow("in the place") << u"the map"_s << u"On the map\nF\tShow the whole map\n"_s;
    QTest::newRow("two words") << u"in view"_s << u"View\nCtrl++\tZoom in\n"_s;
    QTest::newRow("nowhere") << u"zebra"_s << QString();
}

void TestShortcutModel::leavesWhatHasEveryWord()
{
    QFETCH(QString, query);
    QFETCH(QString, text);
    m_model->setQuery(query);
    QCOMPARE(m_model->asText(), text);
}

void TestShortcutModel::headingsCannotBeChosen()
{
    QCOMPARE(m_model->rowCount(), 5);
    QVERIFY(!m_model->flags(m_model->index(0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(m_model->flags(m_model->index(1)).testFlag(Qt::ItemIsSelectable));
}

QTEST_MAIN(TestShortcutModel)
#include "tst_shortcut_model.moc"
