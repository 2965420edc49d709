// SPDX-License-Identifier: GPL-3.0-or-later
// What the bar above everything chooses: sample, epsilon, rule and delta in.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/controls/banner.h"
#include "ui/widgets/controls/number_field.h"
#include "ui/widgets/toolbar/delta_chooser.h"

#include <QFileDialog>
#include <QSignalSpy>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;
using Kind = DeltaSource::Kind;

/// Chooses a row with the keys, as a user does.
void choose(QComboBox &chooser, int row)
{
    const auto key = row > chooser.currentIndex() ? Qt::Key_Down : Qt::Key_Up;
    while (chooser.currentIndex() != row)
        QTest::keyClick(&chooser, key);
}

class TestSetupBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void init();
    void cleanup() { m_shown.reset(); }
    void takesEpsilon_data();
    void takesEpsilon();
    void refusesEpsilon_data();
    void refusesEpsilon();
    void recoversFromARefusal();
    void choosesEveryRule();
    void choosesEverySample();
    void choosesEveryDelta();
    void aimsOneElementAtTheProbe();
    void asksForAFile();

private:
    NumberField &epsilon() const { return *m_shown->child<NumberField>(u"epsilonField"_s); }
    QComboBox &chooser(const char *name) const
    {
        return *m_shown->child<QComboBox>(QLatin1StringView(name));
    }
    Banner &banner() const { return *m_shown->child<Banner>(u"banner"_s); }
    void type(const QString &text) const
    {
        epsilon().selectAll();
        QTest::keyClicks(&epsilon(), text);
        QTest::keyClick(&epsilon(), Qt::Key_Return);
    }

    std::unique_ptr<test::ShownWindow> m_shown;
};

} // namespace

void TestSetupBar::init()
{
    m_shown = std::make_unique<test::ShownWindow>();
    QVERIFY(m_shown->settle());
}

void TestSetupBar::takesEpsilon_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("value");
    QTest::newRow("zero") << u"0"_s << 0.;
    QTest::newRow("decimal") << u"0.25"_s << 0.25;
    QTest::newRow("exponent") << u"1e-5"_s << 1e-5;
    QTest::newRow("large") << u"1E3"_s << 1000.;
    QTest::newRow("spaces") << u" 2 "_s << 2.;
}

void TestSetupBar::takesEpsilon()
{
    QFETCH(QString, typed);
    QFETCH(double, value);
    type(typed);
    QCOMPARE(m_shown->setup().epsilon, value);
    QVERIFY(m_shown->settle());
    QCOMPARE(m_shown->workbench.result()->run->spec().epsilon, value);
    QVERIFY(!epsilon().hasError());
}

void TestSetupBar::refusesEpsilon_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"-1", "abc", "", "0,5", "nan", "inf", "1e999", "1 000", "0x1"})
        QTest::addRow("\"%s\"", typed) << QString::fromLatin1(typed);
}

void TestSetupBar::refusesEpsilon()
{
    QFETCH(QString, typed);
    epsilon().clear();
    type(typed);
    QVERIFY(epsilon().hasError());
    QCOMPARE(epsilon().text(), typed);
    QCOMPARE(m_shown->setup().epsilon, kDefaultEpsilon);
    QVERIFY(!m_shown->history().canUndo());
    QVERIFY(banner().isVisible());
    QCOMPARE(banner().tone(), Tone::error);
    QVERIFY(banner().content().text.contains(u"Epsilon"_s));
    QTest::keyClick(&epsilon(), Qt::Key_Escape);
    QCOMPARE(epsilon().text(), u"1e-8"_s);
    QVERIFY(!epsilon().hasError());
    QVERIFY(!(banner().isVisible() && banner().tone() == Tone::error));
}

void TestSetupBar::recoversFromARefusal()
{
    type(u"-1"_s);
    QVERIFY(banner().isVisible());
    type(u"0.5"_s);
    QCOMPARE(m_shown->setup().epsilon, 0.5);
    QVERIFY(m_shown->settle());
    QVERIFY(!(banner().isVisible() && banner().tone() == Tone::error));
    type(u"-1"_s);
    m_shown->trigger("undo");
    QVERIFY(m_shown->settle());
    QCOMPARE(epsilon().text(), u"1e-8"_s);
    QVERIFY(!epsilon().hasError());
    QVERIFY(!(banner().isVisible() && banner().tone() == Tone::error));
}

void TestSetupBar::choosesEveryRule()
{
    QComboBox &rules = chooser("ruleChooser");
    QCOMPARE(std::size_t(rules.count()), ruleTable().size());
    for (int row = rules.count() - 1; row >= 0; --row) {
        choose(rules, row);
        const BackwardRule *rule = ruleTable()[std::size_t(row)];
        QCOMPARE(m_shown->setup().rule, rule);
        const QString name = QString::fromLatin1(rule->name.data(), qsizetype(rule->name.size()));
        QVERIFY(m_shown->action(u"rule_"_s + name).isChecked());
    }
    m_shown->trigger("rule_exact");
    QCOMPARE(rules.currentIndex(), 2);
    m_shown->trigger("undo");
    QCOMPARE(rules.currentIndex(), 0);
    QVERIFY(m_shown->settle());
}

void TestSetupBar::choosesEverySample()
{
    QComboBox &samples = chooser("sampleChooser");
    for (int row = 0; row < samples.count(); ++row) {
        choose(samples, row);
        QCOMPARE(m_shown->setup().sample, samples.itemData(row).toString());
    }
    QVERIFY(m_shown->settle());
    QCOMPARE(m_shown->workbench.result()->loaded->sample, m_shown->setup().sample);
    m_shown->trigger("sample_three-four");
    QVERIFY(m_shown->settle());
    QCOMPARE(samples.currentData().toString(), u"three-four"_s);
    QVERIFY(m_shown->workbench.result()->shape() == (Shape {1, 1, 1, 2}));
}

void TestSetupBar::choosesEveryDelta()
{
    QComboBox &deltas = chooser("deltaChooser");
    const QList<Kind> kinds {Kind::zeros, Kind::ones, Kind::random, Kind::output, Kind::impulse};
    for (int row = int(kinds.size()) - 1; row >= 0; --row) {
        choose(deltas, row);
        QCOMPARE(m_shown->setup().delta.kind, kinds[row]);
    }
    choose(deltas, 1);
    QVERIFY(m_shown->settle());
    QCOMPARE(m_shown->workbench.result()->statistics->of(StageId::deltaIn).min, 1.);
    m_shown->trigger("undo");
    QCOMPARE(deltas.currentIndex(), 0);
}

void TestSetupBar::aimsOneElementAtTheProbe()
{
    const Index4 at {0, 7, 3, 2};
    m_shown->workbench.setProbe(at);
    choose(chooser("deltaChooser"), 4);
    QCOMPARE(m_shown->setup().delta.kind, Kind::impulse);
    QCOMPARE(m_shown->setup().delta.at, at);
    QVERIFY(m_shown->settle());
    QCOMPARE(m_shown->workbench.probe()->value(StageId::deltaIn), 1.);
}

/// The chooser stays where it was until a file is chosen; closing the dialog changes nothing.
void TestSetupBar::asksForAFile()
{
    const Setup before = m_shown->setup();
    auto &deltas = *m_shown->child<DeltaChooser>(u"deltaChooser"_s);
    const QSignalSpy asked(&deltas, &DeltaChooser::fileRequested);
    Q_EMIT deltas.activated(5);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(deltas.currentIndex(), 0);
    auto *dialog = m_shown->child<QFileDialog>(u"fileDialog"_s);
    dialog->reject();
    QVERIFY(m_shown->setup() == before);
}

QTEST_MAIN(TestSetupBar)
#include "tst_setup_bar.moc"
