// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/input_picture_loader.h"

#include "ui/widgets/setup/input_picture.h"

#include <utility>

namespace normscope {

/// Where memory runs out there are no pictures; the other parts tell of it.
InputPictureLoader::InputPictureLoader(QObject *parent)
    : QObject(parent), m_job([this](const Pictures &pictures) { take(pictures); })
{
}

void InputPictureLoader::load(const InputPictureRequest &request)
{
    if (m_wanted == request)
        return;
    if (m_latest == request) {
        m_wanted.reset();
        m_job.cancel();
        return;
    }
    m_wanted = request;
    m_job.start([request](const StopToken &stop) { return run(request, stop); }, Urgency::later);
}

void InputPictureLoader::clear()
{
    m_job.cancel();
    m_wanted.reset();
    m_latest.reset();
    m_pictures.clear();
}

InputPictureLoader::Pictures InputPictureLoader::run(const InputPictureRequest &request,
                                                     const StopToken &stop)
{
    Pictures pictures;
    for (const int image : request.images) {
        const QImage picture = makeInputPicture(*request.input->tensor, request.input->range, image,
                                                request.most, stop);
        if (!picture.isNull())
            pictures.insert(image, picture);
    }
    return pictures;
}

void InputPictureLoader::take(const Pictures &pictures)
{
    m_latest = std::exchange(m_wanted, std::nullopt);
    m_pictures = pictures;
    Q_EMIT loaded();
}

} // namespace normscope
