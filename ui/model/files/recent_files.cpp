// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/files/recent_files.h"

#include "ui/model/settings/setting_keys.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <unistd.h>

namespace normscope {

namespace {

constexpr qsizetype kMostFiles = 200; ///< of a batch that is remembered
constexpr qsizetype kMostNames = 12;  ///< in batchNames()

FilePath absolute(const FilePath &file)
{
    if (file.bytes().startsWith('/'))
        return file;
    return FilePath::fromBytes(QFile::encodeName(QDir::currentPath()) + '/' + file.bytes());
}

/// The names percent-encoded, so that '|' divides them.
QString textOf(const RecentFiles::Batch &batch)
{
    QByteArrayList names;
    for (const FilePath &file : batch)
        names += file.bytes().toPercentEncoding("/");
    return QString::fromLatin1(names.join('|'));
}

RecentFiles::Batch batchOf(const QString &text)
{
    RecentFiles::Batch batch;
    for (const QByteArray &name : text.toLatin1().split('|')) {
        const QByteArray bytes = QByteArray::fromPercentEncoding(name);
        if (!bytes.startsWith('/') || bytes.contains('\0'))
            return {};
        batch += FilePath::fromBytes(bytes);
    }
    return batch;
}

} // namespace

RecentFiles::RecentFiles(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    for (const QString &text : settings.value(keys::kRecent)) {
        const Batch batch = batchOf(text);
        if (!batch.isEmpty() && m_batches.size() < kMost)
            m_batches.append(batch);
    }
}

void RecentFiles::add(const Batch &batch)
{
    if (batch.isEmpty() || batch.size() > kMostFiles)
        return;
    Batch whole;
    for (const FilePath &file : batch)
        whole += absolute(file);
    m_batches.removeAll(whole);
    m_batches.prepend(whole);
    m_batches = m_batches.first(std::min<qsizetype>(m_batches.size(), kMost));
    write();
}

void RecentFiles::clear()
{
    m_batches.clear();
    write();
}

void RecentFiles::write()
{
    QStringList texts;
    for (const Batch &batch : m_batches)
        texts += textOf(batch);
    m_settings.setValue(keys::kRecent, texts);
    Q_EMIT changed();
}

bool isThere(const RecentFiles::Batch &batch)
{
    return std::ranges::all_of(
        batch, [](const FilePath &file) { return ::access(file.bytes().constData(), R_OK) == 0; });
}

QString batchNames(const RecentFiles::Batch &batch)
{
    QStringList names;
    for (const FilePath &file : batch.first(std::min(batch.size(), kMostNames)))
        names += file.display();
    if (batch.size() > kMostNames)
        names += QCoreApplication::translate("normscope::LoadedInput", "and %n more", nullptr,
                                             int(batch.size() - kMostNames));
    return names.join(u'\n');
}

} // namespace normscope
