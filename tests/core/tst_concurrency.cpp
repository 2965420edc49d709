// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_reader.h"
#include "core/io/npy_writer.h"
#include "core/layer/layer_run.h"
#include "tests/core/support/comparison.h"
#include "tests/core/support/random_values.h"
#include "tests/core/support/runs.h"

#include <QTest>

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

using namespace normscope;

namespace {

constexpr int kThreads = 4;
constexpr int kRounds = 6;

using Numbers = std::vector<double>;

/// The bytes of a .npy file.
std::string fileOf(const Shape &shape, const Numbers &values)
{
    std::string bytes = npyHeader(shape, npyDescr<double>());
    const auto *data = reinterpret_cast<const char *>(values.data());
    return bytes.append(data, values.size() * sizeof(double));
}

Result<NpyArray> load(const std::string &file)
{
    std::size_t taken = 0;
    const ByteSource source = [&file, &taken](void *data, std::int64_t size) {
        const std::size_t count = std::min(file.size() - taken, static_cast<std::size_t>(size));
        std::memcpy(data, file.data() + taken, count);
        taken += count;
        return static_cast<std::int64_t>(count);
    };
    return readNpy(source, std::ssize(file), Layout::automatic);
}

/// All that is looked at of a run: delta, the norms, and minimum, maximum and mean of each stage.
Numbers findings(const LayerRun &run)
{
    Numbers numbers = test::arrayOf(run, StageId::delta);
    const Numbers norms = test::arrayOf(run, StageId::norm);
    numbers.insert(numbers.end(), norms.begin(), norms.end());
    const Result<LayerStatistics> statistics = run.statistics();
    if (!statistics)
        return {};
    for (const StageId id : stagesOf(*run.spec().rule)) {
        const StageStatistics &of = statistics->of(id);
        numbers.insert(numbers.end(), {of.min, of.max, of.mean, of.meanMagnitude});
    }
    return numbers;
}

/// From the bytes of a file to findings(), as one thread does it; nullopt when it was stopped.
std::optional<Numbers> loadAndRun(const std::string &file, const LayerSpec &spec, ComputeType type,
                                  const StopToken &stop)
{
    Result<NpyArray> array = load(file);
    if (!array)
        return std::nullopt;
    const auto tensor = std::make_shared<const StoredTensor>(std::move(array->tensor));
    const Result<StoredRange> range = storedRange(*tensor, stop);
    if (!range)
        return std::nullopt;
    const Result<Rescale> rescale = makeRescale(RescaleKind::minmax, *tensor, *range);
    const Result<test::Run> run = LayerRun::compute(Input(tensor, *rescale), spec, type, stop);
    if (!run)
        return std::nullopt;
    return findings(**run);
}

/// Calls use(i) on kThreads threads at once and waits for them.
template<typename Use>
void onThreads(const Use &use)
{
    std::vector<std::jthread> threads;
    for (int i = 0; i < kThreads; ++i)
        threads.emplace_back([&use, i] { use(i); });
}

/// Newest wins: a request takes the place of the one that waits and stops the one that runs.
class NewestWins
{
public:
    void request(const LayerSpec &spec)
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = spec;
        m_running.request_stop();
        m_changed.notify_all();
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

    /// The newest request and its stop; nullopt when there is none and none will come.
    std::optional<std::pair<LayerSpec, StopToken>> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting || m_closed; });
        if (!m_waiting)
            return std::nullopt;
        m_running = std::stop_source();
        auto taken = std::pair(*m_waiting, m_running.get_token());
        m_waiting.reset();
        return taken;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<LayerSpec> m_waiting;
    std::stop_source m_running;
    bool m_closed = false;
};

} // namespace

/// The core used from several threads at once. ThreadSanitizer watches this one (preset tsan).
class TestConcurrency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void loadsAndRuns_data() { test::addAxisAndTypeRows(); }
    void loadsAndRuns();
    void sharesOneRun_data() { test::addAxisAndTypeRows(); }
    void sharesOneRun();
    void cancels_data() { test::addAxisAndTypeRows(); }
    void cancels();
    void newestWins();

private:
    LayerSpec specOfRow() const
    {
        return test::specOf(test::axisOfRow(), kExactRule, {.kind = DeltaSource::Kind::output});
    }

    const Shape m_shape {2, 40, 53, 3};
    std::string m_file;
};

void TestConcurrency::initTestCase()
{
    test::Random random(test::announcedSeed());
    m_file = fileOf(m_shape, random.reals(m_shape.elements()));
}

/// Each thread has a run of its own, from the same bytes.
void TestConcurrency::loadsAndRuns()
{
    const auto want = loadAndRun(m_file, specOfRow(), test::typeOfRow(), {});
    QVERIFY(want);
    std::array<std::optional<Numbers>, kThreads> got;
    onThreads([&, spec = specOfRow(), type = test::typeOfRow()](int i) {
        got[static_cast<std::size_t>(i)] = loadAndRun(m_file, spec, type, {});
    });
    for (const auto &numbers : got) {
        QVERIFY(numbers);
        QCOMPARE(test::bitDifference(*numbers, *want), QString());
    }
}

/// All threads ask one run, which none of them has asked before.
void TestConcurrency::sharesOneRun()
{
    const auto tensor = std::make_shared<const StoredTensor>(load(m_file)->tensor);
    const Input input(tensor, Rescale {});
    const auto run = test::runOf(input, specOfRow(), test::typeOfRow());
    std::array<Numbers, kThreads> got;
    onThreads([&](int i) { got[static_cast<std::size_t>(i)] = findings(*run); });
    const Numbers want = findings(*test::runOf(input, specOfRow(), test::typeOfRow()));
    for (const Numbers &numbers : got)
        QCOMPARE(test::bitDifference(numbers, want), QString());
}

/// A stop may come at any moment: there is then no result, or all of it.
void TestConcurrency::cancels()
{
    const auto want = loadAndRun(m_file, specOfRow(), test::typeOfRow(), {});
    QVERIFY(want);
    for (int round = 0; round < kRounds; ++round) {
        std::stop_source source;
        std::atomic<int> started {0};
        std::array<std::optional<Numbers>, kThreads> got;
        onThreads([&, spec = specOfRow(), type = test::typeOfRow()](int i) {
            // The last one to start stops the others, which are anywhere by then.
            if (++started == kThreads)
                source.request_stop();
            else
                got[static_cast<std::size_t>(i)]
                    = loadAndRun(m_file, spec, type, source.get_token());
        });
        for (const auto &numbers : got) {
            if (numbers)
                QCOMPARE(test::bitDifference(*numbers, *want), QString());
        }
    }
}

void TestConcurrency::newestWins()
{
    const std::vector<AxisSet> axes = test::allAxisSets();
    for (int round = 0; round < kRounds; ++round) {
        NewestWins requests;
        std::shared_ptr<const Numbers> latest;
        bool isWhole = true;
        std::mutex mutex;
        {
            const std::jthread worker([&] {
                while (const auto taken = requests.take()) {
                    auto numbers
                        = loadAndRun(m_file, taken->first, ComputeType::float64, taken->second);
                    const std::lock_guard lock(mutex);
                    if (numbers)
                        latest = std::make_shared<const Numbers>(*std::move(numbers));
                }
            });
            for (const AxisSet &axis : axes) {
                requests.request(test::specOf(axis, kExactRule));
                const std::lock_guard lock(mutex); // what is shown meanwhile
                isWhole = isWhole && (!latest || !latest->empty());
            }
            requests.close();
        }
        const auto want
            = loadAndRun(m_file, test::specOf(axes.back(), kExactRule), ComputeType::float64, {});
        QVERIFY(want && latest && isWhole);
        QCOMPARE(test::bitDifference(*latest, *want), QString());
    }
}

QTEST_APPLESS_MAIN(TestConcurrency)
#include "tst_concurrency.moc"
