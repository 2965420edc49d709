// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever somebody does in whatever order, the window stays whole and its memory does not grow.
// NORMSCOPE_SEED chooses the order, NORMSCOPE_ACTIONS how much is done (500); with
// NORMSCOPE_SAY each action is said before it is done, which tells the one that crashed.
#include "tests/ui/widgets/window/random_user.h"
#include "ui/model/timeline/player.h"
#include "ui/widgets/strip/stage_strip.h"
#include "ui/widgets/timeline/timeline_bar.h"
#include "ui/widgets/views/view_grid.h"

#include <QAbstractItemView>
#include <QBackingStore>
#include <QClipboard>
#include <QComboBox>
#include <QPixmapCache>
#include <QPointer>

#include <malloc.h>

#if defined(__SANITIZE_ADDRESS__)
// g++ has the function and not the header that declares it.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes(); // NOLINT(*-reserved-identifier)
#endif

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

constexpr int kActions = 500;
constexpr int kWarmUp = 1000;        ///< actions after which memory may not grow any more
constexpr double kMostGrowth = 0.05; ///< of the bytes after warming up
constexpr int kSettleEvery = 3;      ///< the others interrupt what is being computed
constexpr int kUndoEvery = 20;
constexpr int kMotionTime = 500; ///< ms in which all motion ends

std::size_t allocatedBytes()
{
#if defined(__SANITIZE_ADDRESS__)
    return __sanitizer_get_current_allocated_bytes();
#else
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
#endif
}

class TestRandomActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_shown.reset(); }
    void theWindowStaysWhole();

private:
    QString fault();
    QString undoFault();
    QString unsettled();
    static void waitUntilPainted(const QPointer<QWidget> &popup);
    void openEverything();
    bool calmDown();
    bool formerInputsAreGone();

    std::uint64_t m_seed = 1;
    std::vector<std::weak_ptr<const StoredTensor>> m_inputs; ///< that were shown
    std::unique_ptr<test::ShownWindow> m_shown;
};

} // namespace

void TestRandomActions::initTestCase()
{
    m_seed = test::announcedSeed();
    test::applyTheme();
}

void TestRandomActions::init()
{
    m_shown = std::make_unique<test::ShownWindow>();
    m_inputs.clear();
    connect(&m_shown->workbench, &Workbench::resultChanged, this,
            [this] { m_inputs.push_back(m_shown->workbench.result()->loaded->tensor); });
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->activate());
}

/// Empty, or what is wrong with the window now.
QString TestRandomActions::fault()
{
    const Setup &setup = m_shown->setup();
    if (!hasStage(*setup.rule, setup.stage))
        return u"the rule has no such stage"_s;
    for (const StageId id : stagesOfViews(setup)) {
        if (!hasStage(*setup.rule, id))
            return u"a view shows a stage that the rule does not have"_s;
    }
    if (setup.views.current < 0 || setup.views.current >= setup.views.count())
        return u"there is no current view"_s;
    Setup read;
    if (!applyStateText(read, stateText(setup, Setup {})))
        return u"the state text cannot be read: "_s + stateText(setup, Setup {});
    read.files = setup.files; // which are arguments of their own
    if (read != setup)
        return u"the state text says something else: "_s + stateText(setup, Setup {});
    if (m_shown->workbench.isStale() || !m_shown->workbench.result())
        return {};
    const Shape shape = m_shown->workbench.result()->shape();
    const bool isInside = setup.image >= 0 && setup.image < shape.batch && setup.channel >= 0
        && setup.channel < shape.channels;
    if (!isInside)
        return u"image or channel are not there"_s;
    const auto &probe = m_shown->workbench.probe();
    if (probe && !shape.contains(probe->at))
        return u"the probe is outside"_s;
    return {};
}

/// Which part of the window is not ready.
QString TestRandomActions::unsettled()
{
    const Workbench &workbench = m_shown->workbench;
    QStringList parts {u"not ready:"_s};
    if (!workbench.result())
        parts += u"no result"_s;
    if (workbench.isBusy())
        parts += u"busy"_s;
    if (workbench.isStale())
        parts += u"stale"_s;
    if (!m_shown->child<ViewGrid>(u"viewGrid"_s)->isUpToDate())
        parts += u"maps"_s;
    if (!m_shown->child<StageStrip>(u"stageStrip"_s)->isUpToDate())
        parts += u"thumbnails"_s;
    return parts.join(u' ') + u"\n"_s;
}

/// Undo and Redo lead back to the same setup.
QString TestRandomActions::undoFault()
{
    m_shown->child<TimelineBar>(u"timelineBar"_s)->player().pause(); // it goes on by itself
    if (!m_shown->settle())
        return u"the window does not settle"_s;
    const Setup before = m_shown->setup();
    const int index = m_shown->history().index();
    m_shown->history().undo();
    if (!m_shown->settle())
        return u"the window does not settle after Undo"_s;
    if (index == 0 || m_shown->history().index() != index - 1)
        return {}; // there was none, or what it led to could not be computed
    m_shown->history().redo();
    if (!m_shown->settle())
        return u"the window does not settle after Redo"_s;
    const Setup &after = m_shown->setup();
    return after == before ? QString()
                           : u"Undo and Redo made %1 of %2"_s.arg(stateText(after, Setup {}),
                                                                  stateText(before, Setup {}));
}

/// Or until it is hidden or gone.
void TestRandomActions::waitUntilPainted(const QPointer<QWidget> &popup)
{
    const bool isDone = QTest::qWaitFor([&popup] {
        const QBackingStore *pixels = popup ? popup->backingStore() : nullptr;
        return !popup || !popup->isVisible() || (pixels && pixels->size() == popup->size());
    });
    QVERIFY(isDone);
}

/// What is painted for the first time keeps its pixels.
void TestRandomActions::openEverything()
{
    QList<QPointer<QMenu>> menus; // some are made anew when the one above them opens
    for (QMenu *menu : m_shown->window.findChildren<QMenu *>())
        menus += menu;
    for (const QPointer<QMenu> &menu : std::as_const(menus)) {
        if (!menu || menu->isEmpty())
            continue;
        menu->popup({});
        waitUntilPainted(menu.data());
        if (menu)
            menu->close();
    }
    for (QComboBox *box : m_shown->window.findChildren<QComboBox *>()) {
        if (!box->isVisible())
            continue;
        box->showPopup();
        waitUntilPainted(box->view()->window());
        box->hidePopup();
    }
}

/// The window as it was at first, for measuring; by way of another image, so that nothing is kept
/// of the stages that were looked at.
bool TestRandomActions::calmDown()
{
    test::RandomUser(*m_shown, 0).tidyUp();
    openEverything();
    m_shown->trigger("resetLayout");
    m_shown->trigger("themeLight");
    m_shown->history().clear(); // it grows up to its limit
    m_shown->workbench.change(test::windowSetup("coffee"));
    if (!m_shown->settle())
        return false;
    m_shown->workbench.change(test::windowSetup());
    m_shown->workbench.setProbe(std::nullopt);
    m_shown->window.resize(1366, 768);
    QPixmapCache::clear();                 // likewise
    QGuiApplication::clipboard()->clear(); // what was copied is the user's
    if (!m_shown->settle())
        return false;
    QTest::qWait(kMotionTime); // a former picture is there until it has faded away
    return m_shown->settle();
}

/// Only the input that is shown is still there.
bool TestRandomActions::formerInputsAreGone()
{
    const auto &shown = m_shown->workbench.result()->loaded->tensor;
    return QTest::qWaitFor([&] {
        std::erase_if(m_inputs, [](const auto &input) { return input.expired(); });
        return std::ranges::all_of(m_inputs,
                                   [&](const auto &input) { return input.lock() == shown; });
    });
}

void TestRandomActions::theWindowStaysWhole()
{
    bool isGiven = false;
    const int asked = qEnvironmentVariableIntValue("NORMSCOPE_ACTIONS", &isGiven);
    const int count = isGiven ? asked : kActions;
    const bool says = qEnvironmentVariableIsSet("NORMSCOPE_SAY");
    test::RandomUser user(*m_shown, m_seed);
    QStringList done;
    std::size_t warm = 0;
    double growth = 0; ///< since then
    for (int i = 1; i <= count; ++i) {
        done += u"%1 %2"_s.arg(QString::number(i), user.act());
        if (says)
            qInfo("%s", qPrintable(done.back()));
        if (done.size() > 12)
            done.removeFirst();
        const bool isCalm = i % kSettleEvery == 0;
        if (isCalm)
            user.tidyUp();
        QVERIFY2(!isCalm || m_shown->settle(), qPrintable(unsettled() + done.join(u'\n')));
        QTest::qWait(0);
        QString wrong = fault();
        if (wrong.isEmpty() && i % kUndoEvery == 0)
            wrong = undoFault();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u" after\n"_s + done.join(u'\n')));
        if (i % kWarmUp != 0)
            continue;
        QVERIFY(calmDown());
        QVERIFY(formerInputsAreGone());
        const std::size_t bytes = allocatedBytes();
        warm = warm == 0 ? bytes : warm;
        growth = double(bytes) / double(warm) - 1;
        qInfo("after %d: %.1f MB, grown by %.2f %%", i, double(bytes) / 1e6, 100 * growth);
    }
    QVERIFY(calmDown());
    QVERIFY2(fault().isEmpty(), qPrintable(fault()));
    QVERIFY(growth < kMostGrowth);
}

QTEST_MAIN(TestRandomActions)
#include "tst_random_actions.moc"
