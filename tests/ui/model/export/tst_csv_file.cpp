// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a CSV file are the values of the stage's array, exactly.
#include "tests/core/support/comparison.h"
#include "tests/core/support/runs.h"
#include "tests/ui/model/support/array_files.h"
#include "ui/model/export/stage_file.h"

#include <QBuffer>
#include <QTest>

#include <charconv>
#include <cmath>
#include <limits>

using namespace normscope;

namespace {

constexpr Shape kShape {2, 3, 4, 3};

class TestCsvFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackAsTheSameNumbers_data();
    void readsBackAsTheSameNumbers();
    void isShortest();
    void writesWhatIsNotFinite();
    void tellsThatItCannotWrite();

private:
    test::ArrayFiles m_files;
};

QByteArray csvOf(const LayerResult &result, StageId id)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeCsv(result, id, buffer) ? buffer.data() : QByteArray("it failed");
}

/// What from_chars reads of all of `text`; NaN if that is not a number.
template<typename V>
V numberOf(const QByteArray &text)
{
    V value {};
    const auto end = std::from_chars(text.begin(), text.end(), value).ptr;
    return end == text.end() ? value : std::numeric_limits<V>::quiet_NaN();
}

/// The values of the lines, whose places have to be those of C order.
template<typename V>
std::vector<V> valuesOf(const QByteArray &csv, const Shape &shape)
{
    QList<QByteArray> lines = csv.split('\n');
    if (lines.takeFirst() != "n,y,x,c,value" || !lines.takeLast().isEmpty())
        return {};
    std::vector<V> values;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> cells = line.split(',');
        const Index4 place = shape.unflat(std::int64_t(values.size()));
        if (cells.size() != 5)
            return {};
        for (qsizetype i = 0; i < 4; ++i) {
            if (cells[i] != QByteArray::number(qint64(place[std::size_t(i)])))
                return {};
        }
        values.push_back(numberOf<V>(cells[4]));
    }
    return values;
}

} // namespace

void TestCsvFile::readsBackAsTheSameNumbers_data()
{
    test::addAxisAndTypeRows();
}

void TestCsvFile::readsBackAsTheSameNumbers()
{
    std::vector<double> x;
    for (std::int64_t i = 0; i < kShape.elements(); ++i)
        x.push_back(randomDelta(9, std::uint64_t(i)) * std::pow(10, double(i % 17) - 8));
    Setup setup = test::setupOf(m_files.write<double>("x.npy", kShape, x));
    setup.axis = test::axisOfRow();
    setup.computeType = test::typeOfRow();
    setup.rule = &kExactRule;
    setup.delta.kind = DeltaSource::Kind::random;
    const auto result = computeResult(setup, nullptr).result;
    QVERIFY(result);
    for (const StageId id : stagesOf(kExactRule)) {
        const Shape shape = result->run->stageShape(id);
        const QByteArray csv = csvOf(*result, id);
        if (setup.computeType == ComputeType::float32)
            QCOMPARE(test::bitDifference(valuesOf<float>(csv, shape),
                                         test::arrayOf<float>(*result->run, id)),
                     QString());
        else
            QCOMPARE(
                test::bitDifference(valuesOf<double>(csv, shape), test::arrayOf(*result->run, id)),
                QString());
    }
}

/// As short as the compute type allows.
void TestCsvFile::isShortest()
{
    Setup setup = test::setupOf(m_files.write<double>("tenth.npy", {1, 1, 2, 1}, {0.1, -2}));
    setup.computeType = ComputeType::float32;
    const auto result = computeResult(setup, nullptr).result;
    QCOMPARE(csvOf(*result, StageId::input),
             QByteArray("n,y,x,c,value\n0,0,0,0,0.1\n0,0,1,0,-2\n"));
}

void TestCsvFile::writesWhatIsNotFinite()
{
    using Limits = std::numeric_limits<double>;
    const std::vector<double> x {Limits::quiet_NaN(), Limits::infinity(), -Limits::infinity()};
    const auto result
        = computeResult(test::setupOf(m_files.write("odd.npy", {1, 1, 3, 1}, x)), nullptr).result;
    QCOMPARE(csvOf(*result, StageId::input),
             QByteArray("n,y,x,c,value\n0,0,0,0,nan\n0,0,1,0,inf\n0,0,2,0,-inf\n"));
}

void TestCsvFile::tellsThatItCannotWrite()
{
    const auto result = computeResult(test::sampleSetup(), nullptr).result;
    for (const StageFormat &format : stageFormats()) {
        QFile full(QStringLiteral("/dev/full"));
        if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            QSKIP("this system has no /dev/full");
        const Result<void> written = format.write(*result, StageId::output, full);
        QVERIFY2(!written, format.suffix);
        QCOMPARE(written.error().code, ErrorCode::writeFailed);
    }
}

QTEST_MAIN(TestCsvFile)
#include "tst_csv_file.moc"
