// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/controls/banner.h"

#include <QObject>

#include <optional>

namespace normscope {

/// One thing that the banner may speak of. A topic owns its sentence, knows when there is something
/// to say, and does what its action promises; it does not know of other topics, nor where it is
/// shown.
class BannerTopic : public QObject
{
    Q_OBJECT

public:
    struct Content
    {
        Tone tone = Tone::info;
        BannerText text;
    };

    using QObject::QObject;

    /// nullopt: there is nothing to say.
    const std::optional<Content> &content() const { return m_content; }
    /// It is about what is shown, and stays: the maps make room for it. Others lie over the maps.
    virtual bool hasRow() const { return false; }
    /// The action was pressed. What does nothing else copies its sentence.
    virtual void act();
    /// The user closed it.
    virtual void close() { fallSilent(); }

Q_SIGNALS:
    void changed();

protected:
    void speak(Tone tone, const BannerText &text);
    void fallSilent();

private:
    Q_DISABLE_COPY_MOVE(BannerTopic)

    std::optional<Content> m_content;
};

} // namespace normscope
