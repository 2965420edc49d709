// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/file_bytes.h"

#include <QCoreApplication>

#include <utility>

namespace normscope {

namespace {

constexpr qint64 kMaxBlock = qint64(1) << 20;

} // namespace

FileBytes::FileBytes(QIODevice &device, StopToken stop)
    : m_device(device), m_stop(std::move(stop)), m_size(device.size())
{
    Q_ASSERT(device.isOpen() && !device.isSequential());
}

bool FileBytes::read(qint64 offset, char *data, qint64 count)
{
    if (m_stop.stop_requested() || offset < 0 || count > m_size - offset)
        return false;
    if (m_device.seek(offset) && m_device.read(data, count) == count)
        return true;
    m_unreadable = true;
    return false;
}

QByteArray FileBytes::read(qint64 offset, qint64 count)
{
    if (count < 0 || count > kMaxBlock || offset < 0 || count > m_size - offset)
        return {};
    QByteArray bytes(count, Qt::Uninitialized);
    return read(offset, bytes.data(), count) ? bytes : QByteArray();
}

Error FileBytes::failure() const
{
    if (m_stop.stop_requested())
        return {ErrorCode::cancelled, {}};
    if (m_unreadable)
        return {ErrorCode::fileUnreadable, m_device.errorString().toStdString()};
    return {ErrorCode::damagedFile, QT_TRANSLATE_NOOP("normscope::ErrorText", "it ends early")};
}

} // namespace normscope
