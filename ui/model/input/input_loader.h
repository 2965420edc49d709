// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/npy_reader.h"
#include "core/parallel.h"
#include "core/tensor/input.h"
#include "ui/model/input/input_error.h"
#include "ui/model/input/notice.h"

#include <QStringList>

#include <memory>
#include <variant>

namespace normscope {

struct LoadOptions
{
    Layout layout = Layout::automatic; ///< of .npy files
    bool keepAlpha = false;
    qint64 maxMegapixels = kDefaultMaxMegapixels; ///< of the whole batch
};

/// An input as it was stored, before the rescale, and what is known about it.
struct LoadedInput
{
    std::shared_ptr<const StoredTensor> tensor;
    StoredRange range;
    QString title;         ///< for the window: a name, or a name and how many more
    QList<FilePath> paths; ///< empty for a sample
    QStringList files;     ///< display() of the paths
    QString sample;        ///< id of the sample; empty for files
    QList<qint64> order;   ///< of the images that were opened; empty: as they came
    RescaleKind rescale = RescaleKind::minmax; ///< what it is shown with by default
    bool isImage = true; ///< every file is a picture (or the sample is like one: uint8)
    QString npyDescr;    ///< NumPy's type of the first .npy, such as "<i2"; empty for pictures
    double ownTypeMaximum = 0;    ///< the largest number of the file's own type
    bool ownTypeIsInteger = true; ///< in which NumPy's squares would wrap
    QList<Notice> notices;
};

/// A loaded input or the reason why there is none.
class [[nodiscard]] LoadResult
{
public:
    LoadResult(LoadedInput input) : m_state(std::move(input)) {}
    LoadResult(InputError error) : m_state(std::move(error)) {}

    bool hasValue() const { return std::holds_alternative<LoadedInput>(m_state); }
    explicit operator bool() const { return hasValue(); }
    LoadedInput &operator*() { return std::get<LoadedInput>(m_state); }
    const LoadedInput &operator*() const { return std::get<LoadedInput>(m_state); }
    LoadedInput *operator->() { return &**this; }
    const LoadedInput *operator->() const { return &**this; }
    const InputError &error() const { return std::get<InputError>(m_state); }

private:
    std::variant<LoadedInput, InputError> m_state;
};

/// Opens pictures and .npy files, told apart by their content, and stacks several of one size,
/// channel count and stored type along the batch axis. Safe on any thread; throws nothing.
/// Errors: those of openRegularFile(), decodeImage() and readNpy(); unknownFormat;
/// shapeMismatch, which names both files; invalidArgument for an empty list.
LoadResult loadFiles(const QList<FilePath> &paths, const LoadOptions &options = {},
                     const StopToken &stop = {});

/// Finds out what concerns the numbers of the whole batch: their range, and a notice of those that
/// are not finite. Errors: cancelled.
Result<void> scanNumbers(LoadedInput &input, const StopToken &stop);

/// The name of the first file, and how many more there are. `paths` is not empty.
QString batchTitle(const QList<FilePath> &paths);

/// Opens a row of sampleTable(). Error: invalidArgument for an id that it does not have.
LoadResult loadSample(const QString &id, const StopToken &stop = {});

} // namespace normscope
