// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/setup_fields.h"

#include "ui/model/compare/compare_mode.h"
#include "ui/model/input/sample_table.h"
#include "ui/model/setup/argument_text.h"
#include "ui/model/setup/delta_text.h"
#include "ui/model/setup/field_words.h"
#include "ui/model/setup/fields_of_b.h"
#include "ui/model/setup/list_text.h"
#include "ui/model/text/from_view.h"
#include "ui/model/text/number_text.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

Error fieldError(const QString &sentence)
{
    return Error {ErrorCode::invalidArgument, sentence.toStdString()};
}

/// A value of an enumeration, its word in options, and for people, marked for translation.
template<typename E>
struct Word
{
    E value;
    const char *word;
    const char *title;
};

constexpr std::array kLayouts {
    Word<Layout> {Layout::nhwc, "nhwc", QT_TRANSLATE_NOOP("SetupField", "NHWC")},
    Word<Layout> {Layout::nchw, "nchw", QT_TRANSLATE_NOOP("SetupField", "NCHW")},
    Word<Layout> {Layout::hwc, "hwc", QT_TRANSLATE_NOOP("SetupField", "HWC")},
    Word<Layout> {Layout::chw, "chw", QT_TRANSLATE_NOOP("SetupField", "CHW")},
    Word<Layout> {Layout::hw, "hw", QT_TRANSLATE_NOOP("SetupField", "HW")},
    Word<Layout> {Layout::automatic, "auto", QT_TRANSLATE_NOOP("SetupField", "by the dimensions")},
};
constexpr std::array kRescales {
    Word<RescaleKind> {RescaleKind::minmax, "minmax",
                       QT_TRANSLATE_NOOP("SetupField", "0–1 over the batch")},
    Word<RescaleKind> {RescaleKind::unit, "unit",
                       QT_TRANSLATE_NOOP("SetupField", "by the type's maximum")},
    Word<RescaleKind> {RescaleKind::none, "none", QT_TRANSLATE_NOOP("SetupField", "as stored")},
};
constexpr std::array kComputeTypes {
    Word<ComputeType> {ComputeType::float32, "float32", QT_TRANSLATE_NOOP("SetupField", "float32")},
    Word<ComputeType> {ComputeType::float64, "float64", QT_TRANSLATE_NOOP("SetupField", "float64")},
};
constexpr std::array kChannelViews {
    Word<ChannelView> {ChannelView::one, "one", QT_TRANSLATE_NOOP("SetupField", "one")},
    Word<ChannelView> {ChannelView::rgb, "rgb", QT_TRANSLATE_NOOP("SetupField", "RGB")},
    Word<ChannelView> {ChannelView::all, "all", QT_TRANSLATE_NOOP("SetupField", "all")},
};
constexpr std::array kShared {
    Word<bool> {false, "own", QT_TRANSLATE_NOOP("SetupField", "one for each view")},
    Word<bool> {true, "shared", QT_TRANSLATE_NOOP("SetupField", "one for all views")}};
constexpr std::array kSideScales {
    Word<bool> {false, "shared", QT_TRANSLATE_NOOP("SetupField", "one")},
    Word<bool> {true, "own", QT_TRANSLATE_NOOP("SetupField", "one for each")}};
constexpr std::array kCodes {
    Word<CodeKind> {CodeKind::numpy, "numpy", QT_TRANSLATE_NOOP("SetupField", "NumPy")},
    Word<CodeKind> {CodeKind::numpynet, "numpynet", QT_TRANSLATE_NOOP("SetupField", "NumPyNet")}};
constexpr std::array kAlphas {
    Word<bool> {false, "drop", QT_TRANSLATE_NOOP("SetupField", "dropped")},
    Word<bool> {true, "keep", QT_TRANSLATE_NOOP("SetupField", "kept")}};

template<typename Words, typename E>
QString wordOf(const Words &words, E value)
{
    for (const auto &row : words) {
        if (row.value == value)
            return QString::fromLatin1(row.word);
    }
    return {};
}

template<typename Words, typename E>
QString titleOf(const Words &words, E value)
{
    const auto row = std::ranges::find(words, value, [](const auto &word) { return word.value; });
    return row == std::end(words) ? QString()
                                  : QCoreApplication::translate("SetupField", row->title);
}

template<typename Words, typename Target>
Result<void> parseWord(const Words &words, const char *what, const QString &text, Target &target)
{
    QStringList allowed;
    for (const auto &row : words) {
        if (text == QLatin1StringView(row.word)) {
            target = row.value;
            return {};
        }
        allowed += QString::fromLatin1(row.word);
    }
    return fieldError(
        u"%1 '%2' is not one of %3"_s.arg(QString::fromLatin1(what), text, allowed.join(u", "_s)));
}

Result<void> parseWhole(const char *what, const QString &text, qint64 least, qint64 most,
                        qint64 &target)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        return fieldError(u"%1 '%2' is not a whole number from %3 to %4"_s.arg(
            QString::fromLatin1(what), text, QString::number(least), QString::number(most)));
    target = number;
    return {};
}

Result<void> parseSample(Setup &setup, const QString &text)
{
    if (!findSample(text))
        return fieldError(u"there is no sample '%1'; 'normscope samples' lists them"_s.arg(text));
    setup.sample = text;
    setup.files.clear();
    return {};
}

Result<void> parseAxis(Setup &setup, const QString &text)
{
    const Result<AxisSet> axis = AxisSet::parse(text.toStdString());
    if (!axis)
        return axis.error();
    setup.axis = *axis;
    return {};
}

Result<void> parseEpsilon(Setup &setup, const QString &text)
{
    bool isNumber = false;
    const double epsilon = text.toLatin1().toDouble(&isNumber);
    // Blanks alone read as 0.
    if (!isNumber || text.trimmed().isEmpty() || !std::isfinite(epsilon) || epsilon < 0)
        return fieldError(u"epsilon '%1' is not a number of 0 or more"_s.arg(text));
    setup.epsilon = epsilon;
    return {};
}

Result<void> parseRule(Setup &setup, const QString &text)
{
    if (const BackwardRule *rule = ruleByName(text.toStdString())) {
        setup.rule = rule;
        return {};
    }
    QStringList names;
    for (const BackwardRule *rule : ruleTable())
        names += fromView(rule->name);
    return fieldError(u"rule '%1' is not one of %2"_s.arg(text, names.join(u", "_s)));
}

Result<void> parseDeltaField(Setup &setup, const QString &text)
{
    const Result<DeltaChoice> delta = parseDelta(text);
    if (!delta)
        return delta.error();
    setup.delta = *delta;
    return {};
}

Result<void> parseStage(Setup &setup, const QString &text)
{
    const std::optional<StageId> id = stageByName(text.toStdString());
    if (!id)
        return fieldError(u"there is no stage '%1'; 'normscope stages' lists them"_s.arg(text));
    setup.stage = *id;
    return {};
}

Result<void> parseViews(Setup &setup, const QString &text)
{
    const Result<ViewStages> views = parseViewStages(text);
    if (!views)
        return views.error();
    setup.views = *views;
    return {};
}

/// Stores what was parsed.
template<typename T>
Result<void> taken(const Result<T> &parsed, T &target)
{
    if (!parsed)
        return parsed.error();
    target = *parsed;
    return {};
}

Result<void> parseCompareMode(Setup &setup, const QString &text)
{
    QStringList keys;
    for (const CompareModeRow &row : compareModeTable()) {
        if (text == QLatin1StringView(row.key)) {
            setup.compare.mode = row.mode;
            return {};
        }
        keys += QString::fromLatin1(row.key);
    }
    return fieldError(u"compare '%1' is not one of %2"_s.arg(text, keys.join(u", "_s)));
}

Result<void> parseLooksField(Setup &setup, const QString &text)
{
    const Result<StageLooks> looks = parseLooks(text);
    if (!looks)
        return looks.error();
    setup.looks = *looks;
    return {};
}

/// Nothing is chosen: images are rescaled, arrays are not.
QString rescaleWords(const Setup &setup)
{
    return setup.rescale ? titleOf(kRescales, *setup.rescale)
                         : QCoreApplication::translate("SetupField", "usual");
}

constexpr qint64 kMaxCalls = std::numeric_limits<qint32>::max();
constexpr qint64 kMaxIndex = kMaxElements;

const std::array kFields {
    SetupField {"sample", "NAME",
                QT_TRANSLATE_NOOP("SetupField", "a built-in sample instead of FILE"),
                QT_TRANSLATE_NOOP("SetupField", "Sample"), FieldScope::input,
                [](const Setup &s) { return s.sample; }, &parseSample, &sampleWords},
    SetupField {
        "layout", "nhwc|nchw|hwc|chw|hw",
        QT_TRANSLATE_NOOP("SetupField",
                          "what the dimensions of a .npy are (by their number, channels last)"),
        QT_TRANSLATE_NOOP("SetupField", "Layout"), FieldScope::input,
        [](const Setup &s) { return wordOf(kLayouts, s.layout); },
        [](Setup &s, const QString &t) { return parseWord(kLayouts, "layout", t, s.layout); },
        [](const Setup &s) { return titleOf(kLayouts, s.layout); }},
    SetupField {
        "alpha", "drop|keep",
        QT_TRANSLATE_NOOP("SetupField", "what becomes of an alpha channel (drop)"),
        QT_TRANSLATE_NOOP("SetupField", "Alpha"), FieldScope::input,
        [](const Setup &s) { return wordOf(kAlphas, s.keepAlpha); },
        [](Setup &s, const QString &t) { return parseWord(kAlphas, "alpha", t, s.keepAlpha); },
        [](const Setup &s) { return titleOf(kAlphas, s.keepAlpha); }},
    SetupField {
        "max-megapixels", "M", QT_TRANSLATE_NOOP("SetupField", "refuse larger inputs (120)"),
        QT_TRANSLATE_NOOP("SetupField", "Size limit"), FieldScope::input,
        [](const Setup &s) { return QString::number(s.maxMegapixels); },
        [](Setup &s, const QString &t) {
            return parseWhole("max-megapixels", t, 1, kMaxElements / 1'000'000, s.maxMegapixels);
        },
        &sizeLimitWords},
    SetupField {
        "rescale", "minmax|unit|none",
        QT_TRANSLATE_NOOP("SetupField",
                          "to 0-1 over the whole batch; by the type's maximum; raw (minmax for "
                          "images, none for .npy)"),
        QT_TRANSLATE_NOOP("SetupField", "Rescale"), FieldScope::layer,
        [](const Setup &s) { return s.rescale ? wordOf(kRescales, *s.rescale) : u"auto"_s; },
        [](Setup &s, const QString &t) -> Result<void> {
            if (t == "auto"_L1) {
                s.rescale.reset();
                return {};
            }
            return parseWord(kRescales, "rescale", t, s.rescale);
        },
        &rescaleWords},
    SetupField {"axis", "none|K|K,L,...|()",
                QT_TRANSLATE_NOOP("SetupField",
                                  "the axes that a group extends over: 0 batch, 1 rows, 2 columns, "
                                  "3 channels (run: none, window: 3)"),
                QT_TRANSLATE_NOOP("SetupField", "Axis"), FieldScope::layer,
                [](const Setup &s) { return QString::fromStdString(s.axis.toOption()); },
                &parseAxis, &axisWords},
    SetupField {"epsilon", "E", QT_TRANSLATE_NOOP("SetupField", "added inside the root (1e-8)"),
                QT_TRANSLATE_NOOP("SetupField", "Epsilon"), FieldScope::layer,
                [](const Setup &s) { return NumberText::exact(s.epsilon); }, &parseEpsilon,
                &epsilonWords},
    SetupField {"dtype", "float32|float64",
                QT_TRANSLATE_NOOP("SetupField", "compute type (float64)"),
                QT_TRANSLATE_NOOP("SetupField", "Compute type"), FieldScope::layer,
                [](const Setup &s) { return wordOf(kComputeTypes, s.computeType); },
                [](Setup &s, const QString &t) {
                    return parseWord(kComputeTypes, "dtype", t, s.computeType);
                },
                [](const Setup &s) { return titleOf(kComputeTypes, s.computeType); }},
    SetupField {"rule", "documented|passthrough|exact",
                QT_TRANSLATE_NOOP("SetupField", "how backward makes delta (documented)"),
                QT_TRANSLATE_NOOP("SetupField", "Rule"), FieldScope::layer,
                [](const Setup &s) { return fromView(s.rule->name); }, &parseRule, &ruleWords},
    SetupField {"delta", "zeros|ones|random[:SEED]|output|impulse:N,Y,X,C|FILE.npy",
                QT_TRANSLATE_NOOP("SetupField", "what arrives from the next layer (zeros)"),
                QT_TRANSLATE_NOOP("SetupField", "Delta in"), FieldScope::layer,
                [](const Setup &s) { return deltaText(s.delta); }, &parseDeltaField, &deltaWords},
    SetupField {"backward-calls", "K",
                QT_TRANSLATE_NOOP("SetupField", "calls of backward on one delta array (1)"),
                QT_TRANSLATE_NOOP("SetupField", "Calls of backward"), FieldScope::layer,
                [](const Setup &s) { return QString::number(s.calls); },
                [](Setup &s, const QString &t) {
                    return parseWhole("backward-calls", t, 0, kMaxCalls, s.calls);
                },
                &callsWords},
    SetupField {"stage", "ID", QT_TRANSLATE_NOOP("SetupField", "the stage that is shown (output)"),
                QT_TRANSLATE_NOOP("SetupField", "Stage"), FieldScope::view,
                [](const Setup &s) { return fromView(stage(s.stage).name); }, &parseStage,
                &stageWords},
    SetupField {
        "image", nullptr, nullptr, QT_TRANSLATE_NOOP("SetupField", "Image"), FieldScope::view,
        [](const Setup &s) { return QString::number(s.image); },
        [](Setup &s, const QString &t) { return parseWhole("image", t, 0, kMaxIndex, s.image); },
        &imageWords},
    SetupField {"channel", nullptr, nullptr, QT_TRANSLATE_NOOP("SetupField", "Channel"),
                FieldScope::view, [](const Setup &s) { return QString::number(s.channel); },
                [](Setup &s, const QString &t) {
                    return parseWhole("channel", t, 0, kMaxIndex, s.channel);
                },
                &channelWords},
    SetupField {"channels", nullptr, nullptr, QT_TRANSLATE_NOOP("SetupField", "Channels shown"),
                FieldScope::view,
                [](const Setup &s) { return wordOf(kChannelViews, s.channelView); },
                [](Setup &s, const QString &t) {
                    return parseWord(kChannelViews, "channels", t, s.channelView);
                },
                [](const Setup &s) { return titleOf(kChannelViews, s.channelView); }},
    SetupField {"views", nullptr, nullptr, QT_TRANSLATE_NOOP("SetupField", "Views"),
                FieldScope::view, [](const Setup &s) { return viewStagesText(s.views); },
                &parseViews, &viewsWords},
    SetupField {"look", nullptr, nullptr, QT_TRANSLATE_NOOP("SetupField", "Colours"),
                FieldScope::view, [](const Setup &s) { return looksText(s.looks); },
                &parseLooksField, &looksWords},
    SetupField {
        "scales", nullptr, nullptr, QT_TRANSLATE_NOOP("SetupField", "Scales"), FieldScope::view,
        [](const Setup &s) { return wordOf(kShared, s.sharesScale); },
        [](Setup &s, const QString &t) { return parseWord(kShared, "scales", t, s.sharesScale); },
        [](const Setup &s) { return titleOf(kShared, s.sharesScale); }},
    SetupField {
        "batch", "I,J,...",
        QT_TRANSLATE_NOOP("SetupField",
                          "the images of the input in this order; one may come twice (all)"),
        QT_TRANSLATE_NOOP("SetupField", "Images"), FieldScope::input,
        [](const Setup &s) { return batchText(s.batch); },
        [](Setup &s, const QString &t) { return taken(parseBatch(t), s.batch); }, &batchWords},
    SetupField {"stops", nullptr, nullptr, QT_TRANSLATE_NOOP("SetupField", "Pinned stages"),
                FieldScope::view, [](const Setup &s) { return stopsText(s.stops); },
                [](Setup &s, const QString &t) { return taken(parseStops(t), s.stops); },
                &stopsWords},
    SetupField {"pins", nullptr, nullptr, QT_TRANSLATE_NOOP("SetupField", "Pinned elements"),
                FieldScope::view, [](const Setup &s) { return pinsText(s.pins); },
                [](Setup &s, const QString &t) { return taken(parsePins(t), s.pins); }, &pinsWords},
    SetupField {"code", nullptr, nullptr, QT_TRANSLATE_NOOP("SetupField", "Code"), FieldScope::view,
                [](const Setup &s) { return wordOf(kCodes, s.code); },
                [](Setup &s, const QString &t) { return parseWord(kCodes, "code", t, s.code); },
                [](const Setup &s) { return titleOf(kCodes, s.code); }},
    SetupField {
        "compare", nullptr, nullptr, QT_TRANSLATE_NOOP("SetupField", "Compare"), FieldScope::view,
        [](const Setup &s) { return QString::fromLatin1(compareModeRow(s.compare.mode).key); },
        &parseCompareMode, &compareWords},
    SetupField {"divider", nullptr, nullptr, QT_TRANSLATE_NOOP("SetupField", "Divider"),
                FieldScope::view, [](const Setup &s) { return QString::number(s.compare.divider); },
                [](Setup &s, const QString &t) {
                    return parseWhole("divider", t, 0, kDividerEnd, s.compare.divider);
                },
                &dividerWords},
    SetupField {"sides", nullptr, nullptr, QT_TRANSLATE_NOOP("SetupField", "Scales of A and B"),
                FieldScope::view,
                [](const Setup &s) { return wordOf(kSideScales, s.compare.ownScales); },
                [](Setup &s, const QString &t) {
                    return parseWord(kSideScales, "sides", t, s.compare.ownScales);
                },
                [](const Setup &s) { return titleOf(kSideScales, s.compare.ownScales); }},
    fieldOfB<"b-stage", &Setup::stage, &CompareSpec::stage>(
        QT_TRANSLATE_NOOP("SetupField", "Stage of B")),
    fieldOfB<"b-axis", &Setup::axis, &CompareSpec::axis>(
        QT_TRANSLATE_NOOP("SetupField", "Axis of B")),
    fieldOfB<"b-epsilon", &Setup::epsilon, &CompareSpec::epsilon>(
        QT_TRANSLATE_NOOP("SetupField", "Epsilon of B")),
    fieldOfB<"b-rule", &Setup::rule, &CompareSpec::rule>(
        QT_TRANSLATE_NOOP("SetupField", "Rule of B")),
    fieldOfB<"b-delta", &Setup::delta, &CompareSpec::delta>(
        QT_TRANSLATE_NOOP("SetupField", "Delta in of B")),
    fieldOfB<"b-image", &Setup::image, &CompareSpec::image>(
        QT_TRANSLATE_NOOP("SetupField", "Image of B")),
};

} // namespace

std::span<const SetupField> setupFields()
{
    return kFields;
}

const SetupField *findSetupField(const QString &key)
{
    const auto found = std::ranges::find_if(
        kFields, [&key](const SetupField &field) { return key == QLatin1StringView(field.key); });
    return found == kFields.end() ? nullptr : &*found;
}

std::optional<FieldScope> changedScope(const Setup &before, const Setup &after)
{
    if (before.files != after.files)
        return FieldScope::input;
    std::optional<FieldScope> widest;
    for (const SetupField &field : kFields) {
        if (field.text(before) != field.text(after))
            widest = widest ? std::min(*widest, field.scope) : field.scope;
    }
    return widest;
}

QString stateText(const Setup &setup, const Setup &defaults)
{
    QUrlQuery query;
    for (const SetupField &field : kFields) {
        const QString value = field.text(setup);
        if (value != field.text(defaults))
            query.addQueryItem(
                QString::fromLatin1(field.key),
                QString::fromLatin1(bytesFromArgument(value).toPercentEncoding(",:/()"_ba)));
    }
    return query.toString(QUrl::FullyEncoded);
}

Result<void> applyStateText(Setup &setup, const QString &text)
{
    Setup changed = setup;
    const auto items = QUrlQuery(text).queryItems(QUrl::FullyEncoded);
    for (const auto &[key, encoded] : items) {
        const QString value
            = argumentFromBytes(QByteArray::fromPercentEncoding(encoded.toLatin1()));
        const SetupField *field = findSetupField(key);
        if (!field)
            return fieldError(u"the state has an unknown field '%1'"_s.arg(key));
        if (Result<void> parsed = field->parse(changed, value); !parsed)
            return parsed;
    }
    setup = changed;
    return {};
}

} // namespace normscope
