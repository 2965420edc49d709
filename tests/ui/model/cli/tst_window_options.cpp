// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/window_options.h"

#include <QTest>

using namespace normscope;

namespace {

class TestWindowOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreTheWindows();
    void reads();
    void refuses_data();
    void refuses();
    void helps();
};

} // namespace

/// The window looks along the channels, unlike `run`.
void TestWindowOptions::defaultsAreTheWindows()
{
    WindowOptions options;
    QVERIFY(!parseWindowOptions({}, options));
    QCOMPARE(options.setup.axis.toOption(), std::string("3"));
    QVERIFY(options.setup == windowDefaults());
    QVERIFY(options.screenshot.isEmpty());
    QVERIFY(!options.size.isValid());
    QVERIFY(options.theme.isEmpty());
}

void TestWindowOptions::reads()
{
    WindowOptions options;
    const QStringList arguments
        = QStringLiteral("--screenshot a.png --size 640x480 --scale 1.5 --theme dark --axis=-2 "
                         "--rule exact --stage tangent b.npy")
              .split(u' ');
    QVERIFY(!parseWindowOptions(arguments, options));
    QCOMPARE(options.screenshot, QStringLiteral("a.png"));
    QCOMPARE(options.size, QSize(640, 480));
    QCOMPARE(options.scale, 1.5);
    QCOMPARE(options.theme, QStringLiteral("dark"));
    QCOMPARE(options.setup.axis.toOption(), std::string("2"));
    QCOMPARE(options.setup.rule, &kExactRule);
    QCOMPARE(options.setup.stage, StageId::tangent);
    QCOMPARE(options.setup.files.value(0).bytes(), QByteArray("b.npy"));
}

void TestWindowOptions::refuses_data()
{
    QTest::addColumn<QString>("option");
    for (const char *option : {
             "--nonsense",       "--screenshot",    "--screenshot=",    "--size",
             "--size=",          "--size=640",      "--size=640x",      "--size=x480",
             "--size=0x480",     "--size=-1x480",   "--size=640x480x2", "--size=640,480",
             "--size=99999x480", "--scale",         "--scale=",         "--scale=0",
             "--scale=5",        "--scale=nan",     "--scale=1,5",      "--theme",
             "--theme=",         "--theme=blue",    "--language=xx",    "--axis=9",
             "--json",           "--stage=tangent", "--stage=nil"})
        QTest::newRow(option) << QString::fromLatin1(option);
}

void TestWindowOptions::refuses()
{
    QFETCH(QString, option);
    WindowOptions options;
    QCOMPARE(parseWindowOptions({option}, options).value_or(kSuccess), kUsage);
}

void TestWindowOptions::helps()
{
    const QString help = windowOptionsHelp();
    for (const char *option : {"--screenshot <PNG>", "--size <WxH>", "--scale <S>",
                               "--theme <light|dark>", "--axis ", "--state "})
        QVERIFY2(help.contains(QLatin1StringView(option)), option);
}

QTEST_GUILESS_MAIN(TestWindowOptions)
#include "tst_window_options.moc"
