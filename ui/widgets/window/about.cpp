// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window/about.h"

#include "ui/model/text/system_information.h"
#include "ui/model/version.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

namespace normscope {

void showAbout(QWidget *window)
{
    const auto translated
        = [](const char *text) { return QCoreApplication::translate("About", text); };
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("about"));
    box->setWindowTitle(translated(QT_TRANSLATE_NOOP("About", "About NormScope")));
    box->setTextFormat(Qt::PlainText);
    box->setText(QStringLiteral("NormScope %1").arg(QLatin1StringView(kVersion)));
    box->setInformativeText(translated(QT_TRANSLATE_NOOP(
        "About",
        "See what happens inside the L2 normalization layer of NumPyNet.\n\n"
        "Free software under the GNU General Public License, version 3 or later. It never uses "
        "the network.\n\n"
        "The layer's own lines are quoted from NumPyNet by Mattia Ceccarelli and Nico Curti, "
        "under the MIT licence. Fonts: Inter, JetBrains Mono and KaTeX, under the SIL Open Font "
        "License. Photographs: Stéfan van der Walt, Rachel Michetti (CC0) and SpaceX (public "
        "domain). Built with Qt (LGPL 3), QCustomPlot (GPL 3), Eigen (MPL 2), oneTBB (Apache 2), "
        "zlib "
        "and libtiff.")));
    QPushButton *copy
        = box->addButton(translated(QT_TRANSLATE_NOOP("About", "&Copy system information")),
                         QMessageBox::ActionRole);
    copy->setObjectName(QStringLiteral("copySystemInformation"));
    QObject::connect(copy, &QPushButton::clicked, box,
                     [] { QGuiApplication::clipboard()->setText(systemInformation()); });
    box->setDefaultButton(box->addButton(QMessageBox::Close));
    box->open();
}

} // namespace normscope
