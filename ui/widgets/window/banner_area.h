// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/input/notice.h"
#include "ui/widgets/controls/banner.h"

#include <QList>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace normscope {

class Workbench;

/// The place above the map for one sentence at a time: an error, a notice about the input, a
/// computation that takes long, or the first hint.
class BannerArea : public QWidget
{
    Q_OBJECT

public:
    explicit BannerArea(Workbench &workbench, QWidget *parent = nullptr);

    /// Error: with a button that copies the sentence.
    void showError(const QString &sentence);
    void clearError();

private:
    Q_DISABLE_COPY_MOVE(BannerArea)
    enum class Topic { none, hint, notice, computing, error };

    void show(Topic topic, Tone tone, const BannerText &text);
    void hide(Topic topic);
    void act();
    void showResult();
    void showHint();
    void showComputing();

    Workbench &m_workbench;
    Banner *m_banner;
    QTimer m_computingTimer;
    Topic m_topic = Topic::none;
    bool m_hintUsed = false;
    QList<Notice> m_notices; ///< of the result; shown when they are others than before
};

} // namespace normscope
