// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/export/suggested_name.h"
#include "ui/model/setup/setup_fields.h"

#include <QTest>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestSuggestedName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsInIt_data();
    void saysWhatIsInIt();
    void comesFromTheFile_data();
    void comesFromTheFile();
};

} // namespace

void TestSuggestedName::saysWhatIsInIt_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("forward") << u"stage=output"_s << QString() << u"chelsea-output-axis3"_s;
    QTest::newRow("rule") << u"stage=delta&rule=exact&axis=1,2"_s << QString()
                          << u"chelsea-delta-axis1-2-exact"_s;
    QTest::newRow("None") << u"stage=layer_delta&axis=none"_s << QString()
                          << u"chelsea-layer-delta-axisnone-documented"_s;
    QTest::newRow("empty set") << u"stage=norm&axis=()"_s << QString()
                               << u"chelsea-norm-axisempty"_s;
    QTest::newRow("kind") << u"sample=three-four"_s << u"histogram"_s
                          << u"three-four-output-histogram-axis3"_s;
}

void TestSuggestedName::saysWhatIsInIt()
{
    QFETCH(QString, state);
    QFETCH(QString, kind);
    Setup setup = windowDefaults();
    setup.stage = StageId::output;
    setup.axis = AxisSet::fromMask(0b1000);
    QVERIFY(applyStateText(setup, state).hasValue());
    QTEST(suggestedName(setup, kind), "name");
}

void TestSuggestedName::comesFromTheFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("name");
    QTest::newRow("ending") << QByteArray("/a b/My cat.v2.png") << u"My-cat-v2-output-axis3"_s;
    QTest::newRow("hidden") << QByteArray(".npy") << u"npy-output-axis3"_s;
    QTest::newRow("letters") << QByteArray("caffè.jpg") << u"caffè-output-axis3"_s;
    QTest::newRow("marks") << QByteArray("cafe\u0301s.jpg") << u"cafe\u0301s-output-axis3"_s;
    QTest::newRow("long") << QByteArray(250, 'a') + ".jpg"
                          << QString(80, u'a') + u"-output-axis3"_s;
    QTest::newRow("nothing to say") << QByteArray("--..") << u"output-axis3"_s;
    QTest::newRow("signs") << QByteArray("a;b|c$(d)\".png") << u"a-b-c-d-output-axis3"_s;
}

/// Nothing that means something to a shell or a file system is left.
void TestSuggestedName::comesFromTheFile()
{
    QFETCH(QByteArray, file);
    Setup setup = windowDefaults();
    setup.stage = StageId::output;
    setup.axis = AxisSet::fromMask(0b1000);
    setup.files = {FilePath::fromBytes(file)};
    QTEST(suggestedName(setup), "name");
}

QTEST_GUILESS_MAIN(TestSuggestedName)
#include "tst_suggested_name.moc"
