// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files are shown letter by letter: no markup, mnemonics or placeholders in them count.
#include "tests/ui/model/support/array_files.h"
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/controls/elided_label.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QTextDocument>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestNamesArePlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void showsInputs_data();
    void showsInputs();
    void undoesADelta();

private:
    test::ArrayFiles m_files;
};

/// What is shown of it is the text itself: as plain text, or as markup that spells it.
bool spells(const QString &shown, const QString &name)
{
    if (!Qt::mightBeRichText(shown))
        return shown.contains(name);
    QTextDocument document;
    document.setHtml(shown);
    return document.toPlainText().contains(name);
}

/// The texts of the window that hold a part of a name and would be taken for markup.
QStringList markupIn(const test::ShownWindow &shown, const QString &part)
{
    QStringList found;
    const auto check = [&](const QObject *object, const QString &text) {
        if (text.contains(part) && Qt::mightBeRichText(text))
            found += object->objectName() + u": "_s + text;
    };
    for (const QWidget *widget : shown.window.findChildren<QWidget *>()) {
        for (const QString &text : {widget->toolTip(), widget->whatsThis(), widget->statusTip()})
            check(widget, text);
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->textFormat() != Qt::PlainText)
            check(label, label->text());
    }
    for (const QAction *action : shown.window.findChildren<QAction *>()) {
        for (const QString &text : {action->toolTip(), action->whatsThis(), action->statusTip()})
            check(action, text);
    }
    return found;
}

} // namespace

void TestNamesArePlainText::showsInputs_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("markup") << u"<b>&amp;<img src=x>.png"_s;
    QTest::newRow("mnemonic") << u"a&b && c.npy"_s;
    QTest::newRow("placeholders") << u"%1 %2 %n [*].npy"_s;
}

void TestNamesArePlainText::showsInputs()
{
    QFETCH(QString, name);
    const FilePath file
        = m_files.write<double>(name.toUtf8().constData(), {1, 1, 2, 2}, {1, 2, 3, 4});
    test::ShownWindow shown(test::setupOf(file));
    QVERIFY(shown.settle());
    QCOMPARE(shown.child<ElidedLabel>(u"inputTitle"_s)->text(), name);
    QString title = shown.window.windowTitle();
    QVERIFY(title.replace(u"[*][*]"_s, u"[*]"_s).startsWith(name + u" - "_s));
    QCOMPARE(markupIn(shown, u"<b>&amp;"_s), QStringList());
    for (const QMenu *menu : shown.window.findChildren<QMenu *>())
        QVERIFY(!menu->title().contains(name));
}

/// The only texts of actions with names in them tell what is undone.
void TestNamesArePlainText::undoesADelta()
{
    const FilePath input = m_files.write<double>("plain.npy", {1, 1, 2, 2}, {1, 2, 3, 4});
    const QString name = u"<b>x<i>\n&amp;.npy"_s;
    Setup setup = test::setupOf(input);
    test::ShownWindow shown(setup);
    QVERIFY(shown.settle());
    setup = shown.workbench.setup();
    setup.delta.kind = DeltaSource::Kind::file;
    setup.delta.file = m_files.write<double>(name.toUtf8().constData(), {1, 1, 2, 2}, {1, 2, 3, 4});
    shown.workbench.change(setup);
    QVERIFY(shown.settle());
    const QString spelled = u"<b>x<i>\\n&amp;.npy"_s;
    QVERIFY2(spells(shown.action(u"undo"_s).toolTip(), spelled),
             qPrintable(shown.action(u"undo"_s).toolTip()));
    QCOMPARE(markupIn(shown, u"<b>x"_s), QStringList());
    shown.trigger("undo");
    QVERIFY(shown.settle());
    QVERIFY(spells(shown.action(u"redo"_s).toolTip(), spelled));
    QVERIFY(spells(shown.action(u"redo"_s).whatsThis(), spelled));
}

QTEST_MAIN(TestNamesArePlainText)
#include "tst_names_are_plain_text.moc"
