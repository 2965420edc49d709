// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_symbols.h"

#include <algorithm>
#include <iterator>

namespace normscope {

namespace {

constexpr QLatin1String l1(const char *text)
{
    return QLatin1String(text);
}

using enum MathRole;

constexpr MathSymbol kSymbols[] = {
    {l1("="), u'=', relation, l1("=")},
    {l1("<"), u'<', relation, l1("<")},
    {l1(">"), u'>', relation, l1(">")},
    {l1(":"), u':', relation, l1(":")},
    {l1("\\le"), 0x2264, relation, l1("<=")},
    {l1("\\ge"), 0x2265, relation, l1(">=")},
    {l1("\\approx"), 0x2248, relation, l1("~=")},
    {l1("\\equiv"), 0x2261, relation, l1("==")},
    {l1("\\perp"), 0x22a5, relation, l1("perpendicular to")},
    {l1("\\in"), 0x2208, relation, l1("in")},
    {l1("\\to"), 0x2192, relation, l1("->")},
    {l1("\\leftarrow"), 0x2190, relation, l1("<-")},
    {l1("+"), u'+', operation, l1("+")},
    {l1("-"), 0x2212, operation, l1("-")},
    {l1("\\cdot"), 0x22c5, operation, l1("*")},
    {l1("\\times"), 0x00d7, operation, l1("*")},
    {l1("*"), 0x2217, operation, l1("*")},
    {l1("\\pm"), 0x00b1, operation, l1("+/-")},
    {l1("\\odot"), 0x2299, operation, l1("*")},
    {l1("("), u'(', open, l1("(")},
    {l1("["), u'[', open, l1("[")},
    {l1(")"), u')', close, l1(")")},
    {l1("]"), u']', close, l1("]")},
    {l1("!"), u'!', close, l1("!")},
    {l1(","), u',', punctuation, l1(",")},
    {l1(";"), u';', punctuation, l1(";")},
    {l1("/"), u'/', ordinary, l1("/")},
    {l1("|"), 0x2223, ordinary, l1("|")},
    {l1("\\|"), 0x2225, ordinary, l1("||")},
    {l1("\\ldots"), 0x2026, ordinary, l1("...")},
    {l1("\\cdots"), 0x22ef, ordinary, l1("...")},
    {l1("\\infty"), 0x221e, ordinary, l1("inf")},
    {l1("\\partial"), 0x2202, ordinary, l1("d")},
    {l1("\\nabla"), 0x2207, ordinary, l1("grad")},
    {l1("\\Delta"), 0x0394, ordinary, l1("Delta")},
    {l1("\\Sigma"), 0x03a3, ordinary, l1("Sigma")},
    {l1("\\varepsilon"), 0x03b5, variable, l1("epsilon")},
    {l1("\\epsilon"), 0x03f5, variable, l1("epsilon")},
    {l1("\\alpha"), 0x03b1, variable, l1("alpha")},
    {l1("\\beta"), 0x03b2, variable, l1("beta")},
    {l1("\\gamma"), 0x03b3, variable, l1("gamma")},
    {l1("\\delta"), 0x03b4, variable, l1("delta")},
    {l1("\\theta"), 0x03b8, variable, l1("theta")},
    {l1("\\lambda"), 0x03bb, variable, l1("lambda")},
    {l1("\\mu"), 0x03bc, variable, l1("mu")},
    {l1("\\pi"), 0x03c0, variable, l1("pi")},
    {l1("\\sigma"), 0x03c3, variable, l1("sigma")},
    {l1("\\varphi"), 0x03c6, variable, l1("phi")},
};

template<typename Predicate>
const MathSymbol *findSymbol(Predicate predicate)
{
    const auto found = std::find_if(std::begin(kSymbols), std::end(kSymbols), predicate);
    return found == std::end(kSymbols) ? nullptr : found;
}

} // namespace

const MathSymbol *mathSymbolForLatex(QStringView latex)
{
    return findSymbol([latex](const MathSymbol &symbol) { return latex == symbol.latex; });
}

const MathSymbol *mathSymbolForSign(QChar sign)
{
    return findSymbol([sign](const MathSymbol &symbol) { return sign == QChar(symbol.sign); });
}

} // namespace normscope
