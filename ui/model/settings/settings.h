// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/settings/setting_text.h"

#include <QHash>
#include <QSettings>
#include <QString>

#include <memory>

namespace normscope {

/// A setting: its name in the file and what holds until the user chooses. setting_keys.h has all.
template<typename T>
struct Key
{
    const char *name;
    T fallback;
};

/// What the program remembers of the user's choices, in one INI file. Whoever needs it is given
/// one; there is no other way to it. A file that cannot be read or written is no error: then what
/// is set holds until the program ends. For the GUI thread.
class Settings
{
public:
    /// Keeps everything in memory: for pictures and tests.
    Settings() = default;
    /// Kept in this file, which need not exist; empty: in memory.
    explicit Settings(const QString &file);

    /// The user's own file; empty where the system names no place for it.
    static QString userFile();

    /// The fallback where nothing is set, or something that is no T.
    template<typename T>
    T value(const Key<T> &key) const
    {
        return SettingText<T>::parse(text(key.name)).value_or(key.fallback);
    }
    /// What is the fallback is not written.
    template<typename T>
    void setValue(const Key<T> &key, const T &value)
    {
        if (value == key.fallback)
            remove(key.name);
        else
            setText(key.name, SettingText<T>::text(value));
    }
    /// Writes to the file now; else it happens soon.
    void save();

private:
    Q_DISABLE_COPY_MOVE(Settings)
    QString text(const char *name) const;
    void setText(const char *name, const QString &text);
    void remove(const char *name);

    std::unique_ptr<QSettings> m_file; ///< null: in memory
    QHash<QString, QString> m_memory;
};

} // namespace normscope
