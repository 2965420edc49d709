// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace normscope {

/// How well a text is found.
struct CommandMatch
{
    int score = 0;           ///< higher is better; 0 for the empty query
    QList<qsizetype> places; ///< of the letters that are meant, ascending
};

/// Finds texts by a few of their letters. Each word of the query has to be in the text as a
/// subsequence of letters, whatever their case and marks ("gia" is in "già"); the words may come in
/// any order. Letters that begin a word or follow each other count more, so that "zi" finds
/// "Zoom in" before "resize it".
class CommandMatcher
{
public:
    explicit CommandMatcher(const QString &query);

    /// nullopt where a word of the query is not in the text.
    std::optional<CommandMatch> match(const QString &text) const;

private:
    QStringList m_words;
};

} // namespace normscope
