// SPDX-License-Identifier: GPL-3.0-or-later
// Badges of what colours cannot tell, and the way to the next one.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/controls/banner.h"
#include "ui/widgets/views/badge_button.h"
#include "ui/widgets/views/special_bar.h"

#include <QSignalSpy>

#include <cmath>
#include <limits>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestSpecialBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void countsAreThoseOfTheStage();
    void isHiddenWhereThereIsNothing();
    void theKeyVisitsTheNextOne();
    void aBadgeVisitsItsKind();
    void theBannerLeadsToADeadGroup();
};

BadgeButton &badge(const test::ShownWindow &shown, const QString &name)
{
    return *shown.child<BadgeButton>(name);
}

} // namespace

void TestSpecialBar::countsAreThoseOfTheStage()
{
    test::ShownWindow shown(test::windowSetup("nan-inf"));
    QVERIFY(shown.settle());
    const StageStatistics &output = shown.workbench.result()->statistics->of(StageId::output);
    QVERIFY(output.nan > 0);
    QVERIFY(badge(shown, u"specialNan"_s).isVisible());
    QVERIFY(badge(shown, u"specialNan"_s).accessibleName().endsWith(QString::number(output.nan)));
    QCOMPARE(badge(shown, u"specialPositiveInf"_s).isVisible(), output.positiveInf > 0);
    shown.action(u"first"_s).trigger(); // input
    QVERIFY(shown.settle());
    QVERIFY(badge(shown, u"specialPositiveInf"_s).isVisible());
    QVERIFY(badge(shown, u"specialNegativeInf"_s).isVisible());
    QVERIFY(!badge(shown, u"specialDead"_s).isVisible());
}

void TestSpecialBar::isHiddenWhereThereIsNothing()
{
    test::ShownWindow shown(test::windowSetup("chelsea"));
    QVERIFY(shown.settle());
    QVERIFY(!shown.child<SpecialBar>(u"specialBar"_s)->isVisible());
    QVERIFY(!shown.action(u"nextSpecial"_s).isEnabled());
}

void TestSpecialBar::theKeyVisitsTheNextOne()
{
    test::ShownWindow shown(test::windowSetup("nan-inf"));
    QVERIFY(shown.settle());
    QSignalSpy moved(shown.child<SpecialBar>(u"specialBar"_s), &SpecialBar::moved);
    for (int i = 1; i <= 3; ++i) {
        shown.action(u"nextSpecial"_s).trigger();
        QTRY_COMPARE(moved.size(), i);
        QVERIFY(std::isnan(shown.workbench.probe()->value(StageId::output)));
        QCOMPARE(shown.setup().channel, shown.workbench.probe()->at[kChannels]);
    }
    QVERIFY(moved[0] != moved[1]);
}

void TestSpecialBar::aBadgeVisitsItsKind()
{
    test::ShownWindow shown(test::windowSetup("nan-inf"));
    QVERIFY(shown.settle());
    shown.action(u"first"_s).trigger();
    QVERIFY(shown.settle());
    QTest::mouseClick(&badge(shown, u"specialNegativeInf"_s), Qt::LeftButton);
    QTRY_VERIFY(shown.workbench.probe().has_value());
    QCOMPARE(shown.workbench.probe()->value(StageId::input),
             -std::numeric_limits<double>::infinity());
}

void TestSpecialBar::theBannerLeadsToADeadGroup()
{
    test::ShownWindow shown(test::windowSetup("dead-pixels"));
    QVERIFY(shown.settle());
    auto *banner = shown.child<Banner>(u"banner"_s);
    const QString count = QString::number(shown.workbench.result()->statistics->deadGroups);
    QVERIFY(banner->content().text.startsWith(count));
    QVERIFY(banner->content().text.contains(u"norm is 10"_s)); // 1 / sqrt(1e-8) is 10 000
    Q_EMIT banner->actionTriggered();
    QTRY_VERIFY(shown.workbench.probe().has_value());
    QCOMPARE(shown.workbench.probe()->value(StageId::sum), 0.0);
}

QTEST_MAIN(TestSpecialBar)
#include "tst_special_bar.moc"
