// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/layout/panel_widths.h"

#include <QList>
#include <QObject>

class QWidget;

namespace normscope {

class CentreLayout;
class ExplainPanel;
class Settings;
class SetupPanel;
class SideRail;

/// How wide the panels beside the maps are: as suits the window, or as the user drew them, which
/// is remembered. Folds the setup into its rail where the window is narrow.
class PanelSplit : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SideRail &rail;
        SetupPanel &setup;
        ExplainPanel &explain;
        CentreLayout &centre;
        QList<QWidget *> heads; ///< above the maps
        QList<QWidget *> maps;
    };
    /// Adds the handles to the parent of the panels.
    PanelSplit(const Parts &parts, Settings &settings, QObject *parent);

    /// For a window of this width in px.
    void fit(int windowWidth);
    /// Forgets what the user drew.
    void reset();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Q_DISABLE_COPY_MOVE(PanelSplit)
    void wish(const PanelWishes &wishes);
    void apply();
    int centreLeast(int beside) const;

    Parts m_parts;
    Settings &m_settings;
    PanelWishes m_wishes;
    int m_windowWidth = 0;
};

} // namespace normscope
