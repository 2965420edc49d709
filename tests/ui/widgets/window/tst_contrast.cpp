// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen in the window stands out from what is behind it: words 4.5 to 1, signs and the
// outlines of controls 3 to 1. Measured in the pixels of the window, in both themes.
#include "tests/ui/widgets/theme/contrast.h"
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/chip.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/setup/wrapped_label.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

constexpr double kWords = 4.5;
constexpr double kSigns = 3.0;

QColor mostCommon(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() ? QColor() : QColor(most.key());
}

/// The strokes are the pixels that differ most from what is behind them.
double strongest(const QImage &image)
{
    const QColor behind = mostCommon(image);
    double most = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, test::contrast(behind, image.pixelColor(x, y)));
    }
    return most;
}

bool hasWords(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const ElidedLabel *>(&widget))
        return !label->text().isEmpty();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return !label->text().isEmpty();
    if (qobject_cast<const IconButton *>(&widget))
        return false;
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return !button->text().isEmpty();
    return qobject_cast<const Chip *>(&widget) || qobject_cast<const WrappedLabel *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget);
}

/// Fields, combos and plain buttons have an outline; it goes through the middle of the left edge.
bool hasOutline(const QWidget &widget)
{
    const auto *button = qobject_cast<const Button *>(&widget);
    return (button && button->kind() == Button::Kind::plain)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget);
}

class TestContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingStandsOut_data();
    void everythingStandsOut();
    void greyOnGreyIsFound();

private:
    /// Empty, or what does not stand out.
    static QString fault(const QWidget &widget, const QImage &window);

    Theme *m_theme = nullptr;
};

} // namespace

void TestContrast::initTestCase()
{
    m_theme = &test::applyTheme();
}

QString TestContrast::fault(const QWidget &widget, const QImage &window)
{
    const QRect place(widget.mapTo(widget.window(), QPoint()), widget.size());
    const QString name = u"%1 '%2': "_s.arg(QLatin1StringView(widget.metaObject()->className()),
                                            widget.objectName());
    const bool isSign = qobject_cast<const IconButton *>(&widget);
    if (hasWords(widget) || isSign) {
        const QRect inside = hasOutline(widget) ? place.adjusted(3, 3, -3, -3) : place;
        const double found = strongest(window.copy(inside));
        if (found < (isSign ? kSigns : kWords))
            return name + QString::number(found);
    }
    if (hasOutline(widget)) {
        const int y = place.center().y();
        const double found = test::contrast(window.pixelColor(place.left(), y),
                                            window.pixelColor(place.left() - 1, y));
        if (found < kSigns)
            return name + u"outline "_s + QString::number(found);
    }
    return {};
}

void TestContrast::everythingStandsOut_data()
{
    QTest::addColumn<Theme::Choice>("theme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("views");
    for (const QSize size : {QSize(1100, 640), QSize(1366, 768), QSize(1920, 1080)}) {
        for (const int views : {1, 4}) {
            QTest::addRow("light %d, %d views", size.width(), views)
                << Theme::Choice::light << size << views;
            QTest::addRow("dark %d, %d views", size.width(), views)
                << Theme::Choice::dark << size << views;
        }
    }
}

void TestContrast::everythingStandsOut()
{
    QFETCH(Theme::Choice, theme);
    QFETCH(QSize, size);
    QFETCH(int, views);
    m_theme->setChoice(theme);
    test::ShownWindow shown(test::windowSetup(), size);
    QVERIFY(shown.settle());
    shown.workbench.change(withViewCount(shown.setup(), views));
    shown.workbench.setProbe(Index4 {0, 15, 15, 2});
    QVERIFY(shown.settle());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // captions have their room
    QTRY_VERIFY(!shown.child<ElidedLabel>(u"statusValue0"_s)->isElided()); // is laid out
    const QImage window = shown.window.grab().toImage();
    QStringList offenders;
    int checked = 0;
    for (const QWidget *widget : shown.window.findChildren<QWidget *>()) {
        const QRect place(widget->mapTo(&shown.window, QPoint()), widget->size());
        const bool isSeen = widget->isVisible() && !widget->visibleRegion().isEmpty()
            && widget->visibleRegion().boundingRect() == widget->rect();
        if (!isSeen || !widget->isEnabled() || !window.rect().contains(place))
            continue;
        checked += hasWords(*widget) ? 1 : 0;
        if (const QString found = fault(*widget, window); !found.isEmpty())
            offenders += found;
    }
    QVERIFY(checked > 30);
    QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(u'\n')));
}

/// The test itself sees words and outlines that are too pale.
void TestContrast::greyOnGreyIsFound()
{
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(QColor(0xF8, 0xF9, 0xFA));
    image.setPixelColor(5, 5, QColor(0x9A, 0xA1, 0xAC));
    QVERIFY(strongest(image) < kSigns);
    image.setPixelColor(6, 5, QColor(0x5C, 0x64, 0x71));
    QVERIFY(strongest(image) > kWords);
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
