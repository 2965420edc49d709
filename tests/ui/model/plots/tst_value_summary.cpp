// SPDX-License-Identifier: GPL-3.0-or-later
// Values in words: the finite ones as a range, the others counted by kind.
#include "ui/model/plots/value_summary.h"

#include <QTest>

#include <limits>
#include <vector>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestValueSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheValues_data();
    void tellsTheValues();
};

} // namespace

void TestValueSummary::tellsTheValues_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<QString>("text");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double inf = std::numeric_limits<double>::infinity();
    const auto row = [](const char *name, const std::vector<double> &values, const QString &text) {
        QTest::newRow(name) << values << text;
    };
    row("none", {}, {});
    row("finite", {0.5, 0, 0.25}, u"0\u20130.5"_s);
    row("one", {0.5}, u"all 0.5"_s);
    row("below 0", {-0.5, -0.25}, u"\u22120.5 to \u22120.25"_s);
    row("NaN first", {nan, 0.5, 0.25}, u"0.25\u20130.5, 1 NaN"_s);
    row("NaN between", {0.25, nan, 0.5, nan}, u"0.25\u20130.5, 2 NaN"_s);
    row("of every kind", {inf, 0.25, nan, -inf, 0.5, inf},
        u"0.25\u20130.5, 1 NaN, 2 +Inf, 1 \u2212Inf"_s);
    row("none finite", {nan, inf}, u"1 NaN, 1 +Inf"_s);
}

void TestValueSummary::tellsTheValues()
{
    QFETCH(std::vector<double>, values);
    QTEST(summaryOf(values).text(), "text");
}

QTEST_GUILESS_MAIN(TestValueSummary)
#include "tst_value_summary.moc"
