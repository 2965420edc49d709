// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/byte_picture_maker.h"

#include <utility>

namespace normscope {

BytePictureMaker::BytePictureMaker(QObject *parent)
    : QObject(parent), m_job([this](const Outcome &outcome) { takeOutcome(outcome); })
{
}

void BytePictureMaker::make(const BytePictureRequest &request)
{
    if (m_asked == request)
        return;
    m_asked = request;
    m_job.start([request](const StopToken &stop) -> Outcome {
        Result<BytePictures> pictures = makeBytePictures(request, stop);
        if (!pictures)
            return {nullptr, pictures.error().code};
        return {std::make_shared<const BytePictures>(*std::move(pictures)), {}};
    });
}

void BytePictureMaker::clear()
{
    m_job.cancel();
    m_asked.reset();
    m_latest.reset();
}

void BytePictureMaker::takeOutcome(const Outcome &outcome)
{
    if (outcome.pictures) {
        m_latest = outcome.pictures;
        Q_EMIT made();
    } else {
        m_asked.reset();
        Q_EMIT failed();
    }
}

} // namespace normscope
