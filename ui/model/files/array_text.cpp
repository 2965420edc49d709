// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/files/array_text.h"

#include "ui/model/files/within_memory.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <locale>
#include <optional>
#include <sstream>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostLevels = 4;
constexpr qsizetype kShownLetters = 20; ///< of a word in a sentence

QString translated(const char *text)
{
    return QCoreApplication::translate("normscope::ArrayText", text);
}

/// Blanks of any kind. U+00A0 and U+2009 come from web pages.
bool isBlank(QChar c)
{
    return c.isSpace();
}

bool isDivider(QChar c)
{
    return isBlank(c) || c == u',' || c == u';';
}

/// Walks over the text and knows where it is.
class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    QChar take()
    {
        const QChar c = m_text[m_at++];
        if (c == u'\n') {
            ++m_line;
            m_lineStart = m_at;
        }
        return c;
    }
    template<typename Is>
    void skip(const Is &is)
    {
        while (!atEnd() && is(peek()))
            take();
    }
    bool skipWord(QLatin1StringView word)
    {
        if (!m_text.mid(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }
    /// Up to the next divider or bracket.
    QStringView takeWord()
    {
        const qsizetype first = m_at;
        while (!atEnd() && !isDivider(peek()) && !QStringView(u"[]()").contains(peek()))
            take();
        return m_text.mid(first, m_at - first);
    }
    qint64 line() const { return m_line; }
    qint64 column() const { return m_at - m_lineStart + 1; }

    Error error(const QString &what) const { return error(what, line(), column()); }
    static Error error(const QString &what, qint64 line, qint64 column)
    {
        const QString sentence
            = translated(QT_TRANSLATE_NOOP("normscope::ArrayText", "line %1, column %2: %3"))
                  .arg(QString::number(line), QString::number(column), what);
        return {ErrorCode::invalidArgument, sentence.toStdString()};
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_lineStart = 0;
    qint64 m_line = 1;
};

/// Of a number beyond the range: 0 or infinity with its sign.
double nearestOf(const QByteArray &text)
{
    std::istringstream stream(text.toStdString());
    stream.imbue(std::locale::classic());
    double number = 0;
    stream >> number; // the largest number where it is too large
    return std::abs(number) > 1 ? std::copysign(std::numeric_limits<double>::infinity(), number)
                                : number;
}

/// The number of a whole word, also NumPy's "1." and "inf" and Python's "Infinity".
std::optional<double> numberOf(QStringView word)
{
    const QByteArray text = word.toString().replace(QChar(0x2212), u'-').toLatin1().toLower();
    const char *first = text.constData();
    const char *last = first + text.size();
    if (text.startsWith('+') && text.size() > 1 && text[1] != '-')
        ++first;
    double number = 0;
    const auto [end, failure] = std::from_chars(first, last, number);
    if (end != last || first == last)
        return std::nullopt;
    if (failure == std::errc::result_out_of_range)
        return nearestOf(text);
    return failure == std::errc() ? std::optional(number) : std::nullopt;
}

Result<double> takeNumber(Reader &reader)
{
    const qint64 line = reader.line();
    const qint64 column = reader.column();
    const QStringView word = reader.takeWord();
    if (word == "..."_L1)
        return Reader::error(
            translated(QT_TRANSLATE_NOOP("normscope::ArrayText",
                                         "numbers are left out (...); print all of them, with "
                                         "numpy.set_printoptions(threshold=sys.maxsize)")),
            line, column);
    if (const std::optional<double> number = numberOf(word))
        return *number;
    const QString shown = word.isEmpty()
        ? QString(reader.peek())
        : word.first(std::min(word.size(), kShownLetters)).toString();
    return Reader::error(
        translated(QT_TRANSLATE_NOOP("normscope::ArrayText", "'%1' is not a number")).arg(shown),
        line, column);
}

/// Rows of one length, a line each.
Result<TextArray> parseRows(Reader reader)
{
    TextArray array {{0, 0}, {}};
    const auto isGap = [](QChar c) { return isDivider(c) && c != u'\n'; };
    for (reader.skip(isDivider); !reader.atEnd(); reader.skip(isDivider)) {
        std::int64_t length = 0;
        const qint64 line = reader.line();
        for (; !reader.atEnd() && reader.peek() != u'\n'; reader.skip(isGap)) {
            const Result<double> number = takeNumber(reader);
            if (!number)
                return number.error();
            array.values.push_back(*number);
            ++length;
        }
        if (array.lengths[0]++ == 0)
            array.lengths[1] = length;
        if (array.lengths[1] != length)
            return Reader::error(
                translated(QT_TRANSLATE_NOOP("normscope::ArrayText",
                                             "this row has length %1, the rows before %2"))
                    .arg(QString::number(length), QString::number(array.lengths[1])),
                line, 1);
    }
    return array;
}

/// Nested brackets: one level is an array of arrays of the next, all of one length.
class BracketParser
{
public:
    explicit BracketParser(Reader &reader) : m_reader(reader) {}

    Result<TextArray> parse()
    {
        if (const Result<void> read = parseLevel(0); !read)
            return read.error();
        if (m_array.lengths.size() == 1)
            m_array.lengths.insert(m_array.lengths.begin(), 1);
        return std::move(m_array);
    }

private:
    Result<void> parseLevel(std::size_t level)
    {
        if (level == kMostLevels)
            return m_reader.error(translated(QT_TRANSLATE_NOOP(
                "normscope::ArrayText", "there are more than 4 levels of brackets")));
        m_reader.take(); // '['
        m_reader.skip(isDivider);
        std::int64_t length = 0;
        for (; m_reader.peek() != u']'; ++length, m_reader.skip(isDivider)) {
            if (Result<void> read = parseElement(level); !read)
                return read;
        }
        if (Result<void> fits = noteLength(level, length); !fits)
            return fits;
        m_reader.take(); // ']'
        return {};
    }

    Result<void> parseElement(std::size_t level)
    {
        if (m_reader.atEnd())
            return m_reader.error(translated(
                QT_TRANSLATE_NOOP("normscope::ArrayText", "a closing bracket ']' is missing")));
        if (m_reader.peek() == u'[') {
            if (m_depth != 0 && level + 1 >= m_depth)
                return mixed();
            return parseLevel(level + 1);
        }
        if (m_depth != 0 && level + 1 != m_depth)
            return mixed();
        m_depth = level + 1;
        const Result<double> number = takeNumber(m_reader);
        if (!number)
            return number.error();
        m_array.values.push_back(*number);
        return {};
    }

    Error mixed() const
    {
        return m_reader.error(translated(QT_TRANSLATE_NOOP(
            "normscope::ArrayText", "numbers and brackets stand on one level here")));
    }

    Result<void> noteLength(std::size_t level, std::int64_t length)
    {
        if (m_array.lengths.size() <= level)
            m_array.lengths.resize(level + 1, -1);
        std::int64_t &expected = m_array.lengths[level];
        if (length == 0)
            return m_reader.error(
                translated(QT_TRANSLATE_NOOP("normscope::ArrayText", "these brackets are empty")));
        if (expected >= 0 && expected != length)
            return m_reader.error(
                translated(QT_TRANSLATE_NOOP("normscope::ArrayText",
                                             "these brackets hold %1, those before %2"))
                    .arg(QString::number(length), QString::number(expected)));
        expected = length;
        return {};
    }

    Reader &m_reader;
    TextArray m_array;
    std::size_t m_depth = 0; ///< the level of the numbers; 0: there was none yet
};

Result<TextArray> parseBrackets(Reader reader, bool isCall)
{
    Result<TextArray> array = BracketParser(reader).parse();
    if (!array)
        return array;
    reader.skip(isBlank);
    if (isCall) // `, dtype=float32)`
        reader.skip([](QChar c) { return c != u')'; });
    if (isCall && !reader.atEnd())
        reader.take();
    reader.skip(isDivider);
    if (!reader.atEnd())
        return reader.error(translated(QT_TRANSLATE_NOOP(
            "normscope::ArrayText", "something follows behind the last bracket")));
    return array;
}

Result<TextArray> parse(const QString &text)
{
    Reader reader {text};
    reader.skip(isBlank);
    reader.skipWord("np."_L1) || reader.skipWord("numpy."_L1);
    const bool isCall = reader.skipWord("array("_L1);
    reader.skip(isBlank);
    if (reader.atEnd())
        return reader.error(
            translated(QT_TRANSLATE_NOOP("normscope::ArrayText", "there are no numbers")));
    return isCall || reader.peek() == u'[' ? parseBrackets(reader, isCall) : parseRows(reader);
}

} // namespace

Result<TextArray> parseArrayText(const QString &text)
{
    return withinMemory([&text] { return parse(text); });
}

} // namespace normscope
