// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/input_lines.h"

#include "ui/model/python/array_source.h"
#include "ui/model/python/python_text.h"
#include "ui/model/python/read_function.h"
#include "ui/model/python/shell_command.h"
#include "ui/model/python/stored_array.h"
#include "ui/model/setup/list_text.h"

#include <string_view>

namespace normscope {

namespace {

using Way = ArraySource::Way;

constexpr qint64 kPillowPixels = 80'000'000; ///< from here on it warns

/// How to go on where the pixels cannot be had by Pillow.
QByteArray saveAdvice(const LayerResult &result)
{
    return saveInputCommand(result.setup) + ", then start this script with DIR/input.npy";
}

/// What to think of when the numbers of an input are not the expected ones.
QByteArray hintFor(const ArraySource &source, const LayerResult &result)
{
    switch (source.way) {
    case Way::embedded:
        return "the script has been changed";
    case Way::photo:
        return "Pillow's decoder here is another one than NormScope's; " + saveAdvice(result);
    default:
        break;
    }
    if (source.formats.count(FileFormat::npy) == source.formats.size() && source.way == Way::files)
        return "the file is another one now";
    return "the file is another one now, or Pillow's decoder here is not NormScope's; to go on "
           "with NormScope's pixels: "
        + saveAdvice(result);
}

QByteArray namesOf(const QList<FilePath> &paths)
{
    QByteArray names;
    for (const FilePath &path : paths)
        names += "    " + pythonFileName(path) + ",\n";
    return "names = sys.argv[1:] or [\n" + names + "]\n";
}

QByteArray askLines(const LayerResult &result)
{
    return "# Pillow cuts 16 bits of colour to 8, and the array is too large to stand here.\n"
           "if len(sys.argv) < 2:\n"
           "    sys.exit("
        + pythonText("Pillow cannot read these numbers. Save them: " + saveAdvice(result)) + ")\n"
        + "names = sys.argv[1:]\n";
}

QByteArray filesLines(const LayerResult &result)
{
    const Shape &shape = result.shape();
    QByteArrayList lengths {"-1"};
    for (const std::int64_t length : {shape.rows, shape.columns, shape.channels})
        lengths += QByteArray::number(qint64(length));
    return "stored = np.concatenate([read(open(name, \"rb\")).reshape(" + lengths.join(", ")
        + ")\n                         for name in names]).astype(" + typeName(*result.loaded)
        + ")\n";
}

QByteArray photoLines(const LayerResult &result)
{
    const Shape &shape = result.shape();
    return "# The file of the photograph. The run goes on behind it.\nphoto = io.BytesIO("
        + embeddedBytes(photoBytes(result.loaded->sample))
        + ")\nstored = read(open(sys.argv[1], \"rb\") if len(sys.argv) > 1 else photo)\n"
          "stored = stored.reshape"
        + pythonShape({1, shape.rows, shape.columns, shape.channels}) + ".astype("
        + typeName(*result.loaded) + ")\n";
}

QByteArray storedLines(const ArraySource &source, const LayerResult &result)
{
    switch (source.way) {
    case Way::files:
        return namesOf(result.loaded->paths) + filesLines(result);
    case Way::photo:
        return photoLines(result);
    case Way::asked:
        return askLines(result) + filesLines(result);
    case Way::embedded:
        break;
    }
    return "stored = " + embeddedArray(*result.loaded->tensor) + '\n';
}

/// Puts the images into the order of the batch. An array that stands in the script is in it.
QByteArray orderLine(const ArraySource &source, const LayerResult &result)
{
    if (source.way == Way::embedded || result.loaded->order.isEmpty())
        return {};
    return "stored = stored[[" + batchText(result.loaded->order).toLatin1() + "]]\n";
}

QByteArray minmaxLines(const Rescale &rescale)
{
    const QByteArray range = R"(v = stored.astype(np.float64)
finite = v[np.isfinite(v)]
low, high = finite.min(), finite.max()
)";
    if (rescale.factor != 1)
        return range
            + "x = ((v / 2 - low / 2) / (high / 2 - low / 2)).astype(dtype)  # high - low "
              "would overflow\n";
    return range + "x = ((v - low) / (high - low)).astype(dtype)\n";
}

} // namespace

QByteArray typeName(const LoadedInput &loaded)
{
    const std::string_view name = toString(loaded.tensor->type());
    return pythonText(QByteArray(name.data(), qsizetype(name.size())));
}

QByteArray arrayCheck(const char *name, const LoadedInput &loaded, const ArraySource &source,
                      const LayerResult &result)
{
    return QByteArray("check_array(\"") + name + "\", " + name + ", "
        + pythonShape(loaded.tensor->shape()) + ", " + typeName(loaded) + ",\n            \""
        + fingerprint(*loaded.tensor) + "\",\n            " + pythonText(hintFor(source, result))
        + ")\n";
}

QByteArray inputLines(const LayerResult &result)
{
    const ArraySource source = arraySource(*result.loaded, true);
    QList<FileFormat> formats = source.formats;
    if (result.deltaFile)
        formats += arraySource(*result.deltaFile, false).formats;
    QByteArray lines;
    const bool isLarge = result.shape().batch * result.shape().pixels() > kPillowPixels;
    if (isLarge && source.way == Way::files)
        lines += "\nImage.MAX_IMAGE_PIXELS = None  # the picture is large\n";
    if (!formats.isEmpty() || source.way == Way::asked)
        lines += readFunction(formats, result);
    return lines + "# The input as it is stored: an array of (batch, rows, columns, channels).\n"
        + storedLines(source, result) + orderLine(source, result)
        + arrayCheck("stored", *result.loaded, source, result);
}

QByteArray rescaleLines(const LayerResult &result)
{
    const Rescale &rescale = result.run->input().rescale();
    const bool isConstant = result.loaded->range.min == result.loaded->range.max;
    switch (rescale.kind) {
    case RescaleKind::minmax:
        if (isConstant)
            return "# The numbers are all the same: there is no range, and they become zeros.\n"
                   "x = (stored.astype(np.float64) - "
                + pythonNumber(rescale.low) + ").astype(dtype)\n";
        return "# To 0 ... 1 over the whole batch, as NumPyNet's img_2_float does.\n"
            + minmaxLines(rescale);
    case RescaleKind::unit:
        return "# To 0 ... 1 by the largest number of the stored type.\n"
               "x = (stored / np.float64("
            + QByteArray::number(int(rescale.range)) + ")).astype(dtype)\n";
    case RescaleKind::none:
        break;
    }
    return "x = stored.astype(dtype)\n";
}

} // namespace normscope
