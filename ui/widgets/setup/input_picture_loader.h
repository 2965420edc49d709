// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/input_loader.h"
#include "ui/model/run/newest_job.h"

#include <QImage>
#include <QList>
#include <QMap>
#include <QObject>

#include <memory>
#include <optional>

namespace normscope {

/// Which images of an input are wanted, and how large at most, in device pixels.
struct InputPictureRequest
{
    std::shared_ptr<const LoadedInput> input;
    QList<int> images;
    QSize most;

    bool operator==(const InputPictureRequest &) const = default;
};

/// Makes pictures of the input off the GUI thread; the newest request wins.
class InputPictureLoader : public QObject
{
    Q_OBJECT
public:
    explicit InputPictureLoader(QObject *parent = nullptr);
    Q_DISABLE_COPY_MOVE(InputPictureLoader)

    /// loaded() follows, unless the newest pictures are these already.
    void load(const InputPictureRequest &request);
    /// No pictures, and the input is let go.
    void clear();
    bool isBusy() const { return m_job.isBusy(); }
    /// The newest picture of an image of the batch; null when there is none.
    QImage picture(int image) const { return m_pictures.value(image); }

Q_SIGNALS:
    void loaded();

private:
    using Pictures = QMap<int, QImage>;
    static Pictures run(const InputPictureRequest &request, const StopToken &stop);
    void take(const Pictures &pictures);

    NewestJob<Pictures> m_job;
    std::optional<InputPictureRequest> m_wanted; ///< that the job is for
    std::optional<InputPictureRequest> m_latest; ///< that the pictures are for
    Pictures m_pictures;
};

} // namespace normscope
