// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_header.h"
#include "tests/core/io/npy_bytes.h"

#include <QTest>

#include <limits>

using namespace normscope;

/// The grammar of the header's dictionary.
class TestNpyHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void acceptsAnyOrderOfKeys();
    void cutsLengthsThatDoNotFit();
    void refuses_data();
    void refuses();
    void refusesEveryPrefix();
};

void TestNpyHeader::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("descr");
    QTest::addColumn<bool>("fortranOrder");
    QTest::addColumn<QList<qint64>>("dimensions");

    const QList<qint64> shape {1, 2, 3, 4};
    QTest::newRow("as NumPy writes it")
        << QByteArray("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 3, 4), }     \n")
        << QByteArray("<f4") << false << shape;
    QTest::newRow("no blanks") << QByteArray(
        "{'descr':'|u1','fortran_order':True,'shape':(1,2,3,4)}")
                               << QByteArray("|u1") << true << shape;
    QTest::newRow("blanks everywhere")
        << QByteArray(" \t{\n'descr' : '<f4' , \r\n'fortran_order' :\tFalse, 'shape': ( 1 , 2 ,3,"
                      " 4 , ) , } \n")
        << QByteArray("<f4") << false << shape;
    QTest::newRow("double quotes")
        << QByteArray("{\"descr\": \"<f4\", 'fortran_order': False, \"shape\": (1, 2, 3, 4)}")
        << QByteArray("<f4") << false << shape;
    QTest::newRow("Python 2") << QByteArray(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1L, 2L, 3L, 4L), }")
                              << QByteArray("<f4") << false << shape;
    QTest::newRow("0-D") << QByteArray("{'descr': '<f4', 'fortran_order': False, 'shape': ()}")
                         << QByteArray("<f4") << false << QList<qint64> {};
    QTest::newRow("1-D") << QByteArray("{'descr': '<f4', 'fortran_order': False, 'shape': (7,)}")
                         << QByteArray("<f4") << false << QList<qint64> {7};
    QTest::newRow("empty") << QByteArray(
        "{'descr': '<f4', 'fortran_order': False, 'shape': (0, 3)}")
                           << QByteArray("<f4") << false << QList<qint64> {0, 3};
    QTest::newRow("another type") << QByteArray(
        "{'descr': '|O', 'fortran_order': False, 'shape': (10, 200)}")
                                  << QByteArray("|O") << false << QList<qint64> {10, 200};
}

void TestNpyHeader::accepts()
{
    QFETCH(QByteArray, text);
    const Result<NpyHeader> header = parseNpyHeader(text.toStdString());
    QCOMPARE(npytest::refusal(header), std::string());
    QTEST(QByteArray::fromStdString(header->descr), "descr");
    QTEST(header->fortranOrder, "fortranOrder");
    QTEST(QList<qint64>(header->dimensions.begin(), header->dimensions.end()), "dimensions");
}

void TestNpyHeader::acceptsAnyOrderOfKeys()
{
    std::vector<std::string> entries {"'descr': '>i2'", "'fortran_order': True", "'shape': (5, 6)"};
    std::sort(entries.begin(), entries.end());
    do {
        const std::string text = "{" + entries[0] + ", " + entries[1] + ", " + entries[2] + "}";
        const Result<NpyHeader> header = parseNpyHeader(text);
        QVERIFY2(header.hasValue(), text.c_str());
        QCOMPARE(header->descr, std::string(">i2"));
        QVERIFY(header->fortranOrder);
        QCOMPARE(header->dimensions, std::vector<std::int64_t>({5, 6}));
    } while (std::next_permutation(entries.begin(), entries.end()));
}

void TestNpyHeader::cutsLengthsThatDoNotFit()
{
    constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
    const std::string lengths
        = "(9223372036854775807, 9223372036854775808, 18446744073709551617, " // 2^64 + 1
        + std::string(400, '9') + ", 36893488147419103256)";                  // 2^65 + 24
    const Result<NpyHeader> header = parseNpyHeader(npytest::dictionary("<f4", false, lengths));
    QCOMPARE(npytest::refusal(header), std::string());
    QCOMPARE(header->dimensions, std::vector<std::int64_t>(5, kMax));
}

void TestNpyHeader::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("refusal");

    const auto row = [](const char *name, const char *text, const char *refusal) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(refusal);
    };
    row("nothing", "", "damagedFile: the header is not a dictionary");
    row("blanks", "  \n", "damagedFile: the header is not a dictionary");
    row("list", "['<f4']", "damagedFile: the header is not a dictionary");
    row("no keys", "{}", "damagedFile: the header has no 'descr'");
    row("no descr", "{'fortran_order': False, 'shape': (1, 2)}",
        "damagedFile: the header has no 'descr'");
    row("no order", "{'descr': '<f4', 'shape': (1, 2)}",
        "damagedFile: the header has no 'fortran_order'");
    row("no shape", "{'descr': '<f4', 'fortran_order': False}",
        "damagedFile: the header has no 'shape'");
    row("a key more", "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), 'x': 1}",
        "damagedFile: the header names something else than 'descr', 'fortran_order' and 'shape'");
    row("a key twice", "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,2)}",
        "damagedFile: the header names 'descr' twice");
    row("key without quotes", "{descr: '<f4', 'fortran_order': False, 'shape': (1, 2)}",
        "damagedFile: the header is not a dictionary with text for keys");
    row("key in half quotes", "{'descr\": '<f4'}",
        "damagedFile: the header names something else than 'descr', 'fortran_order' and 'shape'");
    row("no colon", "{'descr' '<f4', 'fortran_order': False, 'shape': (1, 2)}",
        "damagedFile: the header has no ':' after 'descr'");
    row("no comma", "{'descr': '<f4' 'fortran_order': False, 'shape': (1, 2)}",
        "damagedFile: the header has no ',' between its entries");
    row("two commas", "{'descr': '<f4',, 'fortran_order': False, 'shape': (1, 2)}",
        "damagedFile: the header is not a dictionary with text for keys");
    row("a comma first", "{, 'descr': '<f4', 'fortran_order': False, 'shape': (1, 2)}",
        "damagedFile: the header is not a dictionary with text for keys");
    row("more after it", "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2)} x",
        "damagedFile: the header goes on after its dictionary");
    row("two dictionaries", "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2)}{}",
        "damagedFile: the header goes on after its dictionary");

    const auto value = [](const char *name, const char *descr, const char *order, const char *shape,
                          const char *refusal) {
        const QByteArray text = QByteArray("{'descr': ") + descr + ", 'fortran_order': " + order
            + ", 'shape': " + shape + "}";
        QTest::newRow(name) << text << QByteArray(refusal);
    };
    const char *const descr = "damagedFile: the header does not say the type as text";
    value("descr a number", "4", "False", "(1, 2)", descr);
    value("descr None", "None", "False", "(1, 2)", descr);
    value("descr open", "'<f4", "False", "1",
          "damagedFile: the header has no ',' between its entries");
    value("descr escaped", "'\\x3cf4'", "False", "(1, 2)", descr);
    value("descr binary", "'<f\xff'", "False", "(1, 2)", descr);
    value("structured", "[('r', '<f4'), ('g', '<f4')]", "False", "(1, 2)",
          "unsupported: a structured array");
    value("of subarrays", "('<f4', (2,))", "False", "(1, 2)", "unsupported: a structured array");

    const char *const order
        = "damagedFile: the header does not say True or False for 'fortran_order'";
    value("order a number", "'<f4'", "0", "(1, 2)", order);
    value("order text", "'<f4'", "'False'", "(1, 2)", order);
    value("order of JSON", "'<f4'", "false", "(1, 2)", order);
    value("order None", "'<f4'", "None", "(1, 2)", order);
    value("order and more", "'<f4'", "Falsely", "(1, 2)",
          "damagedFile: the header has no ',' between its entries");

    const char *const tuple = "damagedFile: the header does not say the shape as a tuple";
    const char *const lengths
        = "damagedFile: the header has a shape that is not a tuple of whole numbers from 0";
    value("shape a list", "'<f4'", "False", "[1, 2]", tuple);
    value("shape a number", "'<f4'", "False", "7", tuple);
    value("shape in brackets", "'<f4'", "False", "(7)", tuple);
    value("shape None", "'<f4'", "False", "None", tuple);
    value("shape open", "'<f4'", "False", "(1, 2", lengths);
    value("shape only comma", "'<f4'", "False", "(,)", lengths);
    value("shape two commas", "'<f4'", "False", "(1,,2)", lengths);
    value("shape no comma", "'<f4'", "False", "(1 2)", lengths);
    value("negative", "'<f4'", "False", "(1, -2)", lengths);
    value("signed", "'<f4'", "False", "(1, +2)", lengths);
    value("fraction", "'<f4'", "False", "(1, 2.0)", lengths);
    value("exponent", "'<f4'", "False", "(1, 1e3)", lengths);
    value("hexadecimal", "'<f4'", "False", "(1, 0x2)", lengths);
    value("leading zero", "'<f4'", "False", "(1, 02)", lengths);
    value("underscore", "'<f4'", "False", "(1, 2_0)", lengths);
    value("true", "'<f4'", "False", "(1, True)", lengths);
    value("text", "'<f4'", "False", "(1, '2')", lengths);
    value("sum", "'<f4'", "False", "(1, 1+1)", lengths);
    value("nested", "'<f4'", "False", "((1, 2))", lengths);
    value("two L", "'<f4'", "False", "(1, 2LL)", lengths);
    const QByteArray deep = QByteArray(30000, '(') + QByteArray(30000, ')');
    value("nested deeply", "'<f4'", "False", deep.constData(), lengths);
}

void TestNpyHeader::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, refusal);
    QCOMPARE(npytest::refusal(parseNpyHeader(text.toStdString())), refusal.toStdString());
}

void TestNpyHeader::refusesEveryPrefix()
{
    const std::string text = npytest::dictionary("<f4", false, "(1, 2, 3, 4)");
    for (std::size_t size = 0; size < text.size(); ++size) {
        const Result<NpyHeader> header = parseNpyHeader(std::string_view(text).substr(0, size));
        QVERIFY2(!header, text.substr(0, size).c_str());
        QVERIFY(header.error().code == ErrorCode::damagedFile);
    }
}

QTEST_APPLESS_MAIN(TestNpyHeader)
#include "tst_npy_header.moc"
