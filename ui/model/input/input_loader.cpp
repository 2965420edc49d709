// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/input_loader.h"

#include "ui/model/input/device_source.h"
#include "ui/model/input/image_decoder.h"
#include "ui/model/input/regular_file.h"
#include "ui/model/input/sample_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <new>
#include <optional>
#include <vector>

namespace normscope {

namespace {

/// One opened file, or one sample.
struct LoadedFile
{
    StoredTensor tensor;
    QList<Notice> notices;
    QString npyDescr; ///< empty for a picture
    double ownTypeMaximum = 0;
    bool ownTypeIsInteger = true;
};

double maximumOf(StoredType type)
{
    switch (type) {
    case StoredType::uint8:
        return std::numeric_limits<std::uint8_t>::max();
    case StoredType::uint16:
        return std::numeric_limits<std::uint16_t>::max();
    case StoredType::float32:
        return double(std::numeric_limits<float>::max());
    case StoredType::float64:
        break;
    }
    return std::numeric_limits<double>::max();
}

LoadedFile ofOwnType(StoredTensor tensor, QList<Notice> notices)
{
    const StoredType type = tensor.type();
    const bool integer = type == StoredType::uint8 || type == StoredType::uint16;
    return {std::move(tensor), std::move(notices), {}, maximumOf(type), integer};
}

QList<Notice> npyNotices(const NpyArray &array)
{
    QList<Notice> notices;
    if (array.trailingBytes)
        notices.append({NoticeCode::trailingBytes, 0, 0, {}, {}});
    if (array.inexact)
        notices.append({NoticeCode::inexactIntegers, 0, 0, {}, {}});
    if (array.looksChannelsFirst)
        notices.append({NoticeCode::looksChannelsFirst,
                        0,
                        0,
                        QString::fromStdString(toString(array.tensor.shape())),
                        {}});
    return notices;
}

Result<LoadedFile> loadNpy(QIODevice &device, const LoadOptions &options, qint64 imagesBefore,
                           const StopToken &stop)
{
    auto array = readNpy(sourceOf(device, stop), device.size(), options.layout,
                         options.maxMegapixels, imagesBefore);
    if (!array)
        return sourceError(array.error(), device, stop);
    const QString descr = QString::fromStdString(array->descr);
    const bool integer = descr.contains(QLatin1Char('i')) || descr.contains(QLatin1Char('u'));
    auto notices = npyNotices(*array);
    return LoadedFile {std::move(array->tensor), std::move(notices), descr, array->typeMaximum,
                       integer};
}

Result<LoadedFile> loadDevice(QIODevice &device, const LoadOptions &options, qint64 imagesBefore,
                              const StopToken &stop)
{
    const FileFormat format = sniffFormat(device.read(kSniffBytes));
    if (device.size() == 0)
        return Error {ErrorCode::damagedFile,
                      QT_TRANSLATE_NOOP("normscope::ErrorText", "it is empty")};
    if (format == FileFormat::unknown)
        return Error {ErrorCode::unknownFormat, {}};
    device.seek(0);
    if (format == FileFormat::npy)
        return loadNpy(device, options, imagesBefore, stop);
    auto image = decodeImage(device, format,
                             {options.keepAlpha, options.maxMegapixels, imagesBefore}, stop);
    if (!image)
        return image.error();
    return ofOwnType(std::move(image->tensor), std::move(image->notices));
}

bool isNamedNpy(const FilePath &path)
{
    return path.bytes().toLower().endsWith(".npy");
}

Result<LoadedFile> loadFile(const FilePath &path, const LoadOptions &options, qint64 imagesBefore,
                            const StopToken &stop)
{
    const auto device = openRegularFile(path);
    if (!device)
        return device.error();
    auto file = loadDevice(**device, options, imagesBefore, stop);
    if (file && file->npyDescr.isEmpty() && isNamedNpy(path))
        return Error {ErrorCode::unsupported,
                      QT_TRANSLATE_NOOP("normscope::ErrorText",
                                        "a picture under the name of an array (.npy)")};
    if (file) {
        for (Notice &notice : file->notices)
            notice.file = path;
    }
    return file;
}

std::string describe(const StoredTensor &tensor)
{
    return toString(tensor.shape()) + " " + std::string(toString(tensor.type()));
}

/// Whether two tensors may stand in one batch.
Result<void> checkFits(const StoredTensor &first, const StoredTensor &next)
{
    Shape expected = first.shape();
    expected.batch = next.shape().batch;
    if (next.shape() == expected && next.type() == first.type())
        return {};
    return Error {ErrorCode::shapeMismatch, describe(next) + ", " + describe(first)};
}

/// Stacks the files, whose tensors fit together.
Result<LoadedInput> combine(std::vector<LoadedFile> files, const StopToken &stop)
{
    LoadedInput input;
    std::vector<StoredTensor> tensors;
    input.ownTypeIsInteger = false;
    input.ownTypeMaximum = files.front().ownTypeMaximum;
    for (LoadedFile &file : files) {
        input.isImage = input.isImage && file.npyDescr.isEmpty();
        if (input.npyDescr.isEmpty())
            input.npyDescr = file.npyDescr;
        input.ownTypeMaximum = std::min(input.ownTypeMaximum, file.ownTypeMaximum);
        input.ownTypeIsInteger = input.ownTypeIsInteger || file.ownTypeIsInteger;
        input.notices.append(file.notices);
        tensors.push_back(std::move(file.tensor));
    }
    auto stacked = StoredTensor::stack(tensors);
    if (!stacked)
        return stacked.error();
    input.tensor = std::make_shared<const StoredTensor>(std::move(*stacked));
    input.rescale = input.isImage ? RescaleKind::minmax : RescaleKind::none;
    if (const auto numbers = scanNumbers(input, stop); !numbers)
        return numbers.error();
    return input;
}

LoadResult loadBatch(const QList<FilePath> &paths, const LoadOptions &options,
                     const StopToken &stop)
{
    std::vector<LoadedFile> files;
    qint64 images = 0;
    for (const FilePath &path : paths) {
        auto file = loadFile(path, options, images, stop);
        if (!file)
            return InputError {file.error(), path};
        if (!files.empty()) {
            if (const auto fits = checkFits(files.front().tensor, file->tensor); !fits)
                return InputError {fits.error(), path, paths.constFirst()};
        }
        Shape whole = file->tensor.shape();
        whole.batch += images;
        if (const auto size = checkSize(whole, options.maxMegapixels); !size)
            return InputError {size.error(), path};
        images = whole.batch;
        files.push_back(std::move(*file));
    }
    auto input = combine(std::move(files), stop);
    if (!input)
        return InputError {input.error(), paths.constFirst()};
    input->paths = paths;
    for (Notice &notice : input->notices) {
        if (paths.size() == 1)
            notice.file = paths.constFirst();
    }
    for (const FilePath &path : paths)
        input->files.append(path.display());
    input->title = batchTitle(paths);
    return std::move(*input);
}

Result<LoadedFile> loadRow(const SampleRow &row, const StopToken &stop)
{
    if (!row.isPhoto())
        return ofOwnType(row.make(), {});
    QFile photo(QString::fromLatin1(row.resource));
    if (!photo.open(QIODevice::ReadOnly))
        return Error {ErrorCode::fileNotOpened, photo.errorString().toStdString()};
    return loadDevice(photo, {}, 0, stop);
}

LoadResult loadSampleRow(const SampleRow &row, const StopToken &stop)
{
    auto file = loadRow(row, stop);
    if (!file)
        return InputError {file.error()};
    std::vector<LoadedFile> files;
    files.push_back(std::move(*file));
    auto input = combine(std::move(files), stop);
    if (!input)
        return InputError {input.error()};
    input->sample = QString::fromLatin1(row.id);
    input->title = sampleTitle(row);
    input->rescale = row.rescale;
    input->isImage = row.rescale == RescaleKind::minmax;
    return std::move(*input);
}

InputError invalidArgument(const char *what, const FilePath &file)
{
    return InputError {{ErrorCode::invalidArgument, what}, file};
}

/// Calls `load` and turns memory that runs out into an error.
template<typename Load>
LoadResult withinMemory(const FilePath &file, Load &&load)
{
    try {
        return load();
    } catch (const std::bad_alloc &) {
        return InputError {{ErrorCode::outOfMemory, {}}, file};
    }
}

} // namespace

QString batchTitle(const QList<FilePath> &paths)
{
    QString first = paths.constFirst().fileName();
    if (paths.size() == 1)
        return first;
    const int others = int(paths.size()) - 1; // lupdate does not end when this stands in the call
    return QCoreApplication::translate("normscope::LoadedInput", "%1 and %n more", nullptr, others)
        .arg(first);
}

LoadResult loadFiles(const QList<FilePath> &paths, const LoadOptions &options,
                     const StopToken &stop)
{
    if (paths.isEmpty())
        return invalidArgument(QT_TRANSLATE_NOOP("normscope::ErrorText", "no file was given"), {});
    return withinMemory(paths.constFirst(), [&] { return loadBatch(paths, options, stop); });
}

LoadResult loadSample(const QString &id, const StopToken &stop)
{
    const SampleRow *const row = findSample(id);
    if (row == nullptr)
        return invalidArgument(
            QT_TRANSLATE_NOOP("normscope::ErrorText", "there is no built-in sample of this name"),
            FilePath::fromString(id));
    return withinMemory({}, [&] { return loadSampleRow(*row, stop); });
}

Result<void> scanNumbers(LoadedInput &input, const StopToken &stop)
{
    const auto range = storedRange(*input.tensor, stop);
    if (!range)
        return range.error();
    input.range = *range;
    if (range->nan > 0 || range->inf > 0)
        input.notices.append({NoticeCode::nonFinite, range->nan, range->inf, {}, {}});
    return {};
}

} // namespace normscope
