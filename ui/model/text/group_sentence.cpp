// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/text/group_sentence.h"

#include "ui/model/text/number_text.h"

#include <QCoreApplication>

#include <array>

namespace normscope {

namespace {

constexpr const char *kContext = "normscope::GroupSentence";

constexpr unsigned kBatchBit = 1U << kBatch;
constexpr unsigned kChannelsBit = 1U << kChannels;
constexpr std::int64_t kColourChannels = 3;

/// The sentences of one set of axes, in the order of its mask.
struct Words
{
    /// Sets without the channels: of an image with several channels, of one with a single one.
    /// Sets with them: of three channels, of any other number.
    const char *first;
    const char *second;
};

/// One image in the batch.
constexpr std::array<Words, 16> kOneImage {{
    {QT_TRANSLATE_NOOP("normscope::GroupSentence", "of 1 element: each is on its own."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of 1 element: each is on its own.")},
    {},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: one column of one channel."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: one column.")},
    {},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: one row of one channel."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: one row.")},
    {},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: one channel of the image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: the whole image.")},
    {},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the red, green and blue of one pixel."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: all channels of one pixel.")},
    {},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the red, green and blue of one column."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: all channels of one column.")},
    {},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the red, green and blue of one row."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: all channels of one row.")},
    {},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: the whole image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: the whole image.")},
    {},
}};

/// Several images in the batch.
constexpr std::array<Words, 16> kManyImages {{
    {QT_TRANSLATE_NOOP("normscope::GroupSentence", "of 1 element: each is on its own."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of 1 element: each is on its own.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the same element of every image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the same pixel of every image.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: one column of one channel of one image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: one column of one image.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the same column of one channel in every image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the same column of every image.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: one row of one channel of one image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: one row of one image.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the same row of one channel in every image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: the same row of every image.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: one channel of one image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: one whole image.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: one channel of every image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: the whole batch.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the red, green and blue of one pixel of one image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: all channels of one pixel of one image.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the red, green and blue of the same pixel in every image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: all channels of the same pixel in every image.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the red, green and blue of one column of one image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: all channels of one column of one image.")},
    {QT_TRANSLATE_NOOP(
         "normscope::GroupSentence",
         "of %1 elements: the red, green and blue of the same column in every image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: all channels of the same column in every image.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the red, green and blue of one row of one image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: all channels of one row of one image.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: the red, green and blue of the same row in every image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence",
                       "of %1 elements: all channels of the same row in every image.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: one whole image."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: one whole image.")},
    {QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: the whole batch."),
     QT_TRANSLATE_NOOP("normscope::GroupSentence", "of %1 elements: the whole batch.")},
}};

QString translated(const char *words)
{
    return QCoreApplication::translate(kContext, words);
}

/// The reduced axes that are longer than 1.
unsigned actingMask(const AxisSet &axis, const Shape &shape)
{
    unsigned mask = 0;
    for (int a = 0; a < kAxisCount; ++a) {
        if (axis.contains(a) && shape.length(a) > 1)
            mask |= 1U << a;
    }
    return mask;
}

std::int64_t groupSize(const AxisSet &axis, const Shape &shape)
{
    return shape.elements() / groupShape(shape, axis).elements();
}

} // namespace

QString groupCount(const AxisSet &axis, const Shape &shape)
{
    const std::int64_t count = groupShape(shape, axis).elements();
    return count == 1 ? translated(QT_TRANSLATE_NOOP("normscope::GroupSentence", "1 group"))
                      : translated(QT_TRANSLATE_NOOP("normscope::GroupSentence", "%1 groups"))
                            .arg(NumberText::count(count));
}

QString groupSentence(const AxisSet &axis, const Shape &shape, bool isPicture)
{
    const unsigned mask = actingMask(axis, shape);
    const Words &words = (shape.batch > 1 ? kManyImages : kOneImage)[mask];
    const bool hasColours = isPicture && shape.channels == kColourChannels;
    const bool takesFirst = (mask & kChannelsBit) != 0 ? hasColours : shape.channels > 1;
    const QString sentence = translated(takesFirst ? words.first : words.second);
    return mask == 0 ? sentence : sentence.arg(NumberText::count(groupSize(axis, shape)));
}

QString groupHint(const AxisSet &axis, const Shape &shape)
{
    if (axis.isNone() && shape.batch > 1)
        return translated(QT_TRANSLATE_NOOP(
            "normscope::GroupSentence",
            "None adds over the batch too: one norm for all images, so each changes the others."));
    if (groupSize(axis, shape) > 1)
        return {};
    if (axis.mask() == 0)
        return translated(QT_TRANSLATE_NOOP(
            "normscope::GroupSentence",
            "The axis () gives each element its own group, so output keeps its sign alone."));
    if (axis.mask() == kBatchBit)
        return translated(QT_TRANSLATE_NOOP(
            "normscope::GroupSentence",
            "The batch has one image, so output keeps the sign of each element alone."));
    if (axis.mask() == kChannelsBit)
        return translated(QT_TRANSLATE_NOOP(
            "normscope::GroupSentence",
            "There is one channel, so output keeps the sign of each element alone."));
    return translated(QT_TRANSLATE_NOOP(
        "normscope::GroupSentence",
        "Each of these axes has length 1, so output keeps the sign of each element alone."));
}

} // namespace normscope
