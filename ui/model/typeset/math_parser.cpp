// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_parser.h"

#include "ui/model/typeset/math_symbols.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace normscope {

namespace {

bool isLetter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
        || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

struct SpaceCommand
{
    QLatin1String latex;
    int mu;
};

constexpr std::array<SpaceCommand, 6> kSpaces {{
    {QLatin1String("\\!"), -3},
    {QLatin1String("\\,"), 3},
    {QLatin1String("\\:"), 4},
    {QLatin1String("\\;"), 5},
    {QLatin1String("\\ "), 5},
    {QLatin1String("\\quad"), 18},
}};

/// A row of one child is that child.
MathNode collapsed(std::vector<MathNode> row)
{
    return row.size() == 1 ? std::move(row.front()) : mathRow(std::move(row));
}

/// Recursive descent. After the first failure `m_problem` is set and everything unwinds.
class Parser
{
public:
    explicit Parser(QStringView source) : m_source(source) {}

    std::optional<MathNode> parse()
    {
        std::vector<MathNode> row = parseRow();
        if (!failed() && !atEnd())
            fail(peek() == QLatin1Char('}') ? "A brace closes that was not opened"
                                            : "\\right stands without \\left");
        if (failed())
            return std::nullopt;
        return collapsed(std::move(row));
    }

    const QString &problem() const { return m_problem; }
    qsizetype problemPosition() const { return m_problemPosition; }

private:
    bool atEnd() const { return m_position >= m_source.size(); }
    QChar peek() const { return m_source[m_position]; }
    bool failed() const { return !m_problem.isEmpty(); }

    void failWith(const QString &problem)
    {
        if (failed())
            return;
        m_problem = problem;
        m_problemPosition = std::min(m_position, m_source.size());
    }
    void fail(const char *problem) { failWith(QString::fromLatin1(problem)); }

    void skipBlanks()
    {
        while (!atEnd() && peek().isSpace())
            ++m_position;
    }

    bool take(QLatin1String text)
    {
        if (!m_source.mid(m_position).startsWith(text))
            return false;
        m_position += text.size();
        return true;
    }

    /// The command at the position with its backslash; empty if there is none.
    QStringView peekCommand() const
    {
        if (atEnd() || peek() != QLatin1Char('\\'))
            return {};
        qsizetype end = m_position + 1;
        while (end < m_source.size() && isLetter(m_source[end]))
            ++end;
        if (end == m_position + 1 && end < m_source.size())
            ++end;
        return m_source.mid(m_position, end - m_position);
    }

    std::vector<MathNode> parseRow();
    MathNode parseItem();
    MathNode parseAtom();
    MathNode parseCommand();
    MathNode parseGroup();
    MathNode parseFence();
    MathNode parseTag();
    MathNode parseNumber();
    MathNode parseSign(QStringView latex);
    MathNode withScripts(MathNode base);
    bool takeScript(QChar sign, std::optional<MathNode> &slot);
    QString parseWord();
    QChar parseDelimiter();
    void appendEscaped(QString &word);

    QStringView m_source;
    qsizetype m_position = 0;
    int m_depth = 0;
    QString m_problem;
    qsizetype m_problemPosition = 0;
};

std::vector<MathNode> Parser::parseRow()
{
    std::vector<MathNode> row;
    if (++m_depth > kMaxMathDepth)
        fail("The formula is nested too deeply");
    for (skipBlanks(); !failed() && !atEnd(); skipBlanks()) {
        if (peek() == QLatin1Char('}') || peekCommand() == QLatin1String("\\right"))
            break;
        row.push_back(parseItem());
    }
    --m_depth;
    return row;
}

MathNode Parser::parseItem()
{
    return withScripts(parseAtom());
}

MathNode Parser::withScripts(MathNode base)
{
    std::optional<MathNode> below;
    std::optional<MathNode> above;
    while (!failed()) {
        skipBlanks();
        if (!takeScript(QLatin1Char('_'), below) && !takeScript(QLatin1Char('^'), above))
            break;
    }
    if (failed() || (!below && !above))
        return base;
    if (base.kind == MathKind::bigOperator && base.children[0].isNothing()
        && base.children[1].isNothing()) {
        base.children = {below.value_or(MathNode {}), above.value_or(MathNode {})};
        return base;
    }
    return mathScripts(std::move(base), below.value_or(MathNode {}), above.value_or(MathNode {}));
}

bool Parser::takeScript(QChar sign, std::optional<MathNode> &slot)
{
    if (atEnd() || peek() != sign)
        return false;
    if (slot) {
        fail("A second script of the same kind");
        return false;
    }
    ++m_position;
    skipBlanks();
    slot = parseAtom();
    return true;
}

MathNode Parser::parseAtom()
{
    if (atEnd()) {
        fail("Something is missing at the end");
        return {};
    }
    const QChar c = peek();
    if (c == QLatin1Char('{'))
        return parseGroup();
    if (c == QLatin1Char('\\'))
        return parseCommand();
    if (isLetter(c)) {
        ++m_position;
        return mathVariable(QString(c));
    }
    if (isDigit(c) || c == QLatin1Char('.'))
        return parseNumber();
    return parseSign(m_source.mid(m_position, 1));
}

MathNode Parser::parseGroup()
{
    skipBlanks();
    if (!take(QLatin1String("{"))) {
        fail("An opening brace is missing");
        return {};
    }
    std::vector<MathNode> row = parseRow();
    if (!failed() && !take(QLatin1String("}")))
        fail("A closing brace is missing");
    return collapsed(std::move(row));
}

MathNode Parser::parseNumber()
{
    const qsizetype start = m_position;
    bool point = false;
    bool digits = false;
    for (; !atEnd(); ++m_position) {
        if (isDigit(peek()))
            digits = true;
        else if (peek() == QLatin1Char('.') && !point)
            point = true;
        else
            break;
    }
    if (!digits) {
        m_position = start;
        fail("A point stands without digits");
        return {};
    }
    return mathText(MathRole::number, m_source.mid(start, m_position - start).toString());
}

MathNode Parser::parseSign(QStringView latex)
{
    const MathSymbol *symbol = mathSymbolForLatex(latex);
    if (!symbol && latex.size() == 1)
        symbol = mathSymbolForSign(latex.front());
    if (!symbol) {
        failWith(latex.startsWith(QLatin1Char('\\'))
                     ? QStringLiteral("Unknown command %1").arg(latex)
                     : QStringLiteral("Unexpected character '%1'").arg(latex));
        return {};
    }
    m_position += latex.size();
    return mathText(symbol->role, QString(QChar(symbol->sign)));
}

MathNode Parser::parseCommand()
{
    const QStringView command = peekCommand();
    if (const auto space = std::find_if(
            kSpaces.begin(), kSpaces.end(),
            [command](const SpaceCommand &candidate) { return command == candidate.latex; });
        space != kSpaces.end()) {
        m_position += command.size();
        return mathSpace(space->mu);
    }
    const auto is = [this, command](const char *name) {
        if (command != QLatin1String(name))
            return false;
        m_position += command.size();
        return true;
    };
    if (is("\\frac")) {
        MathNode numerator = parseGroup();
        return failed() ? MathNode {} : mathFraction(std::move(numerator), parseGroup());
    }
    if (is("\\sqrt"))
        return mathRoot(parseGroup());
    if (is("\\sum"))
        return mathSum();
    if (is("\\left"))
        return parseFence();
    if (is("\\tag"))
        return parseTag();
    if (is("\\word") || is("\\mathrm"))
        return mathWord(parseWord());
    if (is("\\mathbf"))
        return mathText(MathRole::boldWord, parseWord());
    if (is("\\var") || is("\\mathit"))
        return mathVariable(parseWord());
    if (is("\\num"))
        return mathNumber(parseWord());
    return parseSign(command);
}

MathNode Parser::parseTag()
{
    const QString digits = parseWord();
    bool ok = false;
    const int tag = digits.toInt(&ok);
    if (!failed() && (!ok || tag < 0))
        fail("A tag is not a whole number");
    return failed() ? MathNode {} : mathTagged(tag, parseGroup());
}

QChar Parser::parseDelimiter()
{
    skipBlanks();
    if (take(QLatin1String("\\|")))
        return QChar(0x2225);
    if (take(QLatin1String("|")))
        return QChar(0x2223);
    for (const char candidate : {'(', ')', '[', ']', '.'}) {
        if (!atEnd() && peek() == QLatin1Char(candidate)) {
            ++m_position;
            return QLatin1Char(candidate);
        }
    }
    fail("A delimiter is missing");
    return {};
}

MathNode Parser::parseFence()
{
    const QChar left = parseDelimiter();
    if (failed())
        return {};
    MathNode body = collapsed(parseRow());
    if (!failed() && peekCommand() != QLatin1String("\\right"))
        fail("\\left stands without \\right");
    if (failed())
        return {};
    m_position += 6;
    const QChar right = parseDelimiter();
    return mathFence(left, std::move(body), right);
}

void Parser::appendEscaped(QString &word)
{
    ++m_position;
    if (atEnd() || !QStringLiteral("_ %#&${}").contains(peek()))
        fail("A word has an unknown escape");
    else
        word += m_source[m_position++];
}

QString Parser::parseWord()
{
    skipBlanks();
    if (!take(QLatin1String("{"))) {
        fail("An opening brace is missing");
        return {};
    }
    QString word;
    while (!failed() && !atEnd() && peek() != QLatin1Char('}')) {
        if (peek() == QLatin1Char('\\'))
            appendEscaped(word);
        else if (QStringLiteral("{^~").contains(peek()))
            fail("Unexpected character in a word");
        else
            word += m_source[m_position++];
    }
    if (!failed() && !take(QLatin1String("}")))
        fail("A closing brace is missing");
    if (!failed() && word.trimmed().isEmpty())
        fail("A word is empty");
    return word.trimmed();
}

} // namespace

Result<MathNode> parseMath(QStringView source, qsizetype *errorPosition)
{
    if (source.size() > kMaxMathLength) {
        if (errorPosition)
            *errorPosition = kMaxMathLength;
        return Error {ErrorCode::invalidArgument, "The formula is too long."};
    }
    Parser parser(source);
    if (std::optional<MathNode> node = parser.parse())
        return std::move(*node);
    if (errorPosition)
        *errorPosition = parser.problemPosition();
    const QString sentence = QStringLiteral("%1, at character %2.")
                                 .arg(parser.problem())
                                 .arg(parser.problemPosition() + 1);
    return Error {ErrorCode::invalidArgument, sentence.toStdString()};
}

} // namespace normscope
