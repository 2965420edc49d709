// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/read_function.h"

#include <algorithm>
#include <array>

namespace normscope {

namespace {

/// What brings an array of a layout to channels last.
QByteArray transposition(Layout layout)
{
    switch (layout) {
    case Layout::nchw:
        return ".transpose(0, 2, 3, 1)";
    case Layout::chw:
        return ".transpose(1, 2, 0)";
    default:
        return {};
    }
}

/// Lines of read() for some formats only.
struct FormatLines
{
    FileFormat format;
    const char *lines;
};

constexpr std::array kFormatLines {
    FormatLines {FileFormat::jpeg,
                 R"(    if image.mode == "CMYK":  # inks to light, times the black's
        light = 255 - np.asarray(image).astype(int)
        return light[..., :3] * light[..., 3:] // 255
)"},
};

constexpr auto kOpenPicture = R"(    image = Image.open(file)
    image.load()
)";
constexpr auto kTurn = R"(    image = ImageOps.exif_transpose(image)
)";
constexpr auto kTurnButTiff = R"(    if image.format != "TIFF":  # which Pillow turns by itself
        image = ImageOps.exif_transpose(image)
)";
constexpr auto kKeep16Bits = R"(    if image.mode.startswith("I"):  # 16 bits stay 16 bits
        return np.asarray(image)
)";

constexpr auto kDropAlpha = R"(    image.info.pop("transparency", None)  # alpha is dropped
)";

bool dropsAlpha(const LayerResult &result)
{
    return std::ranges::count(result.notices, NoticeCode::alphaDropped, &Notice::code) > 0;
}

QByteArray pictureLines(const QList<FileFormat> &formats, const LayerResult &result)
{
    const std::int64_t channels = result.shape().channels;
    constexpr std::array kModes {"L", "LA", "RGB", "RGBA"};
    QByteArray lines = kOpenPicture;
    lines += formats.contains(FileFormat::tiff) ? kTurnButTiff : kTurn;
    for (const FormatLines &row : kFormatLines) {
        if (formats.contains(row.format) && channels == 3)
            lines += row.lines;
    }
    if (channels == 1)
        lines += kKeep16Bits;
    if (dropsAlpha(result))
        lines += kDropAlpha;
    const char *mode
        = kModes[static_cast<std::size_t>(std::clamp<std::int64_t>(channels, 1, 4) - 1)];
    return lines + "    return np.asarray(image.convert(\"" + mode + "\"))\n";
}

} // namespace

QByteArray readFunction(const QList<FileFormat> &formats, const LayerResult &result)
{
    const qsizetype arrays = formats.count(FileFormat::npy);
    const QByteArray load = "return np.load(file, allow_pickle=False)"
        + (arrays > 0 ? transposition(result.setup.layout) : QByteArray()) + '\n';
    if (arrays == formats.size())
        return "\n\ndef read(file):\n    \"\"\"The array of an open .npy file, channels "
               "last.\"\"\"\n"
               "    "
            + load + "\n\n";
    return R"(

def read(file):
    """The first frame of a picture as it is seen, turned as EXIF says, its palette expanded, in the
    raw numbers of the file; or the array of a .npy file."""
    is_array = file.read(6) == b"\x93NUMPY"
    file.seek(0)
    if is_array:
        )"
        + load + pictureLines(formats, result) + "\n\n";
}

} // namespace normscope
