// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme/focus_ring.h"
#include "ui/widgets/theme/icons.h"
#include "ui/widgets/theme/paint.h"
#include "ui/widgets/theme/theme.h"

#include <QFontInfo>
#include <QGlyphRun>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace normscope;

namespace {

QList<quint32> glyphs(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QList<quint32> result;
    const QList<QGlyphRun> runs = layout.glyphRuns();
    for (const QGlyphRun &run : runs) {
        result += run.glyphIndexes();
    }
    return result;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme = new Theme(qApp);
        m_theme->apply();
    }

    void widgetsFindTheThemeOfTheApplication()
    {
        QWidget widget;
        QCOMPARE(&Theme::of(&widget), m_theme);
    }

    void choiceChangesColoursAndSaysSo()
    {
        QSignalSpy changed(m_theme, &Theme::changed);
        m_theme->setChoice(Theme::Choice::dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_theme->kind(), ThemeKind::dark);
        QCOMPARE(qApp->palette().color(QPalette::Window), tokens(ThemeKind::dark).window);
        m_theme->setChoice(Theme::Choice::dark);
        QCOMPARE(changed.count(), 1);
        m_theme->setChoice(Theme::Choice::light);
        QCOMPARE(qApp->palette().color(QPalette::Window), tokens(ThemeKind::light).window);
    }

    void fontsAreOurs_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("family");
        QTest::addColumn<int>("pixels");
        const auto row = [](const char *name, TextRole role, const char *family, int pixels) {
            QTest::newRow(name) << static_cast<int>(role) << QString::fromLatin1(family) << pixels;
        };
        row("page title", TextRole::pageTitle, "Inter", 20);
        row("stage title", TextRole::stageTitle, "Inter", 15);
        row("prose", TextRole::prose, "Inter", 15);
        row("body", TextRole::body, "Inter", 13);
        row("label", TextRole::label, "Inter", 12);
        row("caption", TextRole::caption, "Inter", 11);
        row("tick", TextRole::tick, "JetBrains Mono", 11);
        row("code", TextRole::code, "JetBrains Mono", 12);
    }
    void fontsAreOurs()
    {
        QFETCH(int, role);
        QFETCH(QString, family);
        QFETCH(int, pixels);
        const QFont font = fontFor(static_cast<TextRole>(role), {});
        QCOMPARE(QFontInfo(font).family(), family);
        QCOMPARE(font.pixelSize(), pixels);
        TypeSettings larger;
        larger.step = 4;
        QCOMPARE(fontFor(static_cast<TextRole>(role), larger).pixelSize(), pixels + 4);
        TypeSettings classroom;
        classroom.classroom = true;
        QVERIFY(fontFor(static_cast<TextRole>(role), classroom).pixelSize() >= 24);
    }

    void stepsFollowTheUsersSize()
    {
        QCOMPARE(stepForPointSize(9.75), 0);
        QCOMPARE(stepForPointSize(12), 3);
        QCOMPARE(stepForPointSize(-1), 0);
    }

    /// A pair is drawn with the glyphs of its two characters, never with a joined one.
    void codeHasNoLigatures_data()
    {
        QTest::addColumn<QString>("pair");
        for (const char *pair : {">=", "!=", "+=", "==", "->", "**", "//", "<="}) {
            QTest::newRow(pair) << QString::fromLatin1(pair);
        }
    }
    void codeHasNoLigatures()
    {
        QFETCH(QString, pair);
        for (const TextRole role : {TextRole::code, TextRole::number, TextRole::tick}) {
            const QFont font = fontFor(role, {});
            const QList<quint32> apart
                = glyphs(QString(pair.at(0)), font) + glyphs(QString(pair.at(1)), font);
            QCOMPARE(glyphs(pair, font), apart);
        }
    }

    void digitsHaveOneWidth()
    {
        const QFontMetricsF metrics(fontFor(TextRole::number, {}));
        for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
        }
    }

    void reducedMotionHasNoDurations()
    {
        QCOMPARE(m_theme->duration(160), 160);
        m_theme->setReducedMotion(true);
        QCOMPARE(m_theme->duration(160), 0);
        m_theme->setReducedMotion(false);
    }

    /// A 1 px outline covers whole device pixels: the column beside it is pure fill.
    void outlinesLieOnDevicePixels_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<int>("pixels");
        QTest::newRow("1") << 1.0 << 1;
        QTest::newRow("1.25") << 1.25 << 1;
        QTest::newRow("1.5") << 1.5 << 1;
        QTest::newRow("2") << 2.0 << 2;
    }
    void outlinesLieOnDevicePixels()
    {
        QFETCH(double, scale);
        QFETCH(int, pixels);
        QImage image(200, 200, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(scale);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawBox(painter, QRectF(3, 3, 61, 43), 6, Qt::yellow, Qt::red);
        painter.end();
        const int y = static_cast<int>(24 * scale);
        const int left = static_cast<int>(std::lround(3 * scale));
        QCOMPARE(image.pixelColor(left - 1, y), QColor(Qt::white));
        for (int x = left; x < left + pixels; ++x) {
            QCOMPARE(image.pixelColor(x, y), QColor(Qt::red));
        }
        QCOMPARE(image.pixelColor(left + pixels, y), QColor(Qt::yellow));
    }

    void everyIconDrawsInsideItsSquare()
    {
        for (int i = 0; i < kIconCount; ++i) {
            QImage image(96, 96, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            drawIcon(painter, static_cast<Icon>(i), QRectF(16, 16, 64, 64), Qt::black);
            painter.end();
            int inside = 0;
            for (int y = 0; y < 96; ++y) {
                for (int x = 0; x < 96; ++x) {
                    const bool marked = image.pixelColor(x, y).alpha() > 0;
                    const bool within = x >= 16 && x < 80 && y >= 16 && y < 80;
                    QVERIFY2(!marked || within, iconName(static_cast<Icon>(i)).data());
                    inside += marked ? 1 : 0;
                }
            }
            QVERIFY(inside > 100);
        }
    }

    void iconsFollowTheThemeAndTheState()
    {
        const QIcon icon = makeIcon(Icon::play);
        const auto ink = [&icon](QIcon::Mode mode) {
            return icon.pixmap(QSize(16, 16), 1.0, mode).toImage().pixelColor(7, 8);
        };
        QCOMPARE(ink(QIcon::Normal), tokens(ThemeKind::light).text1);
        QCOMPARE(ink(QIcon::Disabled), tokens(ThemeKind::light).disabled);
        m_theme->setChoice(Theme::Choice::dark);
        QCOMPARE(ink(QIcon::Normal), tokens(ThemeKind::dark).text1);
        m_theme->setChoice(Theme::Choice::light);
    }

    void theRingFollowsTheKeyboardOnly()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *first = new QPushButton(QStringLiteral("first"), &window);
        auto *second = new QPushButton(QStringLiteral("second"), &window);
        layout->addWidget(first);
        layout->addWidget(second);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &window);
        const auto *ring = m_theme->findChild<FocusRing *>();
        QVERIFY(ring != nullptr);

        QTest::mouseClick(first, Qt::LeftButton);
        QVERIFY(first->hasFocus());
        QCOMPARE(ring->frame(), nullptr);
        QTest::keyClick(&window, Qt::Key_Tab);
        QVERIFY(second->hasFocus());
        QVERIFY(ring->frame() != nullptr);
        QCOMPARE(ring->frame()->geometry(), second->geometry().adjusted(-4, -4, 4, 4));
        window.resize(window.width() + 100, window.height() + 100);
        QCOMPARE(ring->frame()->geometry(), second->geometry().adjusted(-4, -4, 4, 4));
        QTest::mouseClick(second, Qt::LeftButton);
        QCOMPARE(ring->frame(), nullptr);
    }

private:
    Theme *m_theme = nullptr;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
