// SPDX-License-Identifier: GPL-3.0-or-later
// The window with files at hand that can be opened in it.
#pragma once

#include "tests/ui/model/input/test_images.h"
#include "tests/ui/model/support/array_files.h"
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/controls/banner.h"

#include <QAbstractButton>
#include <QDropEvent>
#include <QMimeData>

namespace normscope::test {

struct FileWindow : ShownWindow
{
    FilePath picture(const QString &name, int columns = 6, int rows = 4) const
    {
        const QString path = files.path(name);
        if (!QDir().mkpath(QFileInfo(path).path())
            || !writeFile(path, encoded(colorRamp(columns, rows), "PNG")))
            qFatal("a picture cannot be written");
        return FilePath::fromString(path);
    }

    /// Drops these on the window.
    void drop(const QStringList &paths)
    {
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls += QUrl::fromLocalFile(path);
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QDropEvent dropped({300, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &dropped);
    }

    const Shape &shape() const { return workbench.result()->shape(); }
    Banner &banner() const { return *child<Banner>(QStringLiteral("banner")); }
    bool says(Tone tone, const QString &words) const
    {
        return banner().isVisible() && banner().tone() == tone
            && banner().content().text.contains(words);
    }
    void pressBanner() const
    {
        banner().findChild<QAbstractButton *>(QStringLiteral("bannerAction"))->click();
    }

    ArrayFiles files;
};

} // namespace normscope::test
