// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy_reader.h"
#include "core/io/npy_writer.h"
#include "tests/core/io/npy_bytes.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace normscope;

namespace {

const QString kPython = QStringLiteral("/usr/bin/python3");

/// The standard output of a Python script, or "failed" and its errors.
QByteArray runPython(const QByteArray &script, const QStringList &arguments)
{
    QProcess python;
    python.start(kPython,
                 QStringList {QStringLiteral("-c"), QString::fromUtf8(script)} + arguments);
    if (!python.waitForFinished() || python.exitCode() != 0)
        return "failed: " + python.readAllStandardError();
    return python.readAllStandardOutput().trimmed();
}

bool hasNumPy()
{
    return QFile::exists(kPython) && runPython("import numpy; print(1)", {}) == "1";
}

/// A header and the elements 0.5, 1.5, 2.5, ... of type T.
template<typename T>
std::string countingFile(const Shape &shape)
{
    std::string bytes = npyHeader(shape, npyDescr<T>());
    for (std::int64_t i = 0; i < shape.elements(); ++i)
        npytest::append(bytes, static_cast<T>(i) + T(0.5), false);
    return bytes;
}

} // namespace

/// What is written is what NumPy writes, and reads.
class TestNpyWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheHeader();
    void alignsTheElements();
    void isReadBack();
    void equalsWhatNumPyWrites();
    void readsWhatNumPyWrites();
};

void TestNpyWriter::writesTheHeader()
{
    std::string expected("\x93NUMPY\x01\x00\x76\x00", 10); // 118 bytes follow
    expected += "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 3, 4), }";
    expected.resize(127, ' ');
    expected += '\n';
    QCOMPARE(npyHeader(Shape {1, 2, 3, 4}, npyDescr<float>()), expected);
    QCOMPARE(npyDescr<double>(), std::string_view("<f8"));
}

void TestNpyWriter::alignsTheElements()
{
    std::int64_t length = 1;
    for (int digits = 1; digits <= 18; ++digits, length *= 10) {
        const std::string header = npyHeader(Shape {length, length, length, length}, "<f8");
        QCOMPARE(header.size() % 64, std::size_t {0});
        QCOMPARE(header.back(), '\n');
        const auto byte = [&header](std::size_t i) { return std::uint8_t(header[i]); };
        QCOMPARE(std::size_t {byte(8)} + 256U * byte(9), header.size() - 10); // of the rest
    }
}

void TestNpyWriter::isReadBack()
{
    const Shape shape {2, 3, 4, 5};
    for (const std::string &bytes : {countingFile<float>(shape), countingFile<double>(shape)}) {
        const Result<NpyArray> array = npytest::read(bytes);
        QCOMPARE(npytest::refusal(array), std::string());
        QVERIFY(array->tensor.shape() == shape);
        QVERIFY(!array->trailingBytes);
        const std::vector<double> values = npytest::values(array->tensor);
        for (std::size_t i = 0; i < values.size(); ++i)
            QCOMPARE(values[i], static_cast<double>(i) + 0.5);
    }
}

void TestNpyWriter::equalsWhatNumPyWrites()
{
    if (!hasNumPy())
        QSKIP("NumPy of /usr/bin/python3 is not installed");
    QTemporaryDir folder;
    QStringList paths;
    for (const Shape &shape : {Shape {1, 2, 3, 4}, Shape {12, 1, 1, 1}, Shape {1, 1, 1, 12345},
                               Shape {100, 10, 10, 1}}) {
        for (const std::string &bytes : {countingFile<float>(shape), countingFile<double>(shape)}) {
            paths += folder.filePath(QString::number(paths.size()) + QStringLiteral(".npy"));
            QFile file(paths.back());
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes.data(), qint64(bytes.size())), qint64(bytes.size()));
        }
    }
    QCOMPARE(runPython(R"(
import io, sys, numpy as np
for path in sys.argv[1:]:
    x = np.load(path)
    assert x.ndim == 4 and (x.ravel() == np.arange(x.size) + 0.5).all()
    again = io.BytesIO()
    np.save(again, x)
    assert again.getvalue() == open(path, 'rb').read(), path
print('ok')
)",
                       paths),
             QByteArray("ok"));
}

void TestNpyWriter::readsWhatNumPyWrites()
{
    if (!hasNumPy())
        QSKIP("NumPy of /usr/bin/python3 is not installed");
    QTemporaryDir folder;
    QCOMPARE(runPython(R"(
import sys, numpy as np
for i, code in enumerate(['<i2', '>i2', '<f2', '>f2', '|u1', '|i1', '>u2', '<i8', '>f8', '<f4']):
    for order in 'CF':
        for version in (1, 2, 3):
            x = np.array(np.arange(120).reshape(2, 3, 4, 5), dtype=code, order=order)
            with open('%s/%d%s%d.npy' % (sys.argv[1], i, order, version), 'wb') as file:
                np.lib.format.write_array(file, x, (version, 0))
print('ok')
)",
                       {folder.path()}),
             QByteArray("ok"));
    const QStringList names = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(names.size(), 60);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<NpyArray> array = npytest::read(file.readAll().toStdString());
        QCOMPARE(npytest::refusal(array), std::string());
        const std::vector<double> values = npytest::values(array->tensor);
        QCOMPARE(values.size(), std::size_t {120});
        for (std::size_t i = 0; i < values.size(); ++i)
            QCOMPARE(values[i], static_cast<double>(i));
    }
}

QTEST_GUILESS_MAIN(TestNpyWriter)
#include "tst_npy_writer.moc"
