// SPDX-License-Identifier: GPL-3.0-or-later
// Good files of every format with bytes flipped, cut, inserted and overwritten: each is refused in
// one line of text, or gives a tensor of which every number can be read, and no decoder writes to
// stderr. A mutant that crashes stays in the folder that is named at the start. Other seeds and
// numbers of mutants come from NORMSCOPE_SEED and NORMSCOPE_MUTANTS.
#include "test_files.h"
#include "ui/model/input/error_text.h"
#include "ui/model/input/input_loader.h"

#include <QImageReader>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <cmath>
#include <cstdio>
#include <unistd.h>

using namespace normscope;
using namespace normscope::test;

namespace {

constexpr int kMutants = 2000;
constexpr int kSeed = 20240607;

int fromEnvironment(const char *name, int otherwise)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? value : otherwise;
}

/// Everything that is written to stderr while it lives goes to a file.
class ErrorOutput
{
public:
    ErrorOutput() : m_former(::dup(STDERR_FILENO))
    {
        std::fflush(stderr);
        m_file.open();
        ::dup2(m_file.handle(), STDERR_FILENO);
    }
    ~ErrorOutput() { restore(); }

    bool isEmpty() const { return ::lseek(m_file.handle(), 0, SEEK_END) == 0; }
    /// Ends it and returns what was written.
    QByteArray take()
    {
        restore();
        m_file.seek(0);
        return m_file.readAll();
    }

private:
    Q_DISABLE_COPY_MOVE(ErrorOutput)
    void restore()
    {
        if (m_former < 0)
            return;
        std::fflush(stderr);
        ::dup2(m_former, STDERR_FILENO);
        ::close(m_former);
        m_former = -1;
    }

    int m_former;
    QTemporaryFile m_file;
};

/// Puts the right checksums behind the chunks of a PNG, as far as there are chunks, so that what
/// comes behind the checksums is tried as well.
QByteArray withChecksums(const QByteArray &png)
{
    QByteArray result = png.left(8);
    qsizetype at = 8;
    while (at + 12 <= png.size()) {
        const qint64 size = qFromBigEndian<quint32>(png.constData() + at);
        if (size > png.size() - at - 12)
            break;
        result += pngChunk(png.mid(at + 4, 4), png.mid(at + 8, qsizetype(size)));
        at += 12 + qsizetype(size);
    }
    return result + png.mid(at);
}

QList<QByteArray> goodFiles()
{
    const QByteArray row = bytesOf({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    const QByteArray palette = pngChunk("PLTE", row) + pngChunk("tRNS", "ab");
    const QByteArray exif
        = QByteArray("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\6\0\0\0\0\0\0", 26);
    QList<QByteArray> files {
        encoded(colorRamp(9, 5), "png"),
        makePng({4, 3, 8, 3, palette, bytesOf({0, 1, 2, 3, 3, 2, 1, 0, 0, 0, 1, 1})}),
        makePng({2, 3, 16, 4, pngChunk("eXIf", exif), row.repeated(2)}),
        makePng({9, 2, 1, 0, pngChunk("tRNS", bytesOf({0, 1})), bytesOf({1, 128, 2, 0})}),
        encoded(colorRamp(20, 9), "jpeg"),
        withExif(encoded(colorRamp(9, 20), "jpeg"), 6),
        encoded(colorRamp(9, 5), "bmp"),
        makeBmp({3, 1, 8, 1, row, bytesOf({2, 1, 1, 0, 0, 0, 0, 1}), {}}),
        makeBmp({6, 1, 4, 2, row, bytesOf({4, 0x11, 2, 0x20, 0, 0, 0, 1}), {}}),
        makeGif({}),
        makeTiff({tiffEntries(4, 1, 8, 3, 2), {row}}),
        makeTiff(
            {with(tiffEntries(1, 2, 16, 3, 2), {278, 4, {1}}), {row.left(6), row.mid(6)}, false}),
        makeTiff({with(tiffEntries(4, 3, 8, 1, 1), {259, 3, {8}}), {qCompress(row).mid(4)}}),
        makeNpy("<f4", "(1, 1, 3, 1)", row),
        makeNpy("|u1", "(4, 3)", row),
        makeNpy(">i2", "(3, 2)", row),
        "P1 4 3 101010101010\n",
        "P2 # comment\n3 1\n255\n1 20 255\n",
        "P3 1 2 1000 1 20 999 4 5 6",
        "P4 8 12\n" + row,
        "P5 6 2 255\n" + row,
        "P5 3 2 65535\n" + row,
        "P6 2 2 12\n" + row,
    };
    for (const char *format : {"tiff", "webp"}) {
        if (QImageReader::supportedImageFormats().contains(format))
            files.append(encoded(colorRamp(9, 5), format));
    }
    GifParts animation;
    animation.after = gifFrame({}).repeated(2);
    files.append(makeGif(animation));
    return files;
}

QByteArray randomBytes(QRandomGenerator &random, int count)
{
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes += char(random.bounded(256));
    return bytes;
}

void mutateOnce(QByteArray &file, QRandomGenerator &random)
{
    constexpr quint32 kNumbers[]
        = {0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF};
    const auto at = qsizetype(random.bounded(int(file.size()) + 1));
    const quint32 number = kNumbers[random.bounded(int(std::size(kNumbers)))];
    switch (random.bounded(7)) {
    case 0:
        file.truncate(at);
        break;
    case 1:
        file.insert(at, randomBytes(random, 1 + random.bounded(9)));
        break;
    case 2:
        file.remove(at, 1 + random.bounded(9));
        break;
    case 3:
        file.replace(at, 4,
                     random.bounded(2) == 0 ? littleEndianBytes(number) : bigEndianBytes(number));
        break;
    case 4:
        file.insert(at, file.mid(at, 1 + random.bounded(40)));
        break;
    default:
        if (at < file.size())
            file[at] = char(file[at] ^ char(1 << random.bounded(8)));
    }
}

/// A few changes, more often one than many.
QByteArray mutated(QByteArray file, QRandomGenerator &random)
{
    const bool isPng = sniffFormat(file.left(kSniffBytes)) == FileFormat::png;
    do {
        mutateOnce(file, random);
    } while (!file.isEmpty() && random.bounded(3) == 0);
    return isPng && random.bounded(4) != 0 ? withChecksums(file) : file;
}

/// Writes the i-th mutant of a seed, which depends on nothing else.
bool writeMutant(const QString &path, const QList<QByteArray> &files, int seed, int i)
{
    const quint32 seeds[] = {quint32(seed), quint32(i)};
    QRandomGenerator random(seeds);
    QFile::remove(path); // to write over a file can mean to wait for the disk
    return writeFile(path, mutated(files[i % files.size()], random));
}

LoadResult loadMutant(const QString &path, int i)
{
    LoadOptions options;
    options.maxMegapixels = 1;
    options.keepAlpha = i % 2 == 0;
    return loadFiles({FilePath::fromString(path)}, options);
}

/// Empty if a result is as it must be.
QString faultOf(const LoadResult &result)
{
    if (!result) {
        const QString words = errorText(result.error()).forCommandLine();
        const bool good = !words.isEmpty() && !words.contains(u'\n') && !words.contains(u"%1"_qs);
        return good ? QString() : u"the refusal says: "_qs + words;
    }
    const StoredTensor &tensor = *result->tensor;
    const Shape &shape = tensor.shape();
    if (std::ranges::min(shape.lengths()) < 1 || shape.pixels() * shape.batch > 1'000'000)
        return u"the shape is "_qs + QString::fromStdString(toString(shape));
    double sum = 0;
    for (qint64 image = 0; image < shape.batch; ++image) {
        for (const double value : valuesOf(tensor, image))
            sum += value;
    }
    for (const Notice &notice : result->notices) {
        if (text(notice).contains(u'\n'))
            return u"a notice says: "_qs + text(notice);
    }
    const bool whole = result->range.nan + result->range.inf > 0 || std::isfinite(sum)
        || tensor.type() == StoredType::float64;
    return whole ? QString() : u"a number was missed by the count of non-finite ones"_qs;
}

} // namespace

class TestMutations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodFilesOpen();
    void mutants();
    void decodersAreSilent();
};

void TestMutations::goodFilesOpen()
{
    QTemporaryDir folder;
    const auto files = goodFiles();
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString path = folder.filePath(u"good"_qs);
        QVERIFY(writeFile(path, files[i]));
        const auto result = loadFiles({FilePath::fromString(path)});
        QVERIFY2(result.hasValue(),
                 qPrintable(u"file %1: %2"_qs.arg(i).arg(
                     result ? QString() : errorText(result.error()).forCommandLine())));
    }
}

void TestMutations::mutants()
{
    const int seed = fromEnvironment("NORMSCOPE_SEED", kSeed);
    const int count = fromEnvironment("NORMSCOPE_MUTANTS", kMutants);
    const auto files = goodFiles();
    QTemporaryDir folder; // stays if the test crashes
    QVERIFY(folder.isValid());
    folder.setAutoRemove(false);
    const QString path = folder.filePath(u"mutant"_qs);
    qInfo("seed %d, %d mutants, the present one is %s", seed, count, qPrintable(path));
    int opened = 0;
    for (int i = 0; i < count; ++i) {
        QVERIFY(writeMutant(path, files, seed, i));
        const auto result = loadMutant(path, i);
        const QString fault = faultOf(result);
        QVERIFY2(fault.isEmpty(),
                 qPrintable(u"seed %1, mutant %2 of file %3, kept as %4: %5"_qs.arg(
                     QString::number(seed), QString::number(i), QString::number(i % files.size()),
                     path, fault)));
        opened += result ? 1 : 0;
    }
    folder.setAutoRemove(true);
    QVERIFY2(opened > count / 50 && opened < count, "hardly any mutant opened, or all did");
}

/// After mutants(), so that the last words of a crash are not lost.
void TestMutations::decodersAreSilent()
{
    const auto files = goodFiles();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mutant"_qs);
    ErrorOutput output;
    for (int i = 0; i < kMutants / 2; ++i) {
        QVERIFY(writeMutant(path, files, kSeed, i));
        const auto result = loadMutant(path, i);
        if (output.isEmpty())
            continue;
        folder.setAutoRemove(false);
        const QByteArray written = output.take();
        QFAIL(qPrintable(u"mutant %1, kept as %2, with %3: %4"_qs.arg(
            QString::number(i), path, result ? u"success"_qs : u"a refusal"_qs,
            QString::fromLocal8Bit(written))));
    }
}

QTEST_GUILESS_MAIN(TestMutations)
#include "tst_mutations.moc"
