// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <memory>

namespace normscope {

/// Turns SIGTERM, SIGINT and SIGHUP into quitting as from the menu, so that what is remembered is
/// saved. A second one ends the program at once. One lives at a time, after the QApplication.
class QuitSignals : public QObject
{
    Q_OBJECT

public:
    QuitSignals();
    ~QuitSignals() override;

private:
    Q_DISABLE_COPY_MOVE(QuitSignals)
    std::array<int, 2> m_pipe {-1, -1}; ///< where the handler writes to, and where it is read
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace normscope
