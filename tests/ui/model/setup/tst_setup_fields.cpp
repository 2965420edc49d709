// SPDX-License-Identifier: GPL-3.0-or-later
// Each field of Setup as a text and back.
#include "tests/ui/model/setup/random_setup.h"
#include "ui/model/setup/setup_fields.h"

#include <QSet>
#include <QTest>

#include <limits>

using namespace normscope;

namespace {

class TestSetupFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFoundByTheirKeys();
    void comeBack();
    void parse_data();
    void parse();
    void refuse_data();
    void refuse();
    void tellTheScopeOfAChange_data();
    void tellTheScopeOfAChange();
    void coverTheWholeSetup();
    void writeEpsilonExactly();
};

Setup withField(Setup setup, const char *key, const char *text)
{
    const Result<void> parsed
        = findSetupField(QLatin1StringView(key))->parse(setup, QString::fromUtf8(text));
    return parsed ? setup : Setup {};
}

} // namespace

void TestSetupFields::areFoundByTheirKeys()
{
    QSet<QString> keys;
    for (const SetupField &field : setupFields()) {
        const QString key = QString::fromLatin1(field.key);
        QCOMPARE(findSetupField(key), &field);
        keys.insert(key);
    }
    QCOMPARE(keys.size(), qsizetype(setupFields().size()));
    QVERIFY(!findSetupField(QStringLiteral("nothing")));
    for (const char *option : {"sample", "axis", "epsilon", "dtype", "rescale", "layout", "rule",
                               "delta", "backward-calls", "alpha", "max-megapixels", "stage"})
        QVERIFY2(findSetupField(QLatin1StringView(option))->valueName, option);
}

/// text() of any setup, parsed into any other, is that value; and no other field changes.
void TestSetupFields::comeBack()
{
    test::Random random(test::announcedSeed());
    for (int i = 0; i < 500; ++i) {
        const Setup source = test::randomSetup(random);
        for (const SetupField &field : setupFields()) {
            Setup target = test::randomSetup(random);
            const Setup before = target;
            QVERIFY2(field.parse(target, field.text(source)), field.key);
            QCOMPARE(field.text(target), field.text(source));
            for (const SetupField &other : setupFields()) {
                if (&other != &field)
                    QCOMPARE(other.text(target), other.text(before));
            }
        }
    }
}

void TestSetupFields::parse_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *key, const char *text, const char *canonical) {
        QTest::addRow("%s=%s", key, text) << QString::fromLatin1(key) << QString::fromLatin1(text)
                                          << QString::fromLatin1(canonical);
    };
    row("axis", "-1", "3");
    row("axis", "(2, 1)", "1,2");
    row("axis", "None", "none");
    row("axis", "()", "()");
    row("epsilon", "1e-8", "1e-8");
    row("epsilon", "0.00000001", "1e-8");
    row("epsilon", "0", "0");
    row("rescale", "auto", "auto");
    row("delta", "random", "random:1");
    row("delta", "a.npy", "a.npy");
    row("layout", "nchw", "nchw");
    row("alpha", "keep", "keep");
    row("batch", "0, 0,1", "0,0,1");
    row("batch", "all", "all");
    row("stops", "output,norm", "norm,output");
    row("pins", "0,1,2,3;0,0,0,0", "0,1,2,3;0,0,0,0");
    row("code", "numpynet", "numpynet");
    row("backward-calls", "0", "0");
}

void TestSetupFields::parse()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    Setup setup;
    QVERIFY(findSetupField(key)->parse(setup, text));
    QCOMPARE(findSetupField(key)->text(setup), canonical);
}

void TestSetupFields::refuse_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *key, const char *text) {
        QTest::addRow("%s=%s", key, text) << QString::fromLatin1(key) << QString::fromUtf8(text);
    };
    for (const SetupField &field : setupFields()) {
        row(field.key, "");
        row(field.key, "\xC3\xA4"); // a letter that is not ASCII
        row(field.key, "nothing");
    }
    row("axis", "4");
    row("axis", "1,1");
    row("axis", "0,-4");
    row("epsilon", "-1");
    row("epsilon", "inf");
    row("epsilon", "1,5");
    row("dtype", "Float32");
    row("backward-calls", "-1");
    row("backward-calls", "2147483648");
    row("max-megapixels", "0");
    row("image", "-1");
    row("channel", "1.5");
    row("batch", "0,,1");
    row("batch", "-1");
    row("stops", "norm,norm");
    row("pins", "0,1,2");
    row("pins", "0,1,2,3;0,1,2,3");
    row("pins", "0,0,0,0;0,0,0,1;0,0,0,2;0,0,0,3;0,0,0,4;0,0,0,5;0,0,0,6;0,0,0,7;0,0,0,8;0,0,0,9");
    row("channels", "some");
}

/// With a sentence, and the setup is as before.
void TestSetupFields::refuse()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    test::Random random(1);
    Setup setup = test::randomSetup(random);
    const Setup before = setup;
    const Result<void> parsed = findSetupField(key)->parse(setup, text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::invalidArgument);
    QVERIFY(!parsed.error().detail.empty());
    QVERIFY(setup == before);
}

void TestSetupFields::tellTheScopeOfAChange_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("scope");
    const auto row = [](const char *key, const char *text, FieldScope scope) {
        QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(text) << int(scope);
    };
    row("sample", "twins", FieldScope::input);
    row("layout", "nchw", FieldScope::input);
    row("alpha", "keep", FieldScope::input);
    row("max-megapixels", "1", FieldScope::input);
    row("rescale", "none", FieldScope::layer);
    row("axis", "1", FieldScope::layer);
    row("epsilon", "1", FieldScope::layer);
    row("dtype", "float32", FieldScope::layer);
    row("rule", "exact", FieldScope::layer);
    row("delta", "ones", FieldScope::layer);
    row("backward-calls", "2", FieldScope::layer);
    row("stage", "norm", FieldScope::view);
    row("image", "1", FieldScope::view);
    row("channel", "1", FieldScope::view);
    row("batch", "0,0", FieldScope::input);
    row("stops", "norm", FieldScope::view);
    row("pins", "0,0,0,0", FieldScope::view);
    row("code", "numpynet", FieldScope::view);
    row("channels", "all", FieldScope::view);
}

void TestSetupFields::tellTheScopeOfAChange()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(int, scope);
    const Setup before;
    Setup after;
    QVERIFY(!changedScope(before, after));
    QVERIFY(findSetupField(key)->parse(after, text));
    QCOMPARE(int(changedScope(before, after).value()), scope);
    after.stage = StageId::scales;
    QCOMPARE(int(changedScope(before, after).value()), scope);
    after.files = {FilePath::fromBytes("a.npy")};
    QCOMPARE(int(changedScope(before, after).value()), int(FieldScope::input));
}

/// Setups that differ, differ in a field (or in their files): nothing of it is forgotten.
void TestSetupFields::coverTheWholeSetup()
{
    test::Random random(test::announcedSeed());
    for (int i = 0; i < 500; ++i) {
        const Setup source = test::randomSetup(random);
        Setup copy;
        for (const SetupField &field : setupFields())
            QVERIFY(field.parse(copy, field.text(source)));
        QVERIFY(copy == source);
    }
}

void TestSetupFields::writeEpsilonExactly()
{
    for (const double epsilon : {0.1, 1. / 3, 5e-324, 1e-8, std::numeric_limits<double>::max()}) {
        Setup setup;
        setup.epsilon = epsilon;
        const QByteArray text = findSetupField(QStringLiteral("epsilon"))->text(setup).toLatin1();
        QVERIFY(withField({}, "epsilon", text.constData()).epsilon == epsilon);
    }
}

QTEST_GUILESS_MAIN(TestSetupFields)
#include "tst_setup_fields.moc"
