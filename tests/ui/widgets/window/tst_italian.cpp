// SPDX-License-Identifier: GPL-3.0-or-later
// The Italian window is complete, says what the English one says, and is not cut.
#include "tests/ui/widgets/window/bar_faults.h"
#include "tests/ui/widgets/window/mnemonics.h"
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/application/language.h"

#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace normscope;
using namespace normscope::test;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< several where a number decides
    bool isFinished = true;
};

/// From <translation> to its end: its text, or its forms.
QStringList readTranslations(QXmlStreamReader &xml)
{
    QStringList forms;
    QString text;
    while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == "translation"_L1)) {
        xml.readNext();
        if (xml.isStartElement())
            forms += xml.readElementText();
        else if (xml.isCharacters())
            text += xml.text();
    }
    return forms.isEmpty() ? QStringList {text} : forms;
}

QList<Message> readMessages()
{
    QFile file(QStringLiteral(NORMSCOPE_TRANSLATIONS "/normscope_it.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages += Message {context, {}, {}};
        else if (xml.name() == "source"_L1)
            messages.back().source = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            messages.back().isFinished = xml.attributes().isEmpty();
            messages.back().translations = readTranslations(xml);
        }
    }
    return xml.hasError() ? QList<Message> {} : messages;
}

/// %1, %n and the like, sorted.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%([0-9]|n)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    return found;
}

class TestItalian : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingIsTranslated();
    void placeholdersAndMnemonicsStay();
    void theWindowSpeaksIt();
    void mnemonicsAreUnique();
    void barsAreWhole_data();
    void barsAreWhole();
    void languagesAreKnown();
};

} // namespace

void TestItalian::initTestCase()
{
    QVERIFY(installLanguage(*qApp, u"it"_s));
    applyTheme();
}

void TestItalian::everythingIsTranslated()
{
    const QList<Message> messages = readMessages();
    QVERIFY(messages.size() > 500);
    QStringList offenders;
    for (const Message &message : messages) {
        if (!message.isFinished || message.translations.join(QString()).isEmpty())
            offenders += message.context + u": "_s + message.source;
    }
    QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u'\n')));
}

void TestItalian::placeholdersAndMnemonicsStay()
{
    QStringList offenders;
    for (const Message &message : readMessages()) {
        for (const QString &text : message.translations) {
            const bool keepsPlaces = placeholders(text) == placeholders(message.source);
            const bool keepsMnemonic = text.count(u'&') == message.source.count(u'&');
            const bool keepsDots = text.endsWith(u"..."_s) == message.source.endsWith(u"..."_s);
            const bool keepsLines = text.count(u'\n') == message.source.count(u'\n');
            if (!keepsPlaces || !keepsMnemonic || !keepsDots || !keepsLines)
                offenders += message.source + u" | "_s + text;
        }
    }
    QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u'\n')));
}

void TestItalian::theWindowSpeaksIt()
{
    ShownWindow shown;
    QVERIFY(shown.settle());
    QCOMPARE(shown.action(u"next"_s).text(), u"&Avanti"_s);
    QCOMPARE(shown.action(u"rule_exact"_s).text(), u"Esatta"_s);
    QCOMPARE(shown.window.menuBar()->actions().constFirst()->text(), u"&File"_s);
    shown.workbench.goTo(StageId::norm);
    QVERIFY(shown.child<ElidedLabel>(u"stageName"_s)->text() == u"norm"_s); // as in the code
}

void TestItalian::mnemonicsAreUnique()
{
    ShownWindow shown;
    QVERIFY(shown.settle());
    const QString inBar = mnemonicClash(shown.window.menuBar()->actions());
    QVERIFY2(inBar.isEmpty(), qPrintable(inBar));
    for (const QMenu *menu : shown.window.menuBar()->findChildren<QMenu *>()) {
        const QString clash = mnemonicClash(menu->actions());
        QVERIFY2(clash.isEmpty(), qPrintable(clash));
    }
}

void TestItalian::barsAreWhole_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("bar");
    for (const QSize size : {QSize(1100, 640), QSize(1366, 768), QSize(1920, 1080)}) {
        for (const QString &bar :
             {u"setupBar"_s, u"timelineBar"_s, u"viewHeader"_s, u"statusLine"_s})
            QTest::addRow("%s at %d", qPrintable(bar), size.width()) << size << bar;
    }
}

void TestItalian::barsAreWhole()
{
    QFETCH(QSize, size);
    QFETCH(QString, bar);
    ShownWindow shown(windowSetup(), size);
    QVERIFY(shown.settle());
    shown.workbench.setProbe(Index4 {0, 15, 15, 2});
    const Timeline timeline = shown.workbench.timeline();
    for (const StageId stage : timeline.stops()) {
        shown.workbench.goTo(stage);
        QVERIFY(shown.settle());
        const QString faults = faultsOf(*shown.child<QWidget>(bar));
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
    }
}

void TestItalian::languagesAreKnown()
{
    QVERIFY(languages().contains(u"it"_s));
    QVERIFY(languages().contains(u"en"_s));
    QVERIFY(!installLanguage(*qApp, u"xx"_s));
}

QTEST_MAIN(TestItalian)
#include "tst_italian.moc"
