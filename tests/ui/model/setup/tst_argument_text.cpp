// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of an argument survive as text.
#include "tests/core/support/random_values.h"
#include "ui/model/setup/argument_text.h"

#include <QTest>

using namespace normscope;

namespace {

class TestArgumentText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryByte();
    void keepsEveryPair();
    void keepsRandomBytes();
    void isTheTextOfValidUtf8();
    void marksInvalidBytes_data();
    void marksInvalidBytes();
    void keepsPaths();
};

} // namespace

void TestArgumentText::keepsEveryByte()
{
    for (int byte = 0; byte < 256; ++byte) {
        const QByteArray bytes(1, static_cast<char>(byte));
        QCOMPARE(bytesFromArgument(argumentFromBytes(bytes)), bytes);
    }
}

void TestArgumentText::keepsEveryPair()
{
    for (int pair = 0; pair < 65536; ++pair) {
        const QByteArray bytes {
            QByteArray(1, static_cast<char>(pair >> 8)).append(static_cast<char>(pair & 0xFF))};
        if (bytesFromArgument(argumentFromBytes(bytes)) != bytes)
            QCOMPARE(bytesFromArgument(argumentFromBytes(bytes)).toHex(), bytes.toHex());
    }
}

/// Bytes of all kinds, among them the starts of sequences that do not go on.
void TestArgumentText::keepsRandomBytes()
{
    test::Random random(test::announcedSeed());
    constexpr std::array kPieces {
        "a",        "\xC3\xA4", "\xE2\x82\xAC", "\xF0\x9F\x90\xB1", "\xED\xB2\x80", "\xEF\xBF\xBD",
        "\xF0\x9F", "\xE2",     "\xFF"};
    for (int i = 0; i < 5000; ++i) {
        QByteArray bytes;
        for (std::int64_t k = random.whole(0, 12); k > 0; --k) {
            if (random.whole(0, 1) == 0)
                bytes += kPieces[std::size_t(random.whole(0, kPieces.size() - 1))];
            else
                bytes += static_cast<char>(random.whole(0, 255));
        }
        QCOMPARE(bytesFromArgument(argumentFromBytes(bytes)).toHex(), bytes.toHex());
    }
}

void TestArgumentText::isTheTextOfValidUtf8()
{
    const QString text = QStringLiteral("a \u00E4 \u20AC \U0001F431 \n");
    QCOMPARE(argumentFromBytes(text.toUtf8()), text);
    QCOMPARE(bytesFromArgument(text), text.toUtf8());
}

void TestArgumentText::marksInvalidBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto escaped = [](std::initializer_list<char16_t> bytes) {
        QString text;
        for (const char16_t byte : bytes)
            text += QChar(char16_t(0xDC00 + byte));
        return text;
    };
    QTest::newRow("one") << QByteArray("\xFF") << escaped({0xFF});
    QTest::newRow("lone tail") << QByteArray("a\x80") << u'a' + escaped({0x80});
    QTest::newRow("cut short") << QByteArray("\xE2\x82") << escaped({0xE2, 0x82});
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << escaped({0xC0, 0xAF});
    QTest::newRow("surrogate") << QByteArray("\xED\xB2\x80") << escaped({0xED, 0xB2, 0x80});
    QTest::newRow("beyond Unicode")
        << QByteArray("\xF5\x80\x80\x80") << escaped({0xF5, 0x80, 0x80, 0x80});
}

void TestArgumentText::marksInvalidBytes()
{
    QFETCH(QByteArray, bytes);
    QTEST(argumentFromBytes(bytes), "text");
    QCOMPARE(bytesFromArgument(argumentFromBytes(bytes)), bytes);
}

void TestArgumentText::keepsPaths()
{
    const FilePath path = FilePath::fromBytes("/tmp/\xFF\xC3\xA4.npy");
    QVERIFY(pathFromArgument(argumentFromPath(path)) == path);
    QVERIFY(pathFromArgument(QString()).isEmpty());
}

QTEST_GUILESS_MAIN(TestArgumentText)
#include "tst_argument_text.moc"
