// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/notice.h"
#include "ui/model/setup/setup.h"
#include "ui/widgets/controls/banner.h"
#include "ui/widgets/window/slow_notice.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <array>
#include <functional>
#include <optional>

namespace normscope {

class Workbench;

/// The place above the map for one sentence at a time, the most urgent one: an error, an answer to
/// something that the user did, a computation that takes long, a notice about the input, a
/// range that hides much, dead groups, or the first hint. What is less urgent comes back when the
/// other is gone.
class BannerArea : public QWidget
{
    Q_OBJECT

public:
    explicit BannerArea(Workbench &workbench, QWidget *parent = nullptr);

    /// Error: with a button that copies the sentence.
    void showError(const QString &sentence);
    void clearError();
    /// An answer: stays until it is closed, another one comes, or another input is opened. A
    /// warning or an error can be copied.
    void say(Tone tone, const QString &sentence);
    /// An answer with something to do about it, which also takes it away.
    void offer(const QString &sentence, const QString &action, const std::function<void()> &act);
    void clearAnswer();

Q_SIGNALS:
    /// The user wants to see a dead group.
    void deadGroupRequested();

private:
    Q_DISABLE_COPY_MOVE(BannerArea)
    /// The most urgent first.
    enum class Topic { error, answer, computing, notice, hidden, dead, hint };
    struct Content
    {
        Tone tone = Tone::info;
        BannerText text;
    };

    void show(Topic topic, Tone tone, const BannerText &text);
    void hide(Topic topic);
    std::optional<Content> &contentOf(Topic topic)
    {
        return m_contents.at(static_cast<std::size_t>(topic));
    }
    std::optional<Topic> shownTopic() const;
    void refresh();
    void act();
    void close();
    void showResult();
    void showSetup();
    void showHint();
    void showHidden();
    void showComputing();
    void showDead();

    Workbench &m_workbench;
    Banner *m_banner;
    SlowNotice m_computing;
    std::array<std::optional<Content>, 7> m_contents;
    std::function<void()> m_offer; ///< of the answer; may be empty
    bool m_hintUsed = false;
    StageId m_hiddenStage = StageId::output; ///< whose range the banner is about
    StageLooks m_toleratedLooks;             ///< with which the user closed that banner
    qint64 m_deadGroups = 0;                 ///< of the result before
    QList<Notice> m_notices; ///< of the result; shown when they are others than before
};

} // namespace normscope
