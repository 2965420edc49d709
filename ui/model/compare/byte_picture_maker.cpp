// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/compare/byte_picture_maker.h"

#include <QtConcurrentRun>

#include <utility>

namespace normscope {

BytePictureMaker::BytePictureMaker(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BytePictureMaker::takeOutcome);
}

BytePictureMaker::~BytePictureMaker()
{
    m_stop.request_stop();
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void BytePictureMaker::make(const BytePictureRequest &request)
{
    const bool runs = m_job && !m_stop.stop_requested();
    if (runs ? m_job == request : m_made == request && !m_next)
        return;
    if (m_job) {
        m_next = request;
        m_stop.request_stop();
    } else {
        start(request);
    }
}

void BytePictureMaker::clear()
{
    m_stop.request_stop();
    m_next.reset();
    m_made.reset();
    m_latest.reset();
}

void BytePictureMaker::start(const BytePictureRequest &request)
{
    m_stop = {};
    m_job = request;
    m_watcher.setFuture(QtConcurrent::run([request, stop = m_stop.get_token()]() -> Outcome {
        Result<BytePictures> pictures = makeBytePictures(request, stop);
        if (!pictures)
            return {nullptr, pictures.error().code};
        return {std::make_shared<const BytePictures>(*std::move(pictures)), {}};
    }));
}

void BytePictureMaker::takeOutcome()
{
    const Outcome outcome = m_watcher.result();
    const auto job = std::exchange(m_job, std::nullopt);
    if (m_next) {
        start(*std::exchange(m_next, std::nullopt));
        return;
    }
    if (m_stop.stop_requested())
        return;
    if (outcome.pictures) {
        m_made = job;
        m_latest = outcome.pictures;
        Q_EMIT made();
    } else {
        Q_EMIT failed();
    }
}

} // namespace normscope
