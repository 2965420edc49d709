// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/export/kept_file.h"

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace normscope {

namespace {

/// Of more than these, killed runs have left as many behind.
constexpr int kMostLinks = 100;

QByteArray linkName(const QByteArray &path, int number)
{
    const qsizetype name = path.lastIndexOf('/') + 1;
    return path.left(name) + '.' + path.mid(name) + ".old-" + QByteArray::number(number);
}

} // namespace

KeptFile::KeptFile(QByteArray path) : m_path(std::move(path))
{
    struct stat status = {};
    m_isNew = ::lstat(m_path.constData(), &status) != 0 && errno == ENOENT;
    for (int number = 0; !m_isNew && number < kMostLinks; ++number) {
        const QByteArray name = linkName(m_path, number);
        if (::link(m_path.constData(), name.constData()) == 0) {
            m_link = name;
            return;
        }
        if (errno != EEXIST)
            return;
    }
}

KeptFile::KeptFile(KeptFile &&other) noexcept
    : m_path(std::move(other.m_path)),
      m_link(std::exchange(other.m_link, {})),
      m_isNew(other.m_isNew)
{
}

KeptFile::~KeptFile()
{
    if (!m_link.isEmpty())
        ::unlink(m_link.constData());
}

void KeptFile::restore()
{
    if (m_isNew)
        ::unlink(m_path.constData());
    else if (!m_link.isEmpty() && ::rename(m_link.constData(), m_path.constData()) == 0)
        m_link.clear();
}

} // namespace normscope
