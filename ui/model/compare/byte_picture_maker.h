// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/compare/byte_pictures.h"
#include "ui/model/run/newest_job.h"

#include <QObject>

#include <memory>
#include <optional>

namespace normscope {

/// Makes the pictures of NumPyNet's example off the GUI thread. One job is in flight; a new
/// request stops it and the newest one wins.
class BytePictureMaker : public QObject
{
    Q_OBJECT

public:
    explicit BytePictureMaker(QObject *parent = nullptr);

    /// made() follows, unless the latest pictures are these already.
    void make(const BytePictureRequest &request);
    /// Stops, and lets go of pictures and run.
    void clear();

    bool isBusy() const { return m_job.isBusy(); }
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
        ErrorCode error = ErrorCode::outOfMemory; ///< when there are none
    };

    Q_DISABLE_COPY_MOVE(BytePictureMaker)
    void takeOutcome(const Outcome &outcome);

    std::optional<BytePictureRequest> m_asked; ///< the latest, in flight or answered
    std::shared_ptr<const BytePictures> m_latest;
    NewestJob<Outcome> m_job;
};

} // namespace normscope
