// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QtGlobal>

namespace normscope {

/// Collects what Qt warns about on this thread while it lives. Decoders report damage in this
/// way and return a picture all the same.
///
/// Qt has one message handler for the whole process. The first capture puts a handler in front
/// of the present one and the last one to go puts the former back. That handler keeps what
/// a capturing thread says and hands everything else on, so captures on several threads do not
/// meet. Nobody else may install a handler while a capture lives: install the program's own in
/// main, before the first file is opened.
class MessageCapture
{
public:
    MessageCapture();
    ~MessageCapture();

    /// Warnings and worse, in the order in which they came.
    const QStringList &warnings() const { return m_warnings; }

private:
    Q_DISABLE_COPY_MOVE(MessageCapture)
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);

    static thread_local MessageCapture *s_current;

    MessageCapture *m_outer;
    QStringList m_warnings;
};

} // namespace normscope
