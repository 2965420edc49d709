// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <utility>

namespace normscope {

/// The name of a file as the system knows it: bytes, which need not be UTF-8. A QString cannot
/// hold every name, so it is made for people only and never used to open anything.
class FilePath
{
public:
    FilePath() = default;
    /// The name as it stood in argv.
    static FilePath fromBytes(QByteArray bytes) { return FilePath(std::move(bytes)); }
    static FilePath fromString(const QString &name);
    /// The path of a file: URL (drag and drop); empty for every other one.
    static FilePath fromUrl(const QUrl &url);

    const QByteArray &bytes() const { return m_bytes; }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The whole name as one line of plain text: bytes that are not UTF-8 as "\xff", control
    /// and direction characters as "\n", "\t", "\u202e".
    QString display() const;
    /// display() of the part after the last '/'.
    QString fileName() const;

    bool operator==(const FilePath &) const = default;

private:
    explicit FilePath(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    QByteArray m_bytes;
};

} // namespace normscope
