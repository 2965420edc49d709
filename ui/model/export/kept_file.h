// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace normscope {

/// What stands under a name that is about to be replaced, so that it can be had again. It is kept
/// as a second, hidden link ".NAME.old-N" beside it, which goes away with this. File systems
/// without links keep nothing.
class KeptFile
{
public:
    /// `path` as the system knows it, with its folder.
    explicit KeptFile(QByteArray path);
    ~KeptFile();
    KeptFile(KeptFile &&other) noexcept;
    KeptFile(const KeptFile &) = delete;
    KeptFile &operator=(const KeptFile &) = delete;
    KeptFile &operator=(KeptFile &&) = delete;

    /// Makes the name mean what it did: the older file, or none.
    void restore();

private:
    QByteArray m_path;
    QByteArray m_link; ///< empty: there is none
    bool m_isNew = false;
};

} // namespace normscope
