// SPDX-License-Identifier: GPL-3.0-or-later
// Which of several requests for pictures of the input is answered.
#include "ui/widgets/setup/input_picture_loader.h"

#include <QSignalSpy>
#include <QTest>

using namespace normscope;

class TestInputPictureLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestRequestCounts();
    void whatIsWantedAgainIsNotMadeAgain();
    void comingBackToTheLatestStopsTheOther();
};

namespace {

/// A picture of each of two images, black and white.
InputPictureRequest request(const QList<int> &images)
{
    static const auto input = [] {
        LoadedInput two;
        two.tensor = std::make_shared<const StoredTensor>(
            StoredTensor::fromValues<std::uint8_t>({2, 1, 1, 1}, {0, 255}));
        two.range = {0, 255, 0, 0};
        return std::make_shared<const LoadedInput>(two);
    }();
    return {input, images, {4, 4}};
}

} // namespace

/// The first is in flight when the others come, and no answer of it is used.
void TestInputPictureLoader::theNewestRequestCounts()
{
    InputPictureLoader loader;
    const QSignalSpy loaded(&loader, &InputPictureLoader::loaded);
    loader.load(request({0}));
    loader.load(request({0, 1}));
    loader.load(request({1}));
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(loader.picture(0).isNull());
    QCOMPARE(loader.picture(1).size(), QSize(4, 4));
    QCOMPARE(loader.picture(1).pixel(0, 0), qRgb(255, 255, 255));
}

void TestInputPictureLoader::whatIsWantedAgainIsNotMadeAgain()
{
    InputPictureLoader loader;
    const QSignalSpy loaded(&loader, &InputPictureLoader::loaded);
    loader.load(request({0}));
    loader.load(request({0}));
    QTRY_COMPARE(loaded.size(), 1);
    loader.load(request({0})); // is there already
    loader.load(request({1}));
    QTRY_COMPARE(loaded.size(), 2);
    QVERIFY(!loader.picture(1).isNull());
}

void TestInputPictureLoader::comingBackToTheLatestStopsTheOther()
{
    InputPictureLoader loader;
    const QSignalSpy loaded(&loader, &InputPictureLoader::loaded);
    loader.load(request({0}));
    QTRY_COMPARE(loaded.size(), 1);
    loader.load(request({1}));
    loader.load(request({0}));
    QVERIFY(!loader.picture(0).isNull());
    loader.load(request({0, 1})); // comes after what was stopped
    QTRY_COMPARE(loaded.size(), 2);
    QVERIFY(!loader.picture(0).isNull());
    QVERIFY(!loader.picture(1).isNull());
}

QTEST_GUILESS_MAIN(TestInputPictureLoader)
#include "tst_input_picture_loader.moc"
