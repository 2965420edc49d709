// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/layer_run.h"
#include "core/result.h"
#include "ui/model/colors/value_scale.h"

#include <QImage>

#include <array>
#include <memory>

namespace normscope {

/// The stages that NumPyNet's example draws.
inline constexpr std::array kPictureStages {StageId::input, StageId::output, StageId::scales};

/// A stage as NumPyNet's example draws it, NumPyNet/layers/l2norm_layer.py, float_2_img:
///
///     bytes = ((v − min) · (1 / (max − min) · 255)).astype(uint8)
///
/// in the compute type, cut to whole numbers. As in NumPy a value that is not finite makes the
/// whole picture 0, and so does a range of one value.
struct BytePicture
{
    QImage image;          ///< of one image, RGB of three channels, else one channel in grey
    ValueRange range;      ///< that black and white stand for
    std::int64_t same = 0; ///< elements of the whole batch with the byte of the input's picture
    std::int64_t negative
        = 0; ///< elements whose byte is 255 less that of the input's, give or take 1
};

struct BytePictures
{
    std::array<BytePicture, kPictureStages.size()> pictures;
    std::int64_t elements = 0;
};

/// How the pictures are stretched and which part of the batch is painted.
struct BytePictureRequest
{
    std::shared_ptr<const LayerRun> run;
    std::shared_ptr<const LayerStatistics> statistics; ///< of the run
    bool sharesScale = false;                          ///< one min and max for all of them
    int image = 0;
    int channel = 0; ///< painted unless there are three

    bool operator==(const BytePictureRequest &) const = default;
};

/// Counts all elements; paints at most a few million pixels of the image, evenly spaced.
/// Errors: cancelled, outOfMemory.
Result<BytePictures> makeBytePictures(const BytePictureRequest &request,
                                      const StopToken &stop = {});

} // namespace normscope
