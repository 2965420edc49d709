// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layer/rule_table.h"
#include "core/layer/stage_table.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <string>

using namespace normscope;

namespace {

/// The words that follow an @ in a formula.
std::vector<std::string> namesIn(std::string_view tex)
{
    std::vector<std::string> names;
    for (std::size_t at = tex.find('@'); at != std::string_view::npos; at = tex.find('@', at + 1)) {
        std::string name;
        for (std::size_t i = at + 1; i < tex.size(); ++i) {
            const bool isLetter = (tex[i] >= 'a' && tex[i] <= 'z') || tex[i] == '_';
            if (!isLetter)
                break;
            name += tex[i];
        }
        names.push_back(name);
    }
    return names;
}

} // namespace

/// The one table of stages.
class TestStageTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInOrder();
    void namesStagesOnce();
    void describesStages();
    void hasAKernelForItsDomain();
    void knowsDomainsAndPasses();
    void namesOnlyWhatARuleHas();
    void listsStagesOfRules();
    void takesDeltaFromTheRule();
    void quotesNumPyNet();
};

void TestStageTable::isInOrder()
{
    QCOMPARE(stageTable().size(), kStageCount);
    for (std::size_t i = 0; i < kStageCount; ++i) {
        const auto id = static_cast<StageId>(i);
        QCOMPARE(stageTable()[i].id, id);
        QCOMPARE(&stage(id), &stageTable()[i]);
    }
}

void TestStageTable::namesStagesOnce()
{
    const std::vector<std::string_view> want {"input",  "squares", "sum",      "norm",
                                              "output", "scales",  "delta_in", "layer_delta",
                                              "dot",    "tangent", "delta"};
    std::vector<std::string_view> names;
    for (const Stage &row : stageTable()) {
        names.push_back(row.name);
        QCOMPARE(stageByName(row.name), std::optional(row.id));
    }
    QCOMPARE(names, want);
    QVERIFY(!stageByName("").has_value());
    QVERIFY(!stageByName("Norm").has_value());
    QVERIFY(!stageByName("norm ").has_value());
}

void TestStageTable::describesStages()
{
    std::set<std::string_view> titles;
    for (const Stage &row : stageTable()) {
        QVERIFY(titles.insert(row.title).second);
        QVERIFY(!row.sentence.empty() && row.sentence.back() == '.');
        QVERIFY(!row.formula.empty());
        const std::string assignment = std::string(row.name) + " = ";
        QVERIFY2(row.code.starts_with(assignment), row.code.data());
        QVERIFY(row.code.find('\n') == std::string_view::npos);
    }
}

void TestStageTable::hasAKernelForItsDomain()
{
    for (const Stage &row : stageTable()) {
        const bool isElement = row.domain == Domain::element;
        QCOMPARE(row.elementKernel.float32 != nullptr, isElement);
        QCOMPARE(row.elementKernel.float64 != nullptr, isElement);
        QCOMPARE(row.groupKernel.float32 != nullptr, !isElement);
        QCOMPARE(row.groupKernel.float64 != nullptr, !isElement);
    }
}

void TestStageTable::knowsDomainsAndPasses()
{
    for (const Stage &row : stageTable()) {
        const std::set<StageId> groups {StageId::sum, StageId::norm, StageId::dot};
        QCOMPARE(row.domain == Domain::group, groups.contains(row.id));
        QCOMPARE(row.pass == Pass::forward, row.id <= StageId::scales);
        QVERIFY(!row.isSum || row.domain == Domain::group);
    }
}

/// A formula may show the values of stages that are there when it is shown, and that come before.
void TestStageTable::namesOnlyWhatARuleHas()
{
    for (const BackwardRule *rule : ruleTable()) {
        for (const StageId id : stagesOf(*rule)) {
            for (const std::string &name : namesIn(textOf(id, *rule).tex)) {
                const std::optional<StageId> used = stageByName(name);
                if (!used) {
                    QVERIFY2(name == "epsilon" || name == "calls", name.c_str());
                    continue;
                }
                QVERIFY2(hasStage(*rule, *used), name.c_str());
                QVERIFY2(*used < id, name.c_str());
            }
        }
    }
}

void TestStageTable::listsStagesOfRules()
{
    for (const BackwardRule *rule : ruleTable()) {
        const std::vector<StageId> stages = stagesOf(*rule);
        QVERIFY(std::ranges::is_sorted(stages));
        for (const Stage &row : stageTable())
            QCOMPARE(hasStage(*rule, row.id), std::ranges::count(stages, row.id) == 1);
    }
    QCOMPARE(stagesOf(kDocumentedRule).size(), 9U);
    QCOMPARE(stagesOf(kPassthroughRule).size(), 8U);
    QCOMPARE(stagesOf(kExactRule).size(), 10U);
}

void TestStageTable::takesDeltaFromTheRule()
{
    for (const BackwardRule *rule : ruleTable()) {
        QCOMPARE(textOf(StageId::delta, *rule).code, rule->delta.code);
        QCOMPARE(textOf(StageId::delta, *rule).formula, rule->delta.formula);
        QCOMPARE(textOf(StageId::norm, *rule).code, stage(StageId::norm).code);
        QCOMPARE(textOf(StageId::norm, *rule).tex, stage(StageId::norm).tex);
    }
}

/// A quoted line has a number, and lines follow each other as the computation does.
void TestStageTable::quotesNumPyNet()
{
    int last = 0;
    for (const StageId id : stagesOf(kDocumentedRule)) {
        const SourceLine source = textOf(id, kDocumentedRule).source;
        QCOMPARE(source.text.empty(), source.number == 0);
        if (source.text.empty())
            continue;
        QVERIFY(source.number >= last);
        last = source.number;
    }
    QVERIFY(last > 0);
}

QTEST_APPLESS_MAIN(TestStageTable)
#include "tst_stage_table.moc"
