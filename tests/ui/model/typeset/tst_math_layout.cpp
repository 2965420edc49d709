// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/typeset/math_layout.h"
#include "ui/model/typeset/math_parser.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace normscope;

namespace {

constexpr qreal kEm = 20;
// Sums of a few hundred doubles of this size; far below what a screen can show.
constexpr qreal kTolerance = 1e-9;

bool equal(qreal a, qreal b)
{
    return std::abs(a - b) < kTolerance;
}

} // namespace

class TestMathLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fontsHaveEverySign_data();
    void fontsHaveEverySign();
    void digitsAreEquallyWide();
    void anUnknownSignIsAFrame();
    void widthIsAdditive_data();
    void widthIsAdditive();
    void scriptsAreWithoutWideSpaces();
    void fractionIsAsWideAsItsWiderPart_data();
    void fractionIsAsWideAsItsWiderPart();
    void fractionBarStandsAtTheAxis();
    void fractionPartsAreCentredAndClear();
    void nestedFractionsShrink();
    void superscriptIsRaisedAndSmaller();
    void subscriptIsLoweredAndSmaller();
    void bothScriptsAreApart();
    void rootCoversItsBody_data();
    void rootCoversItsBody();
    void fenceGrows_data();
    void fenceGrows();
    void limitsStandOverAndUnderTheSum();
    void limitsStandBesideTheSumInText();
    void scalesWithTheSize();
    void tagsAreInheritedAndNested();
    void boxCoversUprightInk();
    void picksTheFirstThatFits();

private:
    MathNode parse(const char *source) const;
    MathLayout lay(const char *source, MathStyle style = MathStyle::display) const;
    QRectF rectOf(const MathLayout &layout, int tag) const;

    std::optional<MathFonts> m_fonts;
};

void TestMathLayout::initTestCase()
{
    Result<MathFonts> fonts = MathFonts::load();
    QVERIFY2(fonts, fonts ? "" : fonts.error().detail.c_str());
    m_fonts = *fonts;
}

MathNode TestMathLayout::parse(const char *source) const
{
    const Result<MathNode> node = parseMath(QString::fromUtf8(source));
    return node ? *node : mathWord(QStringLiteral("BAD"));
}

MathLayout TestMathLayout::lay(const char *source, MathStyle style) const
{
    return layoutMath(parse(source), *m_fonts, kEm, style);
}

QRectF TestMathLayout::rectOf(const MathLayout &layout, int tag) const
{
    QRectF all;
    for (const QRectF &rect : layout.rectsOf(tag))
        all |= rect;
    return all;
}

void TestMathLayout::fontsHaveEverySign_data()
{
    QTest::addColumn<QString>("source");
    for (const char *source : {"=",
                               "<",
                               ">",
                               ":",
                               "\\le",
                               "\\ge",
                               "\\approx",
                               "\\equiv",
                               "\\perp",
                               "\\in",
                               "\\to",
                               "\\leftarrow",
                               "+",
                               "-",
                               "\\cdot",
                               "\\times",
                               "*",
                               "\\pm",
                               "\\odot",
                               "(",
                               "[",
                               ")",
                               "]",
                               "!",
                               ",",
                               ";",
                               "/",
                               "|",
                               "\\|",
                               "\\ldots",
                               "\\cdots",
                               "\\infty",
                               "\\partial",
                               "\\nabla",
                               "\\Delta",
                               "\\Sigma",
                               "\\varepsilon",
                               "\\epsilon",
                               "\\alpha",
                               "\\beta",
                               "\\gamma",
                               "\\delta",
                               "\\theta",
                               "\\lambda",
                               "\\mu",
                               "\\pi",
                               "\\sigma",
                               "\\varphi"})
        QTest::newRow(source) << QString::fromLatin1(source);
}

void TestMathLayout::fontsHaveEverySign()
{
    QFETCH(QString, source);
    const Result<MathNode> node = parseMath(source);
    QVERIFY(node);
    const MathFace face = node->role == MathRole::variable ? MathFace::letters : MathFace::regular;
    QVERIFY(m_fonts->find(face, node->text.front().unicode()));
}

void TestMathLayout::digitsAreEquallyWide()
{
    for (char32_t digit = U'0'; digit <= U'9'; ++digit)
        QCOMPARE(m_fonts->glyph(MathFace::regular, digit).advance, 0.5);
}

void TestMathLayout::anUnknownSignIsAFrame()
{
    const MathLayout layout = layoutMath(mathWord(QString(QChar(0x4e00))), *m_fonts, kEm);
    QVERIFY(layout.width > 0);
    QVERIFY(!layout.ink().isEmpty());
}

void TestMathLayout::widthIsAdditive_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::addColumn<QList<QByteArray>>("parts");
    QTest::addColumn<int>("mu"); // eighteenths of an em, from The TeXbook's table
    using Parts = QList<QByteArray>;
    QTest::newRow("relation") << QByteArray("a=b") << Parts {"a", "=", "b"} << 10;
    QTest::newRow("operator") << QByteArray("a+b") << Parts {"a", "+", "b"} << 8;
    QTest::newRow("sign") << QByteArray("-b") << Parts {"-", "b"} << 0;
    QTest::newRow("comma") << QByteArray("a,b") << Parts {"a", ",", "b"} << 3;
    QTest::newRow("sum") << QByteArray("\\sum x") << Parts {"\\sum", "x"} << 3;
    QTest::newRow("equation") << QByteArray("\\word{sum}=1+2=3")
                              << Parts {"\\word{sum}", "=", "1", "+", "2", "=", "3"} << 28;
    QTest::newRow("quad") << QByteArray("a\\quad b") << Parts {"a", "b"} << 18;
    QTest::newRow("space beside a relation") << QByteArray("a=\\,b") << Parts {"a", "=", "b"} << 13;
    QTest::newRow("parentheses") << QByteArray("(a)") << Parts {"(", "a", ")"} << 0;
}

void TestMathLayout::widthIsAdditive()
{
    QFETCH(QByteArray, whole);
    QFETCH(QList<QByteArray>, parts);
    QFETCH(int, mu);
    qreal expected = mu * kEm / 18;
    for (const QByteArray &part : parts)
        expected += lay(part.constData()).width;
    QVERIFY(equal(lay(whole.constData()).width, expected));
}

void TestMathLayout::scriptsAreWithoutWideSpaces()
{
    const qreal script = rectOf(lay("x^{\\tag{1}{a+b=c}}"), 1).width();
    const qreal parts
        = lay("a").width + lay("+").width + lay("b").width + lay("=").width + lay("c").width;
    QVERIFY(equal(script, 0.7 * parts));
}

void TestMathLayout::fractionIsAsWideAsItsWiderPart_data()
{
    QTest::addColumn<QByteArray>("over");
    QTest::addColumn<QByteArray>("under");
    QTest::newRow("wide under") << QByteArray("1") << QByteArray("\\word{sum}+2");
    QTest::newRow("wide over") << QByteArray("a+b+c") << QByteArray("n");
    QTest::newRow("root") << QByteArray("1") << QByteArray("\\sqrt{x}");
    QTest::newRow("empty") << QByteArray("") << QByteArray("x");
}

void TestMathLayout::fractionIsAsWideAsItsWiderPart()
{
    QFETCH(QByteArray, over);
    QFETCH(QByteArray, under);
    const MathLayout fraction = lay("\\frac{" + over + "}{" + under + "}");
    const qreal wider = std::max(lay(over.constData(), MathStyle::text).width,
                                 lay(under.constData(), MathStyle::text).width);
    QVERIFY(equal(fraction.rules.back().rect.width(), wider));
    QVERIFY(equal(fraction.width - wider, 0.24 * kEm)); // TeX's null delimiters, 1.2 pt at 10 pt
}

void TestMathLayout::fractionBarStandsAtTheAxis()
{
    const qreal axis = lay("-").ink().center().y();
    for (const char *source :
         {"\\frac{1}{2}", "\\frac{x^2_i}{\\sqrt{y}}", "\\frac{1}{\\frac{2}{3}}"}) {
        const QRectF bar = lay(source).rules.back().rect;
        QVERIFY(std::abs(bar.center().y() - axis) < 0.001 * kEm); // the fonts round to 1/1000 em
    }
}

void TestMathLayout::fractionPartsAreCentredAndClear()
{
    for (const char *source : {"\\frac{\\tag{1}{1}}{\\tag{2}{\\sqrt{\\word{sum}+\\varepsilon}}}",
                               "\\frac{\\tag{1}{a+b+c_y}}{\\tag{2}{1}}"}) {
        const MathLayout layout = lay(source);
        const QRectF bar = layout.rules.back().rect;
        QVERIFY(equal(rectOf(layout, 1).center().x(), bar.center().x()));
        QVERIFY(equal(rectOf(layout, 2).center().x(), bar.center().x()));
        QVERIFY(rectOf(layout, 1).bottom() < bar.top());
        QVERIFY(rectOf(layout, 2).top() > bar.bottom());
    }
}

void TestMathLayout::nestedFractionsShrink()
{
    const MathLayout layout
        = lay("\\frac{\\tag{1}{8}}{\\frac{\\tag{2}{8}}{\\frac{\\tag{3}{8}}{1}}}");
    QVERIFY(equal(rectOf(layout, 2).width(), 0.7 * rectOf(layout, 1).width()));
    QVERIFY(equal(rectOf(layout, 3).width(), 0.5 * rectOf(layout, 1).width()));
}

void TestMathLayout::superscriptIsRaisedAndSmaller()
{
    const MathLayout layout = lay("\\tag{1}{8}^{\\tag{2}{8}}");
    const QRectF base = rectOf(layout, 1);
    const QRectF exponent = rectOf(layout, 2);
    QVERIFY(equal(exponent.width(), 0.7 * base.width()));
    QVERIFY(exponent.bottom() < 0);
    QVERIFY(exponent.top() < base.top());
    QVERIFY(exponent.left() >= base.right() - kTolerance);
}

void TestMathLayout::subscriptIsLoweredAndSmaller()
{
    const MathLayout layout = lay("\\tag{1}{8}_{\\tag{2}{8}}");
    QVERIFY(equal(rectOf(layout, 2).width(), 0.7 * rectOf(layout, 1).width()));
    QVERIFY(rectOf(layout, 2).bottom() > rectOf(layout, 1).bottom());
    QVERIFY(layout.descent > 0);
}

void TestMathLayout::bothScriptsAreApart()
{
    for (const char *source : {"x_{\\tag{1}{i}}^{\\tag{2}{2}}", "x_{\\tag{1}{M}}^{\\tag{2}{y}}",
                               "8_{\\tag{1}{\\frac{1}{2}}}^{\\tag{2}{\\frac{1}{2}}}"}) {
        const MathLayout layout = lay(source);
        QVERIFY(rectOf(layout, 2).bottom() < rectOf(layout, 1).top());
    }
}

void TestMathLayout::rootCoversItsBody_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {"x", "\\word{sum}+\\varepsilon", "x^2", "\\frac{1}{2}", "\\sum_{i=1}^{n} x_i^2",
          "\\frac{\\sum_{i}^{n} x}{\\frac{1}{1+\\frac{1}{y}}}",
          "\\left(\\frac{\\frac{\\frac{a}{b}}{c}}{\\frac{\\frac{a}{b}}{\\sqrt{c}}}\\right)"})
        QTest::newRow(body) << QByteArray(body);
}

void TestMathLayout::rootCoversItsBody()
{
    QFETCH(QByteArray, body);
    const MathLayout layout = lay("\\sqrt{\\tag{1}{" + body + "}}");
    const QRectF inside = rectOf(layout, 1);
    const QRectF bar = layout.rules.front().rect;
    const QRectF sign = layout.glyphs.front().ink();
    QVERIFY(bar.left() <= inside.left() + kTolerance);
    QVERIFY(bar.right() >= inside.right() - kTolerance);
    QVERIFY(bar.bottom() < inside.top());
    QVERIFY(equal(sign.top(), bar.top()));
    QVERIFY(sign.right() >= bar.left());
    QVERIFY(sign.bottom() >= inside.bottom() - kTolerance);
    QVERIFY(layout.ascent >= -bar.top());
}

void TestMathLayout::fenceGrows_data()
{
    rootCoversItsBody_data();
}

void TestMathLayout::fenceGrows()
{
    QFETCH(QByteArray, body);
    const MathLayout layout = lay("\\left(" + body + "\\right]");
    const QRectF left = layout.glyphs.front().ink();
    const QRectF right = layout.glyphs.back().ink();
    const MathLayout inside = lay(body.constData());
    const qreal axis = kEm / 4;
    // Plain TeX: 90.1 % of the body's reach from the axis, or all but 5 pt at 10 pt.
    const qreal reach = std::max(inside.ascent - axis, inside.descent + axis);
    const qreal least = std::max(1.802 * reach, 2 * reach - kEm / 2);
    for (const QRectF &sign : {left, right}) {
        QVERIFY(sign.height() >= least - kTolerance);
        QVERIFY(std::abs(sign.center().y() + axis) < 0.001 * kEm);
    }
}

void TestMathLayout::limitsStandOverAndUnderTheSum()
{
    const MathLayout layout = lay("\\tag{1}{\\sum_{\\tag{2}{i=1}}^{\\tag{3}{n}}}");
    const MathLayout sign = lay("\\tag{1}{\\sum}");
    QVERIFY(equal(rectOf(layout, 2).center().x(), rectOf(layout, 3).center().x()));
    QVERIFY(rectOf(layout, 3).bottom() < rectOf(sign, 1).top());
    QVERIFY(rectOf(layout, 2).top() > rectOf(sign, 1).bottom());
}

void TestMathLayout::limitsStandBesideTheSumInText()
{
    const MathLayout layout = lay("\\sum_{\\tag{2}{i}}^{\\tag{3}{n}}", MathStyle::text);
    const qreal right = lay("\\sum", MathStyle::text).width;
    QVERIFY(rectOf(layout, 2).left() >= right - kTolerance);
    QVERIFY(rectOf(layout, 3).left() >= right - kTolerance);
    QVERIFY(lay("\\sum", MathStyle::text).height() < lay("\\sum").height());
}

void TestMathLayout::scalesWithTheSize()
{
    const MathNode node
        = parse("x_i = \\frac{1}{\\sqrt{\\sum_i x^2 + \\varepsilon}} \\left[a\\right]");
    const MathLayout one = layoutMath(node, *m_fonts, 15);
    const MathLayout two = layoutMath(node, *m_fonts, 30);
    QVERIFY(equal(two.width, 2 * one.width));
    QVERIFY(equal(two.ascent, 2 * one.ascent));
    QVERIFY(equal(two.descent, 2 * one.descent));
    QCOMPARE(two.glyphs.size(), one.glyphs.size());
    for (std::size_t i = 0; i < one.glyphs.size(); ++i) {
        QVERIFY(equal(two.glyphs[i].origin.x(), 2 * one.glyphs[i].origin.x()));
        QVERIFY(equal(two.glyphs[i].origin.y(), 2 * one.glyphs[i].origin.y()));
    }
}

void TestMathLayout::tagsAreInheritedAndNested()
{
    const MathLayout layout = lay("\\tag{1}{\\sqrt{a + \\tag{2}{b}}} + c");
    QCOMPARE(layout.rules.front().tag, 1);
    QCOMPARE(layout.glyphs.front().tag, 1);
    QCOMPARE(layout.glyphs.back().tag, kNoMathTag);
    QCOMPARE(layout.tagAt(rectOf(layout, 2).center()), 2);
    QCOMPARE(layout.tagAt(layout.rules.front().rect.center()), 1);
    QCOMPARE(layout.tagAt(QPointF(layout.width - 1, -1)), kNoMathTag);
    QCOMPARE(layout.tagAt(QPointF(-100, 0)), kNoMathTag);
    const MathLayout hooked = lay("\\tag{1}{\\word{f}}"); // its ink is wider than its advance
    QVERIFY(hooked.ink().right() > hooked.width);
    QVERIFY(rectOf(hooked, 1).contains(hooked.ink()));
}

void TestMathLayout::boxCoversUprightInk()
{
    const MathLayout layout = lay("\\word{output} = \\frac{1}{\\sqrt{2}} \\left[ 3^2_1 \\right]");
    QVERIFY(layout.box()
                .adjusted(-kTolerance, -kTolerance, kTolerance, kTolerance)
                .contains(layout.ink()));
}

void TestMathLayout::picksTheFirstThatFits()
{
    const std::vector<MathNode> choices {parse("\\word{sum}=1+2+3"), parse("\\word{sum}=1+\\ldots"),
                                         parse("\\word{sum}")};
    const auto fitted
        = [&](qreal width) { return layoutFirstFitting(choices, *m_fonts, kEm, width).width; };
    const auto own = [&](std::size_t i) { return layoutMath(choices[i], *m_fonts, kEm).width; };
    QVERIFY(own(0) > own(1) && own(1) > own(2));
    QVERIFY(equal(fitted(own(0)), own(0)));
    QVERIFY(equal(fitted(own(0) - 1), own(1)));
    QVERIFY(equal(fitted(own(1) - 1), own(2)));
    QVERIFY(equal(fitted(1), own(2)));
    QVERIFY(equal(layoutFirstFitting({}, *m_fonts, kEm, 100).width, 0));
}

QTEST_MAIN(TestMathLayout)
#include "tst_math_layout.moc"
