// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/input_loader.h"

#include <QFutureWatcher>
#include <QImage>
#include <QList>
#include <QMap>
#include <QObject>

#include <memory>
#include <optional>
#include <stop_token>

namespace normscope {

/// Which images of an input are wanted, and how large at most, in device pixels.
struct InputPictureRequest
{
    std::shared_ptr<const LoadedInput> input;
    QList<int> images;
    QSize most;

    bool operator==(const InputPictureRequest &) const = default;
};

/// Makes pictures of the input off the GUI thread. One job is in flight; the newest request wins.
class InputPictureLoader : public QObject
{
    Q_OBJECT
public:
    explicit InputPictureLoader(QObject *parent = nullptr);
    ~InputPictureLoader() override;
    Q_DISABLE_COPY_MOVE(InputPictureLoader)

    /// loaded() follows, unless the newest pictures are these already.
    void load(const InputPictureRequest &request);
    /// The newest picture of an image of the batch; null when there is none.
    QImage picture(int image) const { return m_pictures.value(image); }

Q_SIGNALS:
    void loaded();

private:
    using Pictures = QMap<int, QImage>;
    static Pictures run(const InputPictureRequest &request, const StopToken &stop);
    void start(const InputPictureRequest &request);
    void finish();

    QFutureWatcher<Pictures> m_watcher;
    std::stop_source m_stop;
    std::optional<InputPictureRequest> m_job;
    std::optional<InputPictureRequest> m_next;
    std::optional<InputPictureRequest> m_latest;
    Pictures m_pictures;
};

} // namespace normscope
