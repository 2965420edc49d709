// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/commands/command_matcher.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace normscope {

namespace {

constexpr int kLetter = 1;
constexpr int kWordStart = 7;
constexpr int kFollows = 8; ///< the letter before it is meant too
constexpr int kNowhere = -1;

/// Without case and marks, letter for letter, so that places stay those of the text.
QString folded(const QString &text)
{
    QString result = text;
    for (QChar &letter : result) {
        const QString parts = letter.decomposition();
        letter = (parts.isEmpty() ? letter : parts.front()).toCaseFolded();
    }
    return result;
}

bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// The best way to end the first letters of a word at one place of the text.
struct Step
{
    int score = kNowhere;
    qsizetype from = kNowhere; ///< the place of the letter before
};

using Row = std::vector<Step>;

/// From the best ends of the letters before (null for the first letter) to those of `letter`.
Row nextRow(const Row *before, QChar letter, const QString &text)
{
    Row row(std::size_t(text.size()));
    Step best; // of the row before, up to the place but one
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (before && at > 1 && (*before)[std::size_t(at - 2)].score > best.score)
            best = {(*before)[std::size_t(at - 2)].score, at - 2};
        if (text[at] != letter)
            continue;
        Step from = before ? best : Step {0, kNowhere};
        if (before && at > 0) {
            const int beside = (*before)[std::size_t(at - 1)].score;
            if (beside != kNowhere && beside + kFollows >= from.score)
                from = {beside + kFollows, at - 1};
        }
        if (from.score != kNowhere)
            row[std::size_t(at)]
                = {from.score + kLetter + (startsWord(text, at) ? kWordStart : 0), from.from};
    }
    return row;
}

std::optional<CommandMatch> matchWord(const QString &word, const QString &text)
{
    std::vector<Row> rows;
    for (const QChar letter : word)
        rows.push_back(nextRow(rows.empty() ? nullptr : &rows.back(), letter, text));
    const Row &last = rows.back();
    const auto best = std::ranges::max_element(last, {}, &Step::score);
    if (best == last.end() || best->score == kNowhere)
        return std::nullopt;
    CommandMatch found {best->score, {}};
    qsizetype at = best - last.begin();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        found.places.prepend(at);
        at = (*row)[std::size_t(at)].from;
    }
    return found;
}

} // namespace

CommandMatcher::CommandMatcher(const QString &query)
    : m_words(folded(query.simplified()).split(u' ', Qt::SkipEmptyParts))
{
}

std::optional<CommandMatch> CommandMatcher::match(const QString &text) const
{
    const QString plain = folded(text);
    CommandMatch all;
    for (const QString &word : m_words) {
        const std::optional<CommandMatch> found = matchWord(word, plain);
        if (!found)
            return std::nullopt;
        all.score += found->score;
        all.places += found->places;
    }
    std::ranges::sort(all.places);
    all.places.erase(std::unique(all.places.begin(), all.places.end()), all.places.end());
    return all;
}

} // namespace normscope
