// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/compare/byte_pictures.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>

namespace normscope {

/// Makes the pictures of NumPyNet's example off the GUI thread. One job is in flight; a new
/// request stops it and the newest one wins.
class BytePictureMaker : public QObject
{
    Q_OBJECT

public:
    explicit BytePictureMaker(QObject *parent = nullptr);
    ~BytePictureMaker() override;

    /// made() follows, unless the latest pictures are these already.
    void make(const BytePictureRequest &request);
    /// Stops, and lets go of pictures and run.
    void clear();

    bool isBusy() const { return m_job.has_value(); }
    /// The latest pictures, or null.
    const std::shared_ptr<const BytePictures> &latest() const { return m_latest; }

Q_SIGNALS:
    void made();
    /// There is not enough memory for it.
    void failed();

private:
    struct Outcome
    {
        std::shared_ptr<const BytePictures> pictures;
        ErrorCode error = ErrorCode::cancelled; ///< when there are none
    };

    Q_DISABLE_COPY_MOVE(BytePictureMaker)
    void start(const BytePictureRequest &request);
    void takeOutcome();

    QFutureWatcher<Outcome> m_watcher;
    std::stop_source m_stop;
    std::optional<BytePictureRequest> m_job;  ///< in flight
    std::optional<BytePictureRequest> m_next; ///< starts when that one has ended
    std::optional<BytePictureRequest> m_made; ///< of the latest pictures
    std::shared_ptr<const BytePictures> m_latest;
};

} // namespace normscope
