// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/arguments.h"
#include "ui/model/cli/process_guard.h"
#include "ui/model/cli/refuse_input.h"
#include "ui/model/cli/result_report.h"
#include "ui/model/cli/stage_json.h"
#include "ui/model/cli/verb_table.h"
#include "ui/model/export/stage_files.h"
#include "ui/model/python/python_script.h"
#include "ui/model/run/layer_result.h"
#include "ui/model/setup/argument_text.h"

#include <QHash>

#include <algorithm>
#include <memory>
#include <vector>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kDefaultSave = "norm,output,scales,delta";

/// What `run` is asked to do besides the setup.
struct RunOptions
{
    FilePath folder; ///< empty: nothing is written
    std::vector<StageId> save;
    std::vector<const StageFormat *> formats;
    int threads = 0; ///< 0: all
    bool json = false;
    bool python = false;
};

Error usage(const QString &sentence)
{
    return Error {ErrorCode::invalidArgument, sentence.toStdString()};
}

Result<std::vector<StageId>> parseSave(const QString &text, const BackwardRule &rule)
{
    if (text == "all"_L1)
        return stagesOf(rule);
    std::vector<StageId> stages;
    for (const QString &name : text.split(u',')) {
        const auto id = stageByName(name.toStdString());
        if (!id)
            return usage(u"there is no stage '%1'; 'normscope stages' lists them"_s.arg(name));
        if (!hasStage(rule, *id))
            return usage(u"the %1 rule has no stage '%2'"_s.arg(textOfView(rule.name), name));
        if (std::ranges::find(stages, *id) == stages.end())
            stages.push_back(*id);
    }
    return stages;
}

Result<std::vector<const StageFormat *>> parseFormats(const QString &text)
{
    std::vector<const StageFormat *> formats;
    for (const QString &name : text.split(u',')) {
        const StageFormat *format = findStageFormat(name);
        if (!format)
            return usage(u"format '%1' is not one of npy, png, csv"_s.arg(name));
        if (std::ranges::find(formats, format) == formats.end())
            formats.push_back(format);
    }
    return formats;
}

Result<RunOptions> parseRunOptions(const VerbArguments &arguments, const BackwardRule &rule)
{
    RunOptions options;
    options.json = arguments.isSet("json");
    options.python = arguments.isSet("python");
    if (options.json && options.python)
        return usage(u"--json and --python both print to stdout; choose one"_s);
    if (arguments.isSet("threads")) {
        bool isNumber = false;
        options.threads = arguments.value("threads").toInt(&isNumber);
        if (!isNumber || options.threads < 1 || options.threads > 4096)
            return usage(u"threads '%1' is not a whole number from 1 to 4096"_s.arg(
                arguments.value("threads")));
    }
    const auto save = parseSave(arguments.isSet("save") ? arguments.value("save")
                                                        : QString::fromLatin1(kDefaultSave),
                                rule);
    if (!save)
        return save.error();
    const auto formats
        = parseFormats(arguments.isSet("format") ? arguments.value("format") : u"npy"_s);
    if (!formats)
        return formats.error();
    options.folder = pathFromArgument(arguments.value("out"));
    if (arguments.isSet("out") && options.folder.isEmpty())
        return usage(u"--out needs the name of a folder"_s);
    if (!arguments.isSet("out") && (arguments.isSet("save") || arguments.isSet("format")))
        return usage(u"--save and --format write to the folder of --out, which is missing"_s);
    options.save = *save;
    options.formats = *formats;
    return options;
}

ExitCode writeError(const Error &error)
{
    if (error.code == ErrorCode::outOfMemory)
        return refuseForMemory();
    printError(
        u"%1; free some space or write elsewhere"_s.arg(QString::fromStdString(error.detail)));
    return kNotWritten;
}

/// Writes every chosen stage in every chosen format, all or none.
ExitCode writeStages(const LayerResult &result, const RunOptions &options)
{
    std::vector<StageFile> files;
    for (const StageId id : options.save) {
        for (const StageFormat *format : options.formats)
            files.push_back({id, format, stageFileName(id, *format)});
    }
    const Result<void> written = writeStageFiles(result, options.folder, files);
    return written ? kSuccess : writeError(written.error());
}

QHash<StageId, QString> savedFiles(const RunOptions &options)
{
    QHash<StageId, QString> files;
    if (options.folder.isEmpty())
        return files;
    for (const StageId id : options.save)
        files.insert(id, stageFileName(id, *options.formats.front()).display());
    return files;
}

/// What goes to stdout.
QByteArray report(const LayerResult &result, const RunOptions &options)
{
    if (options.python)
        return pythonScript(result);
    return options.json ? resultJson(result, savedFiles(options)) : resultText(result);
}

} // namespace

ExitCode executeRun(const QStringList &arguments)
{
    VerbArguments parser(
        "run [options] [FILE...]", "Run the layer on an image or array without a window.",
        {{"threads", "N", "how many threads compute (all)"},
         {"out", "DIR", "write the chosen stages there"},
         {"save", "ID[,ID...]|all", "the stages to write (norm,output,scales,delta)"},
         {"format", "npy[,png,csv]", "how to write them (npy)"},
         {"json", nullptr, "one JSON document on stdout"},
         {"python", nullptr, "a NumPy script on stdout that repeats the run and checks it"}},
        true);
    Setup setup;
    if (const auto ended = parser.parse(arguments, setup))
        return *ended;
    const Result<RunOptions> options = parseRunOptions(parser, *setup.rule);
    if (!options)
        return parser.usageError(QString::fromStdString(options.error().detail));
    std::unique_ptr<ThreadLimit> limit;
    if (options->threads > 0)
        limit = std::make_unique<ThreadLimit>(options->threads);

    const LayerOutcome outcome = computeResult(setup, nullptr);
    if (!outcome.result)
        return refuseInput(*outcome.error);
    printNotices(*outcome.result);
    if (!options->folder.isEmpty()) {
        if (const ExitCode written = writeStages(*outcome.result, *options); written != kSuccess)
            return written;
    }
    return printData(report(*outcome.result, *options));
}

} // namespace normscope
