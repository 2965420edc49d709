// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/banner.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace normscope;

namespace {

BannerText sentence(const QString &action = {})
{
    return {QStringLiteral("This range hides 4.2 % of the elements."), {}, action};
}

/// A window with a banner above a field of its own.
struct Window
{
    QWidget widget;
    Banner *banner = nullptr;

    Window(const Window &) = delete;
    Window &operator=(const Window &) = delete;
    explicit Window(const BannerText &text, Tone notice = Tone::warning)
    {
        auto *layout = new QVBoxLayout(&widget);
        banner = new Banner(notice, text, QStringLiteral("Close"), &widget);
        layout->addWidget(banner);
        layout->addWidget(new QWidget(&widget), 1);
        widget.resize(640, 300);
        widget.show();
    }

    [[nodiscard]] QAbstractButton *button(const QString &name) const
    {
        return banner->findChild<QAbstractButton *>(name);
    }
};

} // namespace

class TestBanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { theme().setReducedMotion(true); }

    void hiddenUntilUnfolded()
    {
        const Window window(sentence());
        QVERIFY(!window.banner->isVisible());
        window.banner->unfold();
        QVERIFY(window.banner->isVisible());
        QTRY_COMPARE(window.banner->height(), 32);
    }

    void closeFoldsAndTells()
    {
        const Window window(sentence());
        window.banner->unfold();
        QSignalSpy closed(window.banner, &Banner::closed);
        QTest::mouseClick(window.button(QStringLiteral("bannerClose")), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!window.banner->isUnfolded());
        QVERIFY(!window.banner->isVisible());
    }

    void actionByKeyboard()
    {
        const Window window(sentence(QStringLiteral("Show all")));
        window.banner->unfold();
        auto *action = window.button(QStringLiteral("bannerAction"));
        QCOMPARE(action->accessibleName(), QStringLiteral("Show all"));
        QVERIFY(action->isVisible());
        QSignalSpy acted(window.banner, &Banner::actionTriggered);
        QTest::keyClick(action, Qt::Key_Space);
        QCOMPARE(acted.count(), 1);
        QVERIFY(window.banner->isUnfolded());
    }

    void noActionWithoutWords()
    {
        const Window window(sentence());
        window.banner->unfold();
        QVERIFY(!window.button(QStringLiteral("bannerAction"))->isVisible());
        window.banner->setContent(Tone::error, sentence(QStringLiteral("Copy details")));
        QVERIFY(window.button(QStringLiteral("bannerAction"))->isVisible());
    }

    void unfoldsInTime()
    {
        theme().setReducedMotion(false);
        const Window window(sentence());
        window.banner->unfold();
        QVERIFY(window.banner->isVisible());
        QVERIFY(window.banner->sizeHint().height() < 32);
        QTRY_COMPARE(window.banner->height(), 32);
        window.banner->fold();
        QVERIFY(window.banner->isVisible());
        QTRY_VERIFY(!window.banner->isVisible());
    }

    void foldingCanTurnBack()
    {
        theme().setReducedMotion(false);
        const Window window(sentence());
        window.banner->unfold();
        window.banner->fold();
        window.banner->unfold();
        QTRY_COMPARE(window.banner->height(), 32);
        QVERIFY(window.banner->isUnfolded());
    }

    /// Markup from a file name is shown as it is, also in the tooltip of an elided text.
    void textIsPlain()
    {
        const QString name = QStringLiteral("<b>x</b>").repeated(40);
        const Window window({name, {}, {}}, Tone::error);
        window.banner->unfold();
        const auto labels = window.banner->findChildren<ElidedLabel *>();
        QTRY_VERIFY(labels.first()->isElided());
        QCOMPARE(labels.first()->text(), name);
        QVERIFY(labels.first()->toolTip().contains(QStringLiteral("&lt;b&gt;")));
        QVERIFY(window.banner->rect().contains(labels.first()->geometry()));
    }

    void fillsAreTheTokens_data()
    {
        QTest::addColumn<int>("notice");
        QTest::newRow("info") << 0;
        QTest::newRow("warning") << 1;
        QTest::newRow("error") << 2;
        QTest::newRow("success") << 3;
    }
    void fillsAreTheTokens()
    {
        QFETCH(int, notice);
        const auto kind = static_cast<Tone>(notice);
        const Window window(sentence(), kind);
        window.banner->unfold();
        QTRY_COMPARE(window.banner->height(), 32);
        const QImage image = window.banner->grab().toImage();
        const ToneColors colors = tokens(ThemeKind::light).tone(kind);
        const qreal scale = image.devicePixelRatio();
        QCOMPARE(image.pixelColor((QPointF(6, 16) * scale).toPoint()), colors.fill);
        QCOMPARE(image.pixelColor(image.width() / 2, 0), colors.line);
    }

private:
    static Theme &theme() { return Theme::of(nullptr); }
};

QTEST_MAIN(TestBanner)
#include "tst_banner.moc"
