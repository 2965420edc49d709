// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are dropped on the window.
#include "tests/ui/model/input/test_images.h"
#include "tests/ui/model/support/array_files.h"
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/controls/banner.h"
#include "ui/widgets/controls/elided_label.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

class TestOpenFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void init();
    void cleanup() { m_shown.reset(); }
    void opensAPicture();
    void stacksPicturesOfOneSize();
    void refusesPicturesOfTwoSizes();
    void opensAnArray();
    void refusesWhatIsNoPicture();
    void opensAgainAfterARefusal();
    void readsAgain();
    void ignoresWhatIsNoFile();
    void showsAHostileNameAsPlainText();
    void refusesAHostileNameInPlainText();

private:
    QString picture(const QString &name, int columns, int rows) const;
    QString array(const char *name) const
    {
        m_files.write<double>(name, {1, 1, 2, 2}, {1, 2, 3, 4});
        return m_files.path(QString::fromLatin1(name));
    }
    bool drop(const QStringList &paths);
    bool drop(const QMimeData &data);
    const Shape &shape() const { return m_shown->workbench.result()->shape(); }
    Banner &banner() const { return *m_shown->child<Banner>(u"banner"_s); }
    bool showsAnError() const { return banner().isVisible() && banner().tone() == Tone::error; }
    QString markupIn() const;

    test::ArrayFiles m_files;
    std::unique_ptr<test::ShownWindow> m_shown;
};

/// No '/', which a name cannot hold; a line end, markup and an entity.
const QString kHostileName = u"<b>x<i>\n&amp;<img src=y>.png"_s;

} // namespace

void TestOpenFiles::init()
{
    m_shown = std::make_unique<test::ShownWindow>();
    QVERIFY(m_shown->settle());
}

QString TestOpenFiles::picture(const QString &name, int columns, int rows) const
{
    const QString path = m_files.path(name);
    if (!test::writeFile(path, test::encoded(test::colorRamp(columns, rows), "PNG")))
        qFatal("a picture cannot be written");
    return path;
}

/// Whether the window took them.
bool TestOpenFiles::drop(const QMimeData &data)
{
    QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_shown->window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_shown->window, &dropped);
    return dropped.isAccepted();
}

bool TestOpenFiles::drop(const QStringList &paths)
{
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    QMimeData data;
    data.setUrls(urls);
    return drop(data);
}

void TestOpenFiles::opensAPicture()
{
    QVERIFY(drop({picture(u"one.png"_s, 13, 7)}));
    QVERIFY(m_shown->settle());
    QVERIFY(shape() == (Shape {1, 7, 13, 3}));
    QVERIFY(m_shown->window.windowTitle().contains(u"one.png"_s));
    QCOMPARE(m_shown->child<QComboBox>(u"sampleChooser"_s)->currentIndex(), -1);
    const QColor pixel = test::colorRamp(13, 7).pixelColor(5, 3);
    double value = 0;
    m_shown->workbench.result()->loaded->tensor->read(0, shape().flat({0, 3, 5, 1}), 1, &value);
    QCOMPARE(value, double(pixel.green()));
    QVERIFY(m_shown->action(u"undo"_s).isEnabled());
    m_shown->trigger("undo");
    QVERIFY(m_shown->settle());
    QVERIFY(shape() == (Shape {1, 16, 16, 3}));
}

void TestOpenFiles::stacksPicturesOfOneSize()
{
    QVERIFY(drop({picture(u"a.png"_s, 9, 5), picture(u"b.png"_s, 9, 5)}));
    QVERIFY(m_shown->settle());
    QVERIFY(shape() == (Shape {2, 5, 9, 3}));
    QVERIFY(m_shown->action(u"nextImage"_s).isEnabled());
    m_shown->trigger("nextImage");
    QCOMPARE(m_shown->map().image(), 1);
    QCOMPARE(m_shown->history().count(), 2);
}

void TestOpenFiles::refusesPicturesOfTwoSizes()
{
    const Setup before = m_shown->setup();
    const auto result = m_shown->workbench.result();
    const QSignalSpy failed(&m_shown->workbench, &Workbench::failed);
    QVERIFY(drop({picture(u"wide.png"_s, 9, 5), picture(u"tall.png"_s, 5, 9)}));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(showsAnError());
    QVERIFY(banner().content().text.contains(u"wide.png"_s));
    QVERIFY(banner().content().text.contains(u"tall.png"_s));
    QVERIFY(m_shown->setup() == before);
    QVERIFY(m_shown->workbench.result() == result);
    QVERIFY(m_shown->settle());
    QVERIFY(!m_shown->action(u"undo"_s).isEnabled());

    m_shown->trigger("axis_1");
    QVERIFY(m_shown->settle());
    QVERIFY(!showsAnError());
    QCOMPARE(m_shown->history().count(), 1);
    m_shown->trigger("undo");
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->setup() == before);
}

void TestOpenFiles::opensAnArray()
{
    QVERIFY(drop({array("x.npy")}));
    QVERIFY(m_shown->settle());
    QVERIFY(shape() == (Shape {1, 1, 2, 2}));
    QCOMPARE(m_shown->workbench.result()->rescale, RescaleKind::none);
    QCOMPARE(m_shown->workbench.result()->statistics->of(StageId::input).max, 4.);
}

void TestOpenFiles::refusesWhatIsNoPicture()
{
    m_files.write("notes.png", "this is no picture");
    const QSignalSpy failed(&m_shown->workbench, &Workbench::failed);
    QVERIFY(drop({m_files.path(u"notes.png"_s)}));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(showsAnError());
    QVERIFY(banner().content().text.contains(u"notes.png"_s));
    QVERIFY(shape() == (Shape {1, 16, 16, 3}));
}

void TestOpenFiles::opensAgainAfterARefusal()
{
    const QSignalSpy failed(&m_shown->workbench, &Workbench::failed);
    QVERIFY(drop({m_files.path(u"missing.png"_s)}));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(showsAnError());
    QVERIFY(drop({picture(u"there.png"_s, 4, 4)}));
    QVERIFY(m_shown->settle());
    QVERIFY(!showsAnError());
    QVERIFY(shape() == (Shape {1, 4, 4, 3}));
}

void TestOpenFiles::readsAgain()
{
    QVERIFY(!m_shown->action(u"reload"_s).isEnabled());
    QVERIFY(drop({picture(u"changing.png"_s, 4, 4)}));
    QVERIFY(m_shown->settle());
    QVERIFY(m_shown->action(u"reload"_s).isEnabled());
    picture(u"changing.png"_s, 6, 4);
    m_shown->trigger("reload");
    QVERIFY(m_shown->settle());
    QVERIFY(shape() == (Shape {1, 4, 6, 3}));
}

void TestOpenFiles::ignoresWhatIsNoFile()
{
    QMimeData web;
    web.setUrls({QUrl(u"https://example.org/a.png"_s)});
    QVERIFY(!drop(web));
    QMimeData text;
    text.setText(u"text"_s);
    QVERIFY(!drop(text));
    QVERIFY(!m_shown->history().canUndo());
}

/// The widgets that would show the name as markup, or break a line with it.
QString TestOpenFiles::markupIn() const
{
    QStringList offenders;
    const auto check = [&offenders](const QObject *object, const QString &text, bool isPlain) {
        const bool isName = text.contains(u"<b>x"_s);
        const bool breaks = text.contains(u'\n') && text.contains(u"<img"_s);
        if (breaks || (isName && !isPlain && Qt::mightBeRichText(text)))
            offenders += u"%1 %2: %3"_s.arg(QLatin1StringView(object->metaObject()->className()),
                                            object->objectName(), text);
    };
    QList<QWidget *> widgets = m_shown->window.findChildren<QWidget *>();
    widgets += &m_shown->window;
    for (const QWidget *widget : widgets) {
        check(widget, widget->toolTip(), false);
        check(widget, widget->whatsThis(), false);
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            check(label, label->text(), label->textFormat() == Qt::PlainText);
        if (const auto *label = qobject_cast<const ElidedLabel *>(widget))
            check(label, label->text(), true);
    }
    for (const QAction *action : m_shown->window.findChildren<QAction *>())
        check(action, action->toolTip(), false);
    return offenders.join(u"; "_s);
}

void TestOpenFiles::showsAHostileNameAsPlainText()
{
    QVERIFY(drop({picture(kHostileName, 3, 3)}));
    QVERIFY(m_shown->settle());
    QVERIFY(shape() == (Shape {1, 3, 3, 3}));
    const QString title = m_shown->child<ElidedLabel>(u"inputTitle"_s)->text();
    QCOMPARE(title, QString(kHostileName).replace(u'\n', u"\\n"_s));
    QVERIFY(m_shown->window.windowTitle().contains(title));
    QVERIFY2(markupIn().isEmpty(), qPrintable(markupIn()));
}

void TestOpenFiles::refusesAHostileNameInPlainText()
{
    const QString path = m_files.path(kHostileName);
    QVERIFY(test::writeFile(path, "no picture"));
    const QSignalSpy failed(&m_shown->workbench, &Workbench::failed);
    QVERIFY(drop({path}));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(showsAnError());
    QVERIFY(banner().content().text.contains(u"<b>x<i>\\n&amp;<img src=y>.png"_s));
    QVERIFY2(markupIn().isEmpty(), qPrintable(markupIn()));
}

QTEST_MAIN(TestOpenFiles)
#include "tst_open_files.moc"
