// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/message_capture.h"

#include <QTest>

#include <thread>

using namespace normscope;

class TestMessageCapture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWarningsOnly();
    void threadsDoNotMeet();
    void leavesTheFormerHandler();
};

void TestMessageCapture::keepsWarningsOnly()
{
    const MessageCapture capture;
    qDebug("not this");
    qWarning("this one");
    qCritical("and this");
    QCOMPARE(capture.warnings(), (QStringList {u"this one"_qs, u"and this"_qs}));
}

void TestMessageCapture::threadsDoNotMeet()
{
    const MessageCapture here;
    QStringList there;
    std::thread other([&there] {
        const MessageCapture capture;
        qWarning("other");
        there = capture.warnings();
    });
    other.join();
    qWarning("mine");
    QCOMPARE(there, QStringList {u"other"_qs});
    QCOMPARE(here.warnings(), QStringList {u"mine"_qs});
}

void TestMessageCapture::leavesTheFormerHandler()
{
    {
        const MessageCapture capture;
    }
    QTest::ignoreMessage(QtWarningMsg, "seen by the test");
    qWarning("seen by the test");
}

QTEST_GUILESS_MAIN(TestMessageCapture)
#include "tst_message_capture.moc"
