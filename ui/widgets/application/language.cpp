// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/application/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kSourceLanguage = "en"_L1;

/// The first of the user's languages that is known.
QString preferredLanguage()
{
    const QStringList known = languages();
    const QStringList preferred = QLocale::system().uiLanguages();
    for (const QString &name : preferred) {
        const QString language = name.section(u'-', 0, 0);
        if (known.contains(language))
            return language;
    }
    return kSourceLanguage;
}

bool install(QCoreApplication &application, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(name, folder))
        return QCoreApplication::installTranslator(translator);
    delete translator;
    return false;
}

} // namespace

QStringList languages()
{
    QStringList found {kSourceLanguage};
    const QStringList files = QDir(u":/translations"_s).entryList({u"normscope_*.qm"_s});
    for (const QString &file : files)
        found += file.section(u'_', 1).section(u'.', 0, 0);
    return found;
}

bool installLanguage(QCoreApplication &application, const QString &language)
{
    const QString wanted = language.isEmpty() ? preferredLanguage() : language;
    if (wanted == kSourceLanguage)
        return true;
    // The texts of Qt's own dialogs, where they are installed.
    install(application, u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return install(application, u"normscope_"_s + wanted, u":/translations"_s);
}

} // namespace normscope
