// SPDX-License-Identifier: GPL-3.0-or-later
// A script has the numbers of its input, whatever kind of file they come from.
#include "tests/ui/model/python/script_runner.h"

#include <QTest>

using namespace normscope;
using namespace Qt::StringLiterals;
using test::ScriptRunner;

namespace {

class TestInputLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readFiles_data();
    void readFiles();
    void readDeltaFiles();
    void orderTheImages();
    void askForWhatPillowCannotRead();
    void noticeAnotherFile();

private:
    Setup setupOf(const QStringList &names) const
    {
        Setup setup;
        for (const QString &name : names)
            setup.files += FilePath::fromString(m_inputs.path(name));
        return setup;
    }

    QStringList inputs(const QString &pattern) const
    {
        return QDir(m_inputs.path({})).entryList({pattern}, QDir::Files);
    }

    ScriptRunner m_inputs; ///< only its folder is used
};

} // namespace

void TestInputLines::initTestCase()
{
    if (!m_inputs.hasModules())
        QSKIP("/usr/bin/python3 has no NumPy or Pillow (python3-numpy, python3-pil)");
    const QByteArray said
        = m_inputs.python({QStringLiteral(NORMSCOPE_SCRIPTS "make_inputs.py"), m_inputs.path({})});
    QCOMPARE(said, QByteArray());
}

void TestInputLines::readFiles_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("options");
    for (const char *suffix : {"png", "jpg", "bmp", "gif", "webp", "tif"}) {
        const QString pattern = u"*."_s + QString::fromLatin1(suffix);
        QTest::newRow(suffix) << pattern << u"axis=3"_s;
        QTest::addRow("%s, alpha kept", suffix) << pattern << u"alpha=keep&rescale=unit"_s;
    }
    QTest::newRow("npy, every type") << u"type_*.npy"_s << u"axis=1"_s;
    QTest::newRow("npy, every type, minmax") << u"type_*.npy"_s << u"rescale=minmax"_s;
    QTest::newRow("npy, Fortran order") << u"fortran.npy"_s << u"axis=2"_s;
    for (const char *layout : {"nchw", "chw", "hwc", "hw"})
        QTest::addRow("npy, %s", layout) << QString::fromLatin1(layout) + u".npy"_s
                                         << u"axis=3&layout="_s + QString::fromLatin1(layout);
    for (const char *name : {"notfinite", "allnan", "huge", "same", "float32range"}) {
        for (const char *dtype : {"float32", "float64"}) {
            for (const char *rescale : {"minmax", "none"})
                QTest::addRow("npy, %s, %s, %s", name, dtype, rescale)
                    << QString::fromLatin1(name) + u".npy"_s
                    << u"axis=2&delta=ones&rule=exact&dtype=%1&rescale=%2"_s.arg(
                           QString::fromLatin1(dtype), QString::fromLatin1(rescale));
        }
    }
}

void TestInputLines::readFiles()
{
    QFETCH(QString, pattern);
    QFETCH(QString, options);
    const QStringList names = inputs(pattern);
    QVERIFY(!names.isEmpty());
    ScriptRunner scripts;
    for (const QString &name : names) {
        if (name != "deeplarge.png"_L1)
            scripts.add(ScriptRunner::scriptOf(setupOf({name}), options));
    }
    QCOMPARE(QString::fromUtf8(scripts.runAll(u"agree"_s)), QString::fromUtf8(scripts.allEnded()));
}

void TestInputLines::readDeltaFiles()
{
    ScriptRunner scripts;
    const QString dy = m_inputs.path(u"dy.npy"_s);
    for (const char *rule : {"documented", "passthrough", "exact"}) {
        for (const char *dtype : {"float32", "float64"})
            scripts.add(ScriptRunner::scriptOf(
                setupOf({u"type_True_i2.npy"_s}),
                u"rule=%1&dtype=%2&axis=3&delta=%3"_s.arg(QString::fromLatin1(rule),
                                                          QString::fromLatin1(dtype), dy)));
    }
    scripts.add(ScriptRunner::scriptOf(setupOf({u"color.png"_s}),
                                       u"delta="_s + m_inputs.path(u"color.bmp"_s)));
    scripts.add(ScriptRunner::scriptOf(setupOf({u"color.png"_s}),
                                       u"delta="_s + m_inputs.path(u"deepcolor.png"_s)));
    scripts.add(ScriptRunner::scriptOf(setupOf({u"color.png"_s, u"color.bmp"_s, u"color.png"_s}),
                                       u"axis=0&delta=random:2&rule=exact"_s));
    QCOMPARE(QString::fromUtf8(scripts.runAll(u"agree"_s)), QString::fromUtf8(scripts.allEnded()));
}

/// 16 bits of colour that are too many to stand in a script: it says how to save them, and takes
/// what `run --save=input` saves.
/// Of a photograph, of numbers in the script, and of files.
void TestInputLines::orderTheImages()
{
    ScriptRunner scripts;
    Setup sample;
    scripts.add(ScriptRunner::scriptOf(sample, u"axis=0&batch=0,0"_s));
    sample.sample = u"twins"_s;
    scripts.add(ScriptRunner::scriptOf(sample, u"axis=0&batch=1,0,1"_s));
    const QString picture = u"turned.png"_s; // which Pillow reads
    const QByteArray files
        = ScriptRunner::scriptOf(setupOf({picture, picture}), u"axis=3&batch=1,0,0"_s);
    QVERIFY(files.contains("\nstored = stored[[1,0,0]]\n"));
    scripts.add(files);
    QCOMPARE(QString::fromUtf8(scripts.runAll(u"agree"_s)), QString::fromUtf8(scripts.allEnded()));
}

void TestInputLines::askForWhatPillowCannotRead()
{
    ScriptRunner scripts;
    scripts.add(ScriptRunner::scriptOf(setupOf({u"deeplarge.png"_s}), u"axis=3"_s));
    const QByteArray asked = scripts.python({u"script0001.py"_s});
    QVERIFY2(asked.contains("normscope run --save=input --out=DIR --rescale=none "), asked);
    QVERIFY(!asked.contains("Traceback"));

    const LayerOutcome stored = [this] {
        Setup setup = setupOf({u"deeplarge.png"_s});
        setup.rescale = RescaleKind::none;
        return computeResult(setup, nullptr);
    }();
    QVERIFY(stored.result);
    std::vector<double> values(std::size_t(stored.result->shape().elements()));
    stored.result->run->evaluateArray(StageId::input, 0, std::int64_t(values.size()),
                                      values.data());
    QFile raw(scripts.path(u"raw"_s));
    QVERIFY(raw.open(QIODevice::WriteOnly));
    raw.write(reinterpret_cast<const char *>(values.data()),
              qint64(values.size()) * qint64(sizeof(double)));
    raw.close();
    scripts.python({u"-c"_s,
                    u"import numpy; numpy.save('input.npy', "
                    "numpy.fromfile('raw').reshape(1, 700, 700, 3))"_s});
    const QByteArray agreed = scripts.python({u"script0001.py"_s, u"input.npy"_s});
    QVERIFY2(agreed.startsWith("all ") && agreed.endsWith(" numbers agree\n"), agreed);
}

void TestInputLines::noticeAnotherFile()
{
    ScriptRunner scripts;
    scripts.add(ScriptRunner::scriptOf(setupOf({u"color.png"_s}), u"axis=3"_s));
    scripts.add(ScriptRunner::scriptOf(setupOf({u"type_True_f4.npy"_s}), u"axis=3"_s));
    scripts.python({u"-c"_s,
                    u"import sys, numpy\nfrom PIL import Image\n"
                    "image = Image.open(sys.argv[1])\n"
                    "r, g, b = image.getpixel((3, 4))\n"
                    "image.putpixel((3, 4), (r, g, b ^ 1))\n"
                    "image.save('other.png')\n"
                    "array = numpy.load(sys.argv[2])\n"
                    "array[1, 2, 3, 4] += 1\n"
                    "numpy.save('other.npy', array)\n"_s,
                    m_inputs.path(u"color.png"_s), m_inputs.path(u"type_True_f4.npy"_s)});
    const QByteArray picture = scripts.python({u"script0001.py"_s, u"other.png"_s});
    QVERIFY2(picture.contains("AssertionError: stored, SHA-256"), picture);
    QVERIFY2(picture.contains("the file is another one now, or Pillow's decoder"), picture);
    const QByteArray array = scripts.python({u"script0002.py"_s, u"other.npy"_s});
    QVERIFY2(array.contains("AssertionError: stored, SHA-256"), array);
}

QTEST_GUILESS_MAIN(TestInputLines)
#include "tst_input_lines.moc"
