// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace normscope {

/// "en" and those that there is a translation for, by their ISO 639 codes.
QStringList languages();

/// Speaks this language from now on, or where it is empty the first of the user's that is known,
/// or English. To be called before any widget is made. False where there is no such language.
bool installLanguage(QCoreApplication &application, const QString &language);

} // namespace normscope
