// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/number_field.h"
#include "ui/widgets/theme/theme.h"

#include <QApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <limits>
#include <memory>

using namespace normscope;

namespace {

const QString kMessage = QStringLiteral("Use 0 or more.");

std::unique_ptr<NumberField> epsilonField()
{
    const NumberRange range {0, std::numeric_limits<double>::max(), kMessage};
    auto field = std::make_unique<NumberField>(QStringLiteral("Epsilon"), range, 1e-8);
    field->show();
    return field;
}

void type(QLineEdit *field, const QString &text)
{
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace

class TestNumberField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto *theme = new Theme(qApp);
        theme->apply();
        // A locale with a comma: the field reads and writes '.' all the same.
        QLocale::setDefault(QLocale(QLocale::German));
    }

    void numbersAreWrittenShort_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("epsilon") << 1e-8 << QStringLiteral("1e-8");
        QTest::newRow("third") << 0.1 << QStringLiteral("0.1");
        QTest::newRow("zero") << 0.0 << QStringLiteral("0");
        QTest::newRow("many") << 12345.0 << QStringLiteral("12345");
        QTest::newRow("large") << 1e300 << QStringLiteral("1e+300");
    }
    void numbersAreWrittenShort()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(numberText(value), text);
        double back = -1;
        QVERIFY(parseNumber(text, back));
        QCOMPARE(back, value);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "abc", "1,5", "1.000,5", "1,000", "-3", "nan", "inf", "1e999",
                                 "0x10", "1 2", "--1", "1e"}) {
            QTest::newRow(*text == '\0' ? "empty" : text) << QString::fromLatin1(text);
        }
    }
    void refusals()
    {
        QFETCH(QString, text);
        const auto field = epsilonField();
        QSignalSpy committed(field.get(), &NumberField::valueCommitted);
        QSignalSpy error(field.get(), &NumberField::errorChanged);
        field->selectAll();
        QTest::keyClick(field.get(), Qt::Key_Delete);
        type(field.get(), text);
        QVERIFY(field->hasError());
        QCOMPARE(field->text(), text);
        QCOMPARE(field->value(), 1e-8);
        QCOMPARE(committed.count(), 0);
        QCOMPARE(error.count(), 1);
        QCOMPARE(error.first().first().toString(), kMessage);
        QCOMPARE(field->accessibleDescription(), kMessage);
        // Escape goes back and takes the sentence away.
        QTest::keyClick(field.get(), Qt::Key_Escape);
        QVERIFY(!field->hasError());
        QCOMPARE(field->text(), QStringLiteral("1e-8"));
        QCOMPARE(error.last().first().toString(), QString());
    }

    void returnCommitsOnce()
    {
        const auto field = epsilonField();
        QSignalSpy committed(field.get(), &NumberField::valueCommitted);
        type(field.get(), QStringLiteral("0.25"));
        QCOMPARE(committed.count(), 1);
        QCOMPARE(committed.first().first().toDouble(), 0.25);
        QTest::keyClick(field.get(), Qt::Key_Return);
        QCOMPARE(committed.count(), 1);
        type(field.get(), QStringLiteral("0"));
        QCOMPARE(field->value(), 0.0);
    }

    void leavingCommits()
    {
        QWidget window;
        NumberField field(QStringLiteral("Epsilon"), {0, 1, kMessage}, 0.5, &window);
        QLineEdit other(&window);
        other.move(0, 60);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        field.setFocus();
        QTRY_VERIFY(field.hasFocus());
        QSignalSpy committed(&field, &NumberField::valueCommitted);
        field.selectAll();
        QTest::keyClicks(&field, QStringLiteral("0.75"));
        QCOMPARE(committed.count(), 0);
        QTest::mouseClick(&other, Qt::LeftButton);
        other.setFocus();
        QTRY_COMPARE(committed.count(), 1);
        QCOMPARE(field.value(), 0.75);
    }

    void typingClearsTheError()
    {
        const auto field = epsilonField();
        type(field.get(), QStringLiteral("-3"));
        QVERIFY(field->hasError());
        QTest::keyClicks(field.get(), QStringLiteral("1"));
        QVERIFY(!field->hasError());
    }

    void setValueKeepsTheUsersWriting()
    {
        const auto field = epsilonField();
        type(field.get(), QStringLiteral("0.00100"));
        QCOMPARE(field->value(), 0.001);
        field->setValue(0.001);
        QCOMPARE(field->text(), QStringLiteral("0.00100"));
        field->setValue(1e-6);
        QCOMPARE(field->text(), QStringLiteral("1e-6"));
    }

    void errorIsOutlined()
    {
        const auto field = epsilonField();
        field->resize(80, 28);
        const auto outline = [&field] {
            const QImage image = field->grab().toImage();
            return image.pixelColor(0, image.height() / 2);
        };
        QVERIFY(outline() != tokens(ThemeKind::light).errorIcon);
        type(field.get(), QStringLiteral("-3"));
        QCOMPARE(outline(), tokens(ThemeKind::light).errorIcon);
    }
};

QTEST_MAIN(TestNumberField)
#include "tst_number_field.moc"
