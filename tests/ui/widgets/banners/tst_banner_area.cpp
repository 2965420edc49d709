// SPDX-License-Identifier: GPL-3.0-or-later
// What the place above the map says, and when.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/banners/banner_area.h"
#include "ui/widgets/controls/elided_label.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QElapsedTimer>
#include <QSignalSpy>

#include <functional>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestBannerArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void hintsUntilOnePoints();
    void hintsUntilItIsClosed();
    void hintsOfPixelsOnlyWhereThatIsTrue();
    void noticesNaN();
    void saysWhatTakesLong();
    void staysSilentWhileItIsQuick();
    void anErrorStaysWhileComputing();
    void cancelKeepsTheOldResult();
    void copiesAnError();
    void theMostUrgentIsShown();
    void successLeavesByItself();
    void anOfferIsTakenOnce();
    void noMapMoves_data();
    void noMapMoves();
    void mapsMakeRoom_data();
    void mapsMakeRoom();
    void headsStayFree_data();
    void headsStayFree();
    void isNotUnderThePointer();
    void saysHowManyWait();

private:
    static Banner &bannerOf(const test::ShownWindow &shown)
    {
        return *shown.child<Banner>(u"banner"_s);
    }
    static QAbstractButton &buttonOf(const test::ShownWindow &shown, const char *name)
    {
        return *bannerOf(shown).findChild<QAbstractButton *>(QLatin1StringView(name));
    }
    static void closeAll(const test::ShownWindow &shown)
    {
        while (bannerOf(shown).isVisible())
            buttonOf(shown, "bannerClose").click();
    }
    /// The hint is used, and its row is gone.
    static bool hasNoRow(const test::ShownWindow &shown)
    {
        const QWidget &header = *shown.child<QWidget>(u"viewHeader"_s);
        const QWidget &maps = *shown.child<QWidget>(u"compareArea"_s);
        return QTest::qWaitFor([&] { return maps.y() == header.geometry().bottom() + 1; });
    }
    static bool says(const test::ShownWindow &shown, const QString &words)
    {
        const Banner &banner = bannerOf(shown);
        return banner.isVisible() && banner.content().text.contains(words);
    }
};

} // namespace

void TestBannerArea::hintsUntilOnePoints()
{
    test::ShownWindow shown(test::windowSetup("twins"));
    QVERIFY(!bannerOf(shown).isVisible());
    QVERIFY(shown.settle());
    QVERIFY(says(shown, u"length 1"_s));
    QCOMPARE(bannerOf(shown).content().strong, u"Point at one; a click keeps it."_s);
    QCOMPARE(bannerOf(shown).tone(), Tone::info);
    const int mapHeight = shown.map().height();
    QTest::mouseMove(&shown.map(), shown.map().pixelRect({3, 3}).center().toPoint());
    QTRY_VERIFY(shown.workbench.probe());
    QVERIFY2(bannerOf(shown).isVisible(), "the map would move away under the pointer");
    shown.trigger("next");
    QTRY_VERIFY(!bannerOf(shown).isVisible());
    QTRY_VERIFY(shown.map().height() > mapHeight);
    shown.trigger("axis_1");
    QVERIFY(shown.settle());
    QVERIFY2(!bannerOf(shown).isVisible(), "it has been used");
}

void TestBannerArea::hintsUntilItIsClosed()
{
    test::ShownWindow shown(test::windowSetup("twins"));
    QVERIFY(shown.settle());
    buttonOf(shown, "bannerClose").click();
    QVERIFY(!bannerOf(shown).isVisible());
    shown.trigger("axis_1");
    QVERIFY(shown.settle());
    QVERIFY(!bannerOf(shown).isVisible());
}

/// Lengths of pixels are 1 under axis 3 alone, where no pixel is dead or ruled by epsilon, and a
/// pixel with three numbers needs three channels.
void TestBannerArea::hintsOfPixelsOnlyWhereThatIsTrue()
{
    for (const char *state :
         {"axis=none", "axis=1", "stage=norm", "sample=gradient", "sample=dead-pixels"}) {
        Setup setup = test::windowSetup("twins");
        QVERIFY(applyStateText(setup, QLatin1StringView(state)).hasValue());
        test::ShownWindow shown(setup);
        QVERIFY(shown.settle());
        QVERIFY2(bannerOf(shown).isVisible(), state);
        QVERIFY2(!says(shown, u"length 1"_s), state);
    }
}

void TestBannerArea::noticesNaN()
{
    test::ShownWindow shown(test::windowSetup("nan-inf"));
    QVERIFY(shown.settle());
    QVERIFY(says(shown, u"NaN"_s));
    QCOMPARE(bannerOf(shown).tone(), Tone::warning);
    shown.trigger("axis_1");
    QVERIFY(shown.settle());
    QVERIFY2(says(shown, u"NaN"_s), "the input is the same");
    shown.trigger("sample_dead-pixels");
    QVERIFY(shown.settle());
    QVERIFY(!says(shown, u"NaN"_s));
}

/// The signal stands for a computation that takes as long as the test wants.
void TestBannerArea::saysWhatTakesLong()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    QElapsedTimer time;
    time.start();
    Q_EMIT shown.workbench.busyChanged(true);
    QTRY_VERIFY(says(shown, u"Computing output"_s));
    QVERIFY2(time.elapsed() >= 285, "a coarse timer may be early by 5 %");
    QCOMPARE(bannerOf(shown).tone(), Tone::info);
    QCOMPARE(bannerOf(shown).content().action, u"Cancel"_s);
    Q_EMIT shown.workbench.busyChanged(false);
    QVERIFY(!says(shown, u"Computing"_s));
}

void TestBannerArea::staysSilentWhileItIsQuick()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    closeAll(shown);
    Q_EMIT shown.workbench.busyChanged(true);
    Q_EMIT shown.workbench.busyChanged(false);
    QTimer later;
    later.setSingleShot(true);
    const QSignalSpy isLater(&later, &QTimer::timeout);
    later.start(400);
    QTRY_COMPARE(isLater.size(), 1);
    QVERIFY(!bannerOf(shown).isVisible());
}

void TestBannerArea::anErrorStaysWhileComputing()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    Q_EMIT shown.workbench.failed(
        InputError({ErrorCode::unknownFormat, {}}, FilePath::fromBytes("wrong.png")));
    QVERIFY(says(shown, u"wrong.png"_s));
    Q_EMIT shown.workbench.busyChanged(true);
    QTimer later;
    later.setSingleShot(true);
    const QSignalSpy isLater(&later, &QTimer::timeout);
    later.start(400);
    QTRY_COMPARE(isLater.size(), 1);
    QVERIFY(says(shown, u"wrong.png"_s));
    Q_EMIT shown.workbench.busyChanged(false);
    QVERIFY(says(shown, u"wrong.png"_s));
}

void TestBannerArea::cancelKeepsTheOldResult()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    const Setup before = shown.setup();
    const auto result = shown.workbench.result();
    const QSignalSpy cancelled(&shown.workbench, &Workbench::cancelled);
    Q_EMIT shown.workbench.busyChanged(true);
    QTRY_VERIFY(says(shown, u"Computing"_s));
    shown.trigger("sample_chelsea");
    QVERIFY(shown.workbench.isBusy());
    QVERIFY(shown.action(u"cancel"_s).isEnabled());
    buttonOf(shown, "bannerAction").click();
    QTRY_COMPARE(cancelled.size(), 1);
    QVERIFY(shown.workbench.result() == result);
    QVERIFY(shown.setup() == before);
    QVERIFY(!says(shown, u"Computing"_s));
    QVERIFY(!shown.action(u"cancel"_s).isEnabled());
    QVERIFY(shown.settle());
}

void TestBannerArea::copiesAnError()
{
    test::ShownWindow shown(test::windowSetup("twins"));
    QVERIFY(shown.settle());
    Q_EMIT shown.workbench.failed(
        InputError({ErrorCode::unknownFormat, {}}, FilePath::fromBytes("wrong.png")));
    QVERIFY(says(shown, u"wrong.png"_s));
    buttonOf(shown, "bannerAction").click();
    QCOMPARE(QGuiApplication::clipboard()->text(), bannerOf(shown).content().text);
    buttonOf(shown, "bannerClose").click();
    QVERIFY2(!says(shown, u"wrong.png"_s), "the hint is back");
    QCOMPARE(bannerOf(shown).content().strong, u"Point at one; a click keeps it."_s);
}

void TestBannerArea::theMostUrgentIsShown()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    BannerTopics &topics = shown.child<BannerArea>(u"bannerArea"_s)->topics();
    topics.answer.say(Tone::success, u"y.npy was written."_s);
    QVERIFY(says(shown, u"written"_s));
    QVERIFY(bannerOf(shown).content().action.isEmpty());
    topics.error.show(u"x failed."_s);
    QVERIFY(says(shown, u"failed"_s));
    topics.answer.say(Tone::warning, u"z was left out."_s);
    QVERIFY2(says(shown, u"failed"_s), "an error is more urgent");
    buttonOf(shown, "bannerClose").click();
    QVERIFY(says(shown, u"left out"_s));
    QCOMPARE(bannerOf(shown).content().action, u"Copy details"_s);
    buttonOf(shown, "bannerClose").click();
    QVERIFY(says(shown, u"dead groups"_s));
    QCOMPARE(bannerOf(shown).content().action, u"Next one"_s);
}

/// What went well need not be closed; what went wrong stays until it is.
void TestBannerArea::successLeavesByItself()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    AnswerTopic &answer = shown.child<BannerArea>(u"bannerArea"_s)->topics().answer;
    auto *leaves = answer.findChild<QTimer *>(u"leaves"_s);
    QVERIFY(leaves);
    leaves->setInterval(0);
    answer.say(Tone::success, u"y.npy was written."_s);
    QVERIFY(says(shown, u"written"_s));
    QTRY_VERIFY(!says(shown, u"written"_s));
    answer.say(Tone::success, u"y.npy was written."_s);
    answer.say(Tone::warning, u"z was left out."_s);
    QVERIFY2(!leaves->isActive(), "it would take the warning away");
    answer.say(Tone::success, u"y.npy was written."_s);
    answer.offer(u"x changed on disk."_s, u"Read again"_s, [] {});
    QVERIFY2(!leaves->isActive(), "it would take the offer away");
}

void TestBannerArea::anOfferIsTakenOnce()
{
    test::ShownWindow shown;
    QVERIFY(shown.settle());
    int taken = 0;
    AnswerTopic &answer = shown.child<BannerArea>(u"bannerArea"_s)->topics().answer;
    answer.offer(u"x changed on disk."_s, u"Read again"_s, [&taken] { ++taken; });
    QVERIFY(says(shown, u"changed"_s));
    buttonOf(shown, "bannerAction").click();
    QCOMPARE(taken, 1);
    QVERIFY(!says(shown, u"changed"_s));
    answer.offer(u"x changed on disk."_s, u"Read again"_s, [&taken] { ++taken; });
    shown.trigger("sample_twins");
    QVERIFY(shown.settle());
    QVERIFY2(!says(shown, u"changed"_s), "another input");
    QCOMPARE(taken, 1);
}

void TestBannerArea::noMapMoves_data()
{
    using Speak = std::function<void(BannerTopics &, Workbench &)>;
    QTest::addColumn<Speak>("speak");
    QTest::newRow("error") << Speak(
        [](BannerTopics &topics, Workbench &) { topics.error.show(u"x failed."_s); });
    QTest::newRow("answer") << Speak([](BannerTopics &topics, Workbench &) {
        topics.answer.say(Tone::success, u"y.npy was written."_s);
    });
    QTest::newRow("computing") << Speak(
        [](BannerTopics &, Workbench &workbench) { Q_EMIT workbench.busyChanged(true); });
}

/// What comes and goes by itself moves no pixel of the map.
void TestBannerArea::noMapMoves()
{
    using Speak = std::function<void(BannerTopics &, Workbench &)>;
    QFETCH(Speak, speak);
    test::ShownWindow shown(test::windowSetup("colour-wheel"));
    QVERIFY(shown.settle());
    closeAll(shown);
    QVERIFY(hasNoRow(shown));
    QVERIFY(shown.settle());
    const QWidget &maps = *shown.child<QWidget>(u"compareArea"_s);
    const auto place = [&] { return QRect(maps.mapTo(&shown.window, QPoint()), maps.size()); };
    const QRect before = place();
    speak(shown.child<BannerArea>(u"bannerArea"_s)->topics(), shown.workbench);
    QTRY_VERIFY(bannerOf(shown).isVisible());
    QVERIFY(shown.settle());
    QCOMPARE(place(), before);
    const QWidget &banner = bannerOf(shown);
    QVERIFY2(before.contains({banner.mapTo(&shown.window, QPoint()), banner.size()}),
             "it lies over the maps");
    closeAll(shown);
    QCOMPARE(place(), before);
}

void TestBannerArea::mapsMakeRoom_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("dead groups") << u"sample=dead-pixels"_s;
    QTest::newRow("range") << u"look=output:0..0.001"_s;
}

/// What is said of the shown values for as long as they are shown hides none of them.
void TestBannerArea::mapsMakeRoom()
{
    QFETCH(QString, state);
    test::ShownWindow shown(test::windowSetup("colour-wheel"));
    QVERIFY(shown.settle());
    closeAll(shown);
    QVERIFY(hasNoRow(shown));
    Setup setup = shown.setup();
    QVERIFY(applyStateText(setup, state).hasValue());
    shown.workbench.change(setup);
    QTRY_VERIFY(bannerOf(shown).isVisible());
    QVERIFY(shown.settle());
    const auto placeOf = [&](const QWidget &part) {
        return QRect(part.mapTo(&shown.window, QPoint()), part.size());
    };
    const QWidget &maps = *shown.child<QWidget>(u"compareArea"_s);
    QTRY_VERIFY(!placeOf(maps).intersects(placeOf(bannerOf(shown))));
    closeAll(shown);
    QTRY_VERIFY(hasNoRow(shown));
}

void TestBannerArea::headsStayFree_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("two views") << u"views=input,*"_s
                               << QStringList {u"viewStage"_s, u"viewLook"_s, u"viewStage1"_s};
    QTest::newRow("four views") << u"views=input,norm,*,delta"_s
                                << QStringList {u"viewStage"_s, u"viewLook1"_s};
    QTest::newRow("compare") << u"compare=difference"_s << QStringList {u"compareHead"_s};
    QTest::newRow("pictures") << u"compare=pictures"_s
                              << QStringList {u"pictureScales"_s, u"lyingBanner"_s};
}

void TestBannerArea::headsStayFree()
{
    QFETCH(QString, state);
    QFETCH(QStringList, parts);
    test::ShownWindow shown(test::windowSetup("colour-wheel"));
    QVERIFY(shown.settle());
    closeAll(shown);
    Setup setup = shown.setup();
    QVERIFY(applyStateText(setup, state).hasValue());
    shown.workbench.change(setup);
    QVERIFY(shown.settle());
    BannerArea &area = *shown.child<BannerArea>(u"bannerArea"_s);
    area.topics().error.show(u"x failed."_s);
    QTRY_VERIFY(bannerOf(shown).isVisible());
    const QRect banner(area.mapTo(&shown.window, QPoint()), area.size());
    for (const QString &name : parts) {
        const QWidget &part = *shown.child<QWidget>(name);
        QVERIFY2(part.isVisible(), qPrintable(name));
        QVERIFY2(!banner.intersects({part.mapTo(&shown.window, QPoint()), part.size()}),
                 qPrintable(name));
    }
}

/// Where the pointer is above, it comes at the lower edge.
void TestBannerArea::isNotUnderThePointer()
{
    test::ShownWindow shown(test::windowSetup("colour-wheel"));
    QVERIFY(shown.settle());
    closeAll(shown);
    QVERIFY(hasNoRow(shown));
    QVERIFY(shown.settle());
    const BannerArea &area = *shown.child<BannerArea>(u"bannerArea"_s);
    for (const int y : {30, 300}) {
        const QPoint pointer(shown.map().width() / 2, y);
        QTest::mouseMove(&shown.map(), pointer);
        QTRY_COMPARE(QCursor::pos(), shown.map().mapToGlobal(pointer));
        shown.child<BannerArea>(u"bannerArea"_s)->topics().error.show(u"x failed."_s);
        QTRY_VERIFY(area.isVisible());
        QVERIFY(!area.rect().contains(area.mapFromGlobal(QCursor::pos())));
        QCOMPARE(area.mapTo(&shown.window, QPoint()).y() > shown.window.height() / 2, y == 30);
        buttonOf(shown, "bannerClose").click();
        QTRY_VERIFY(!area.isVisible());
    }
}

void TestBannerArea::saysHowManyWait()
{
    test::ShownWindow shown(test::windowSetup("twins"));
    QVERIFY(shown.settle());
    const auto &waiting = *bannerOf(shown).findChild<ElidedLabel *>(u"bannerWaiting"_s);
    QVERIFY2(!waiting.isVisible(), "the hint is alone");
    BannerTopics &topics = shown.child<BannerArea>(u"bannerArea"_s)->topics();
    topics.error.show(u"x failed."_s);
    topics.answer.say(Tone::success, u"y.npy was written."_s);
    QVERIFY(waiting.isVisible());
    QCOMPARE(waiting.text(), u"2 more"_s);
    QVERIFY(bannerOf(shown).accessibleName().contains(u"2 more"_s));
    buttonOf(shown, "bannerClose").click();
    QCOMPARE(waiting.text(), u"1 more"_s);
    buttonOf(shown, "bannerClose").click();
    QVERIFY(!waiting.isVisible());
}

QTEST_MAIN(TestBannerArea)
#include "tst_banner_area.moc"
