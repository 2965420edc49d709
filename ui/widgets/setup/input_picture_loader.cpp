// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup/input_picture_loader.h"

#include "ui/widgets/setup/input_picture.h"

#include <QtConcurrentRun>

#include <new>
#include <utility>

namespace normscope {

InputPictureLoader::InputPictureLoader(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &InputPictureLoader::finish);
}

InputPictureLoader::~InputPictureLoader()
{
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void InputPictureLoader::load(const InputPictureRequest &request)
{
    if (m_job && *m_job == request && !m_stop.stop_requested()) {
        m_next.reset();
        return;
    }
    if (m_latest == request) {
        m_next.reset();
        m_stop.request_stop();
        return;
    }
    m_next = request;
    if (m_job)
        m_stop.request_stop();
    else
        start(*std::exchange(m_next, std::nullopt));
}

InputPictureLoader::Pictures InputPictureLoader::run(const InputPictureRequest &request,
                                                     const StopToken &stop)
try {
    Pictures pictures;
    for (const int image : request.images) {
        const QImage picture = makeInputPicture(*request.input->tensor, request.input->range, image,
                                                request.most, stop);
        if (!picture.isNull())
            pictures.insert(image, picture);
    }
    return pictures;
} catch (const std::bad_alloc &) {
    return {}; // the other parts tell of it
}

void InputPictureLoader::start(const InputPictureRequest &request)
{
    m_job = request;
    m_stop = std::stop_source();
    m_watcher.setFuture(QtConcurrent::run(
        [request, stop = m_stop.get_token()] { return InputPictureLoader::run(request, stop); }));
}

void InputPictureLoader::finish()
{
    const bool wasStopped = m_stop.stop_requested();
    InputPictureRequest job = *std::exchange(m_job, std::nullopt);
    if (!wasStopped) {
        m_latest = std::move(job);
        m_pictures = m_watcher.result();
    }
    if (m_next)
        start(*std::exchange(m_next, std::nullopt));
    if (!wasStopped)
        Q_EMIT loaded();
}

} // namespace normscope
