// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/cpu_level.h"
#include "core/kernels/kernels.h"

#include <QTest>

#include <set>

using namespace normscope;

/// The instruction sets of this processor.
class TestCpuLevel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithPortable();
    void hasOneNameEach();
    void hasOneTableEach();
    void choosesTheFastest();
};

void TestCpuLevel::beginsWithPortable()
{
    QVERIFY(!cpuLevels().empty());
    QVERIFY(cpuLevels().front() == CpuLevel::portable);
    QVERIFY(std::ranges::is_sorted(cpuLevels()));
}

void TestCpuLevel::hasOneNameEach()
{
    std::set<std::string_view> names;
    for (const CpuLevel level : cpuLevels())
        names.insert(toString(level));
    QCOMPARE(names.size(), cpuLevels().size());
    QVERIFY(!names.contains({}));
}

void TestCpuLevel::hasOneTableEach()
{
    std::set<const void *> tables;
    for (const CpuLevel level : cpuLevels()) {
        tables.insert(&kernelsOf<float>(level));
        tables.insert(&kernelsOf<double>(level));
    }
    QCOMPARE(tables.size(), 2 * cpuLevels().size());
}

void TestCpuLevel::choosesTheFastest()
{
    QCOMPARE(&fastestKernels<float>(), &kernelsOf<float>(cpuLevels().back()));
    QCOMPARE(&fastestKernels<double>(), &kernelsOf<double>(cpuLevels().back()));
}

QTEST_APPLESS_MAIN(TestCpuLevel)
#include "tst_cpu_level.moc"
