// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of the batch, image by image. Files that hold one image each change their order in
// Setup::files; samples and arrays of several images are ordered by Setup::batch. What belongs to
// an image (the one that is shown or compared, pins, a delta_in of one element) goes with it; a
// file of delta_in goes, because it was made for the former batch.
#pragma once

#include "ui/model/setup/setup.h"

namespace normscope {

/// `images` is the present length of the batch.

/// A second one right behind an image.
Setup withImageDuplicated(const Setup &setup, qint64 images, qint64 image);
/// The image stands at `to` afterwards.
Setup withImageMoved(const Setup &setup, qint64 images, qint64 from, qint64 to);
/// The last image that is left stays.
Setup withImageRemoved(const Setup &setup, qint64 images, qint64 image);

} // namespace normscope
