// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/check_report.h"

#include "core/check/finite_difference.h"
#include "ui/model/cli/result_report.h"
#include "ui/model/cli/stage_json.h"
#include "ui/model/cli/text_table.h"
#include "ui/model/text/number_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The least and the most of something over the samples; NaN without samples.
struct SampleRange
{
    double least = kNone;
    double most = kNone;

    void add(double value)
    {
        least = least < value ? least : value;
        most = most > value ? most : value;
    }
};

struct SampleRanges
{
    explicit SampleRanges(const GradientCheck &check)
    {
        for (const DifferenceSample &sample : check.samples) {
            steps.add(sample.step);
            tolerances.add(sample.differenceError + sample.ruleError);
        }
    }

    SampleRange steps;
    SampleRange tolerances;
};

QString shortNumber(double number)
{
    return NumberText::value(number, 6, NumberStyle::plain);
}

QString rangeText(const SampleRange &range)
{
    const QString least = NumberText::value(range.least, 3, NumberStyle::plain);
    const QString most = NumberText::value(range.most, 3, NumberStyle::plain);
    return least == most ? least : u"%1 to %2"_s.arg(least, most);
}

QString placeText(const Index4 &at)
{
    return u"(%1, %2, %3, %4)"_s.arg(at[kBatch])
        .arg(at[kRows])
        .arg(at[kColumns])
        .arg(at[kChannels]);
}

QString nameOf(const RuleCheck &rule)
{
    return textOfView(rule.rule->name);
}

QString nameOf(DifferenceMethod method)
{
    return method == DifferenceMethod::forward ? u"forward"_s : u"condensed"_s;
}

QJsonObject rangeJson(const SampleRange &range)
{
    return {{u"min"_s, numberJson(range.least)}, {u"max"_s, numberJson(range.most)}};
}

QJsonObject differenceJson(const RuleDifference &difference)
{
    QJsonArray index;
    for (const std::int64_t i : difference.at)
        index += qint64(i);
    return {{u"index"_s, index},
            {u"delta"_s, numberJson(difference.delta)},
            {u"gradient"_s, numberJson(difference.gradient)},
            {u"error"_s, numberJson(difference.error)},
            {u"tolerance"_s, numberJson(difference.tolerance)}};
}

QJsonObject ruleJson(const GradientCheck &check, const RuleCheck &rule)
{
    const bool hasElements = check.compared > 0;
    const bool hasSamples = !check.samples.empty();
    QJsonObject object {
        {u"rule"_s, nameOf(rule)},
        {u"declared_gradient"_s, rule.rule->isGradient},
        {u"expected_to_match"_s, rule.isExpected},
        {u"matches_gradient"_s, hasElements ? QJsonValue(rule.matches) : QJsonValue::Null},
        {u"max_abs_error"_s, numberJson(hasElements ? rule.worst.error : kNone)},
        {u"max_abs_error_samples"_s, numberJson(hasSamples ? rule.worstSample.error : kNone)},
        {u"cosine"_s, numberJson(rule.cosine)},
        {u"sign_agreement"_s, numberJson(rule.signAgreement)},
        {u"elements_beyond"_s, qint64(rule.beyond)},
        {u"samples_beyond"_s, qint64(rule.samplesBeyond)},
        {u"samples"_s, qint64(check.samples.size())},
        {u"seed"_s, qint64(check.seed)}};
    if (hasElements)
        object.insert(u"worst"_s, differenceJson(rule.worst));
    if (hasSamples)
        object.insert(u"worst_sample"_s, differenceJson(rule.worstSample));
    return object;
}

QString tableOf(const GradientCheck &check)
{
    TextTable table({u"rule"_s, u"declared"_s, u"matches"_s, u"max |error|"_s, u"cosine"_s,
                     u"signs"_s, u"samples"_s});
    for (const RuleCheck &rule : check.rules) {
        const bool hasElements = check.compared > 0;
        table.addRow(
            {nameOf(rule), rule.rule->isGradient ? u"gradient"_s : u"-"_s,
             !hasElements       ? u"-"_s
                 : rule.matches ? u"yes"_s
                                : u"no"_s,
             hasElements ? shortNumber(rule.worst.error) : u"-"_s, shortNumber(rule.cosine),
             std::isnan(rule.signAgreement)
                 ? u"-"_s
                 : NumberText::value(100 * rule.signAgreement, 4, NumberStyle::plain) + u" %"_s,
             QString::number(check.samples.size())});
    }
    return table.text();
}

QString methodSentence(const GradientCheck &check)
{
    const QString start
        = u"Finite differences: %1 elements drawn with seed %2. The loss of each, Σ dy·y over its "
          "group, is differenced at x ± h, ± 2h and ± 3h by runs of the float64 forward"_s.arg(
              QString::number(check.samples.size()), QString::number(check.seed));
    if (check.method == DifferenceMethod::forward)
        return start + u" on the group.\n"_s;
    return start
        + u".\nOn all elements of the groups that would take too long: it runs on two numbers, the "
          "element and the length of the others, which have the same loss (condensed).\n"_s;
}

QString stepSentences(const GradientCheck &check, const QString &type)
{
    const SampleRanges ranges(check);
    return u"Step: h = √(S + ε)/%1, here %2. The loss is smooth up to √(S + ε), so h shrinks with "
           "the group, to √ε/%1 where it is dead.\n"
           "Tolerance: what the cut-off series, rounding and %3 can do, here %4 at the samples.\n"_s
               .arg(QString::number(1 / kRelativeStep), rangeText(ranges.steps), type,
                    rangeText(ranges.tolerances));
}

QString countSentences(const GradientCheck &check)
{
    QString text
        = u"Max |error|, cosine and signs: all %1 elements against the gradient in closed form, "
          "(dy − x·Σ dy·x / (S + ε)) / √(S + ε). Signs leave out gradients not told from 0.\n"_s
              .arg(check.compared);
    if (check.skipped > 0)
        text += u"Left out: %1 elements (%2 of them drawn) in groups with NaN or Inf, or with "
                "numbers too large or too small for a gradient.\n"_s.arg(check.skipped)
                    .arg(check.skippedSamples);
    return text;
}

QString differsMost(const RuleCheck &rule)
{
    return u"It differs most at %1: delta is %2, the gradient %3."_s.arg(
        placeText(rule.worst.at), shortNumber(rule.worst.delta), shortNumber(rule.worst.gradient));
}

/// What a difference means, in plain words.
QString findingOf(const RuleCheck &rule)
{
    if (rule.matches)
        return rule.rule->isGradient
            ? u"%1 is the gradient of this layer."_s.arg(nameOf(rule))
            : u"%1 agrees with the gradient here, which it is not in general."_s.arg(nameOf(rule));
    if (rule.isExpected)
        return u"%1 IS DECLARED AS THE GRADIENT AND IS NOT IT: %2 of the samples and %3 of all "
               "elements differ. %4"_s.arg(nameOf(rule), QString::number(rule.samplesBeyond),
                                           QString::number(rule.beyond), differsMost(rule));
    QString text = u"%1 is not the gradient of this layer. %2 "_s.arg(
        nameOf(rule), textOfView(rule.rule->delta.sentence));
    if (rule.rule == &kDocumentedRule)
        text += u"That is what NumPyNet's code does, and its own test says so: the comparison "
                "with a gradient is commented out there as \"TODO : wrong\". "_s;
    else
        text += u"That is what it does in %1. "_s.arg(textOfView(rule.rule->who));
    return text + differsMost(rule);
}

QString findings(const LayerResult &result, const GradientCheck &check)
{
    if (check.compared == 0)
        return u"Nothing could be compared: no element has a finite gradient.\n"_s;
    QString text;
    if (!check.forwardAgrees)
        text += u"THE FORWARD IS NOT y = x / √(S + ε): its differences are not the gradient in "
                "closed form.\n"_s;
    if (result.setup.calls == 0)
        return text
            + u"Backward was not called (0 calls): every rule still hands back what arrived, so "
              "none is expected to be the gradient.\n"_s;
    for (const RuleCheck &rule : check.rules)
        text += findingOf(rule) + u'\n';
    return text;
}

} // namespace

QByteArray checkJson(const LayerResult &result, const GradientCheck &check)
{
    const SampleRanges ranges(check);
    QJsonObject document = headingJson(result);
    document.insert(u"samples"_s, qint64(check.samples.size()));
    document.insert(u"skipped_samples"_s, qint64(check.skippedSamples));
    document.insert(u"seed"_s, qint64(check.seed));
    document.insert(u"method"_s, nameOf(check.method));
    document.insert(u"step"_s, rangeJson(ranges.steps));
    document.insert(u"tolerance"_s, rangeJson(ranges.tolerances));
    document.insert(u"compared_elements"_s, qint64(check.compared));
    document.insert(u"skipped_elements"_s, qint64(check.skipped));
    document.insert(u"forward_agrees"_s,
                    check.samples.empty() ? QJsonValue::Null : QJsonValue(check.forwardAgrees));
    QJsonArray rules;
    for (const RuleCheck &rule : check.rules)
        rules += ruleJson(check, rule);
    document.insert(u"rules"_s, rules);
    return QJsonDocument(document).toJson();
}

QByteArray checkText(const LayerResult &result, const GradientCheck &check)
{
    const QString type
        = result.setup.computeType == ComputeType::float32 ? u"float32"_s : u"float64"_s;
    QString text = headingText(result, u"every rule"_s) + tableOf(check) + u'\n';
    if (!check.samples.empty())
        text += methodSentence(check) + stepSentences(check, type);
    return (text + countSentences(check) + u'\n' + findings(result, check)).toUtf8();
}

QString failureText(const GradientCheck &check)
{
    const auto rule = std::ranges::find_if(
        check.rules, [](const RuleCheck &found) { return found.isExpected && !found.matches; });
    if (rule == check.rules.end())
        return u"the differences of the forward pass are not the gradient in closed form; mend the "
               "forward pass"_s;
    const bool bySample = rule->samplesBeyond > 0;
    const RuleDifference &difference = bySample ? rule->worstSample : rule->worst;
    return u"rule %1 is declared as the gradient and differs from %2: at %3 delta is %4, not %5 "
           "(tolerance %6); mend the rule or the forward pass"_s.arg(
               nameOf(*rule), bySample ? u"finite differences"_s : u"the gradient in closed form"_s,
               placeText(difference.at), shortNumber(difference.delta),
               shortNumber(difference.gradient), shortNumber(difference.tolerance));
}

} // namespace normscope
