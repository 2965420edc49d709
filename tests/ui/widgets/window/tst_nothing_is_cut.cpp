// SPDX-License-Identifier: GPL-3.0-or-later
// At every width that the window can have its bars show their controls whole.
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/controls/chip.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/controls/segmented_control.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>

#include <array>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

/// The least one, those on either side of each change of the layout, and common ones.
constexpr std::array kWidths {1100, 1159, 1160, 1239, 1240, 1329, 1330, 1366, 1699, 1700, 1920};

/// The parts of a bar that a user reads or presses, without the parts of those.
QList<QWidget *> partsOf(const QWidget &bar)
{
    QList<QWidget *> parts;
    for (QWidget *child : bar.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        const bool isPart = qobject_cast<QAbstractButton *>(child)
            || qobject_cast<QComboBox *>(child) || qobject_cast<QLineEdit *>(child)
            || qobject_cast<SegmentedControl *>(child) || qobject_cast<ElidedLabel *>(child)
            || qobject_cast<Chip *>(child);
        if (!child->isVisible())
            continue;
        if (isPart)
            parts += child;
        else
            parts += partsOf(*child);
    }
    return parts;
}

QString nameOf(const QWidget &part)
{
    const auto *label = qobject_cast<const ElidedLabel *>(&part);
    const QString name = label ? label->text() : part.objectName();
    return u"%1 %2"_s.arg(QLatin1StringView(part.metaObject()->className()), name);
}

QRect placeIn(const QWidget &part, const QWidget &bar)
{
    return {part.mapTo(&bar, QPoint()), part.size()};
}

constexpr int kElidedBelow = 1160; ///< px of the window; there the names of samples are elided
constexpr int kTextMargin = 1;     ///< px that the style leaves on either side of a combo's text
constexpr int kButtonSpare = 4;    ///< px of its padding that a button can give away

/// How many px are missing for the longest of the texts that it can show; not for the names of
/// files, which may have any length.
int missingWidth(const QComboBox &chooser)
{
    QStyleOptionComboBox option;
    option.initFrom(&chooser);
    option.editable = false;
    option.subControls = QStyle::SC_All;
    const int room
        = chooser.style()
              ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &chooser)
              .width()
        - 2 * kTextMargin;
    if (chooser.objectName() == u"sampleChooser"_s && chooser.window()->width() < kElidedBelow)
        return 0;
    int missing = 0;
    for (int row = 0; row < chooser.count(); ++row)
        missing = std::max(missing,
                           chooser.fontMetrics().horizontalAdvance(chooser.itemText(row)) - room);
    return missing;
}

int missingWidth(const QLineEdit &field)
{
    QStyleOptionFrame option;
    option.initFrom(&field);
    const int room
        = field.style()->subElementRect(QStyle::SE_LineEditContents, &option, &field).width();
    return field.fontMetrics().horizontalAdvance(field.text()) - room;
}

int missingWidth(const QWidget &part)
{
    if (const auto *chooser = qobject_cast<const QComboBox *>(&part))
        return missingWidth(*chooser);
    if (const auto *field = qobject_cast<const QLineEdit *>(&part))
        return missingWidth(*field);
    if (const auto *label = qobject_cast<const ElidedLabel *>(&part))
        return label->isElided() ? 1 : 0;
    const int wanted = part.minimumSizeHint().isValid() ? part.minimumSizeHint().width()
                                                        : part.sizeHint().width();
    const int spare = qobject_cast<const QAbstractButton *>(&part) ? kButtonSpare : 0;
    return wanted - spare - part.width();
}

/// Empty, or what is wrong with the bar.
QString faultsOf(const QWidget &bar)
{
    QStringList faults;
    const QList<QWidget *> parts = partsOf(bar);
    for (const QWidget *part : parts) {
        const QRect place = placeIn(*part, bar);
        if (!bar.rect().contains(place))
            faults += u"%1 lies outside"_s.arg(nameOf(*part));
        if (const int missing = missingWidth(*part); missing > 0)
            faults += u"%1 lacks %2 px"_s.arg(nameOf(*part)).arg(missing);
        for (const QWidget *other : parts) {
            if (other < part && placeIn(*other, bar).intersects(place))
                faults += u"%1 overlaps %2"_s.arg(nameOf(*part), nameOf(*other));
        }
    }
    if (parts.isEmpty())
        faults += u"it is empty"_s;
    return faults.join(u"; "_s);
}

class TestNothingIsCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::applyTheme(); }
    void barsAreWhole_data();
    void barsAreWhole();
    void blocksStandSideBySide_data() { addWidths(); }
    void blocksStandSideBySide();
    void theFaultsAreFound();

private:
    static void addWidths();
};

} // namespace

void TestNothingIsCut::addWidths()
{
    QTest::addColumn<int>("width");
    for (const int width : kWidths)
        QTest::addRow("%d", width) << width;
}

void TestNothingIsCut::barsAreWhole_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("bar");
    for (const int width : kWidths) {
        for (const QString &bar :
             {u"setupBar"_s, u"timelineBar"_s, u"viewHeader"_s, u"statusLine"_s})
            QTest::addRow("%s at %d", qPrintable(bar), width) << width << bar;
    }
}

void TestNothingIsCut::barsAreWhole()
{
    QFETCH(int, width);
    QFETCH(QString, bar);
    test::ShownWindow shown(test::windowSetup(), {width, 768});
    QVERIFY(shown.settle());
    QCOMPARE(shown.window.width(), width);
    shown.workbench.setProbe(Index4 {0, 15, 15, 2});
    const Timeline timeline = shown.workbench.timeline();
    for (const StageId stage : timeline.stops()) {
        shown.workbench.goTo(stage);
        QVERIFY(shown.settle());
        const QString faults = faultsOf(*shown.child<QWidget>(bar));
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
    }
}

/// The blocks of the window neither overlap nor leave it.
void TestNothingIsCut::blocksStandSideBySide()
{
    QFETCH(int, width);
    test::ShownWindow shown(test::windowSetup(), {width, 768});
    QVERIFY(shown.settle());
    QList<QRect> places;
    for (const QString &name :
         {u"setupBar"_s, u"sideRail"_s, u"setupPanel"_s, u"stageStrip"_s, u"viewHeader"_s,
          u"bannerArea"_s, u"viewGrid"_s, u"timelineBar"_s, u"explainPanel"_s, u"statusLine"_s}) {
        const QWidget &block = *shown.child<QWidget>(name);
        if (!block.isVisible())
            continue;
        const QRect place = placeIn(block, shown.window);
        QVERIFY2(shown.window.rect().contains(place), qPrintable(name));
        for (const QRect &other : places)
            QVERIFY2(!other.intersects(place), qPrintable(name));
        places += place;
    }
    QVERIFY(places.size() >= 9);
}

/// The test itself sees a part that is too narrow, one that overlaps and one that is outside.
void TestNothingIsCut::theFaultsAreFound()
{
    QWidget bar;
    bar.resize(100, 30);
    auto *chooser = new QComboBox(&bar);
    chooser->addItem(u"a text that has no room"_s);
    chooser->setGeometry(0, 0, 50, 30);
    auto *label = new ElidedLabel(u"another long text"_s, TextRole::label, Ink::text1, &bar);
    label->setGeometry(40, 0, 30, 30);
    auto *field = new QLineEdit(&bar);
    field->setGeometry(80, 0, 60, 30);
    bar.show();
    const QString faults = faultsOf(bar);
    QVERIFY(faults.contains(u"QComboBox  lacks"_s));
    QVERIFY(faults.contains(u"another long text lacks"_s));
    QVERIFY(faults.contains(u"overlaps"_s));
    QVERIFY(faults.contains(u"QLineEdit  lies outside"_s));
}

QTEST_MAIN(TestNothingIsCut)
#include "tst_nothing_is_cut.moc"
