// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/check/gradient_check.h"
#include "ui/model/cli/arguments.h"
#include "ui/model/cli/check_report.h"
#include "ui/model/cli/refuse_input.h"
#include "ui/model/cli/result_report.h"
#include "ui/model/cli/verb_table.h"

#include <limits>
#include <memory>
#include <optional>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostThreads = 4096;
constexpr qint64 kMostSamples = 100'000;

/// What `check` is asked to do besides the setup.
struct CheckOptions
{
    GradientCheckOptions check;
    std::optional<int> threads; ///< nullopt: all
    bool json = false;
};

/// A whole number of an option, or nothing where it is not given.
Result<std::optional<qint64>> wholeNumber(const VerbArguments &arguments, const char *option,
                                          qint64 least, qint64 most)
{
    if (!arguments.isSet(option))
        return std::optional<qint64>();
    const QString text = arguments.value(option);
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number >= least && number <= most)
        return std::optional(number);
    const QString sentence = u"%1 '%2' is not a whole number from %3 to %4"_s.arg(
        QString::fromLatin1(option), text, QString::number(least), QString::number(most));
    return Error {ErrorCode::invalidArgument, sentence.toStdString()};
}

Result<CheckOptions> parseCheckOptions(const VerbArguments &arguments)
{
    CheckOptions options;
    options.json = arguments.isSet("json");
    const auto threads = wholeNumber(arguments, "threads", 1, kMostThreads);
    if (!threads)
        return threads.error();
    const auto samples = wholeNumber(arguments, "samples", 1, kMostSamples);
    if (!samples)
        return samples.error();
    const auto seed = wholeNumber(arguments, "seed", 0, std::numeric_limits<qint64>::max());
    if (!seed)
        return seed.error();
    if (*threads)
        options.threads = static_cast<int>(**threads);
    options.check.samples = samples->value_or(options.check.samples);
    options.check.seed = static_cast<quint64>(seed->value_or(1));
    return options;
}

Setup checkDefaults()
{
    Setup setup;
    setup.axis = AxisSet::none();
    setup.delta.kind = DeltaSource::Kind::random;
    setup.delta.seed = 1;
    return setup;
}

} // namespace

ExitCode executeCheck(const QStringList &arguments)
{
    VerbArguments parser(
        "check [options] [FILE...]",
        "Compare every backward rule with finite differences of the forward pass, and with the "
        "gradient in closed form. Every rule is compared, whatever --rule says; delta_in is "
        "random:1 unless --delta says otherwise. Exits with 1 when a rule that is declared as the "
        "gradient is not.",
        {{"samples", "N", "how many elements to difference (64)"},
         {"seed", "N", "of the choice of elements (1)"},
         {"threads", "N", "how many threads compute (all)"},
         {"json", nullptr, "one JSON document on stdout"}},
        true);
    Setup setup = checkDefaults();
    if (const auto ended = parser.parse(arguments, setup))
        return *ended;
    const Result<CheckOptions> options = parseCheckOptions(parser);
    if (!options)
        return parser.usageError(QString::fromStdString(options.error().detail));
    std::unique_ptr<ThreadLimit> limit;
    if (options->threads)
        limit = std::make_unique<ThreadLimit>(*options->threads);

    setup.rule = &kPassthroughRule; // with the fewest stages to count
    const LayerOutcome outcome = computeResult(setup, nullptr);
    if (!outcome.result)
        return refuseInput(*outcome.error);
    printNotices(*outcome.result);
    const LayerRun &run = *outcome.result->run;
    const Result<GradientCheck> check
        = checkGradient(run.input(), run.spec(), run.computeType(), options->check);
    if (!check)
        return refuseInput(InputError(check.error(), setup.files.value(0)));
    const ExitCode printed = printData(options->json ? checkJson(*outcome.result, *check)
                                                     : checkText(*outcome.result, *check));
    if (printed != kSuccess || !check->hasFailed())
        return printed;
    printError(outcome.result->loaded->title + u": "_s + failureText(*check));
    return kCheckFailed;
}

} // namespace normscope
