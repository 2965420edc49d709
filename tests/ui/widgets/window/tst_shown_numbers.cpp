// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that the window writes are those of the core, at the digits that are written.
#include "tests/ui/widgets/window/core_numbers.h"
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/model/equation/equation_rows.h"
#include "ui/model/heatmap/view_style.h"
#include "ui/model/text/channel_name.h"
#include "ui/widgets/explain/code_list.h"
#include "ui/widgets/explain/code_model.h"
#include "ui/widgets/explain/equation_card.h"
#include "ui/widgets/heatmap/group_lens.h"
#include "ui/widgets/strip/stage_range.h"

using namespace normscope;
using test::coreValue;
using test::isRounded;

namespace {

using namespace Qt::StringLiterals;

class TestShownNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void equation_data() { addSetups(); }
    void equation();
    void code_data() { addSetups(); }
    void code();
    void lens_data() { addSetups(); }
    void lens();
    void ranges_data() { addSetups(); }
    void ranges();

private:
    static void addSetups();
    /// The window of the row, pointed at the row's element.
    std::unique_ptr<test::ShownWindow> show();

    Index4 m_at {};
};

} // namespace

void TestShownNumbers::addSetups()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QList<int>>("at");
    QTest::newRow("channels") << u"sample=dead-pixels&axis=3"_s << QList {0, 15, 14, 1};
    QTest::newRow("a dead pixel") << u"sample=dead-pixels&axis=3"_s << QList {0, 0, 0, 0};
    QTest::newRow("everything") << u"sample=dead-pixels&axis=none"_s << QList {0, 3, 9, 2};
    QTest::newRow("exact, random")
        << u"sample=dead-pixels&axis=1&rule=exact&delta=random:3"_s << QList {0, 15, 14, 1};
    QTest::newRow("passthrough") << u"sample=twins&axis=0&rule=passthrough&delta=output"_s
                                 << QList {1, 2, 3, 0};
    QTest::newRow("float32, three calls")
        << u"sample=dead-pixels&axis=3&dtype=float32&backward-calls=3&delta=ones"_s
        << QList {0, 8, 9, 0};
    QTest::newRow("a large epsilon")
        << u"sample=three-four&axis=3&epsilon=1000000"_s << QList {0, 0, 0, 1};
    QTest::newRow("NaN and infinity") << u"sample=nan-inf&axis=2"_s << QList {0, 1, 2, 0};
}

std::unique_ptr<test::ShownWindow> TestShownNumbers::show()
{
    const QString state = *static_cast<QString *>(QTest::qData("state", qMetaTypeId<QString>()));
    const auto at = *static_cast<QList<int> *>(QTest::qData("at", qMetaTypeId<QList<int>>()));
    Setup setup = test::windowSetup();
    if (!applyStateText(setup, state))
        qFatal("%s is no state", qPrintable(state));
    auto shown = std::make_unique<test::ShownWindow>(setup);
    if (!shown->settle())
        qFatal("the window does not settle");
    m_at = {at[0], at[1], at[2], at[3]};
    shown->workbench.setProbe(m_at);
    return shown;
}

/// What stands behind the last sign of equality of each row is the value of its stage.
void TestShownNumbers::equation()
{
    const auto shown = show();
    const Timeline timeline = shown->workbench.timeline();
    const LayerRun &run = *shown->workbench.result()->run;
    int checked = 0;
    for (const StageId id : timeline.stops()) {
        shown->workbench.goTo(id);
        QVERIFY(shown->settle());
        for (const EquationRow &row : shown->window.findChild<EquationCard *>()->content().rows) {
            const QString text = equationText({row});
            QString value = text.section(u'=', -1).trimmed();
            value.replace(u" * 10^"_s, u"e"_s).remove(u'(').remove(u')');
            QVERIFY2(isRounded(value, coreValue(run, row.stage, m_at)), qPrintable(text));
            ++checked;
        }
    }
    QVERIFY(checked >= int(timeline.stops().size()));
}

void TestShownNumbers::code()
{
    const auto shown = show();
    const LayerRun &run = *shown->workbench.result()->run;
    const auto *list = shown->child<CodeList>(u"codeList"_s);
    const auto &model = *qobject_cast<const CodeModel *>(list->model());
    int checked = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const CodeItem &item = model.item(row);
        if (!item.row || !item.row->makesStage)
            continue;
        QVERIFY2(isRounded(item.value, coreValue(run, item.row->stage, m_at)),
                 qPrintable(item.row->text() + u": "_s + item.value));
        ++checked;
    }
    QVERIFY(checked > 4);
}

void TestShownNumbers::lens()
{
    const auto shown = show();
    const LayerResult &result = *shown->workbench.result();
    const Timeline timeline = shown->workbench.timeline();
    for (const StageId id : timeline.stops()) {
        MapContent content;
        content.run = result.run;
        content.stage = id;
        content.channelNames = channelNames(result.shape().channels, true);
        content.style = styleOf(shown->setup(), result, id);
        const auto lens = GroupLens::of(content, m_at);
        if (!lens)
            continue;
        const std::vector<Index4> members
            = groupMembers(*result.run, m_at, GroupLens::kMostElements);
        const bool isGroup = stage(id).domain == Domain::group;
        const StageId summed = id == StageId::dot ? StageId::deltaIn : StageId::input;
        QCOMPARE(lens->texts().size(), qsizetype(members.size()));
        for (std::size_t i = 0; i < members.size(); ++i) {
            const QString text = lens->texts()[qsizetype(i)];
            QVERIFY2(isRounded(text, coreValue(*result.run, isGroup ? summed : id, members[i])),
                     qPrintable(text));
        }
        QVERIFY(!isGroup || isRounded(lens->footerText(), coreValue(*result.run, id, m_at)));
    }
}

/// The range under a thumbnail: all of one value, about zero, or from the least to the largest.
void TestShownNumbers::ranges()
{
    const auto shown = show();
    const LayerStatistics &statistics = *shown->workbench.result()->statistics;
    const Timeline timeline = shown->workbench.timeline();
    for (const StageId id : timeline.stops()) {
        const StageStatistics &stage = statistics.of(id);
        const QString text = stageRange(id, stage);
        if (text.startsWith(u"all "_s)) {
            QVERIFY2(isRounded(text.mid(4), stage.min), qPrintable(text));
            QCOMPARE(stage.min, stage.max);
        } else if (text.startsWith(u'±')) {
            const double limit = std::max(std::abs(stage.min), std::abs(stage.max));
            QVERIFY2(isRounded(text.mid(1), limit), qPrintable(text));
        } else if (!text.isEmpty()) {
            const QStringList ends = text.split(text.contains(u" to "_s) ? u" to "_s : u"–"_s);
            QCOMPARE(ends.size(), 2);
            QVERIFY2(isRounded(ends[0], stage.min) && isRounded(ends[1], stage.max),
                     qPrintable(text));
        }
    }
}

QTEST_MAIN(TestShownNumbers)
#include "tst_shown_numbers.moc"
