// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/cli/arguments.h"
#include "ui/model/cli/verb_table.h"
#include "ui/model/input/sample_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

QByteArray samplesJson()
{
    QJsonArray rows;
    for (const SampleRow &row : sampleTable())
        rows += QJsonObject {{u"id"_s, QString::fromLatin1(row.id)},
                             {u"title"_s, sampleTitle(row)},
                             {u"description"_s, sampleDescription(row)}};
    return QJsonDocument(QJsonObject {{u"schema"_s, 1}, {u"samples"_s, rows}}).toJson();
}

QByteArray samplesText()
{
    QString text;
    for (const SampleRow &row : sampleTable())
        text += u"%1 %2\n"_s.arg(QString::fromLatin1(row.id), -14).arg(sampleDescription(row));
    return text.toUtf8();
}

} // namespace

ExitCode executeSamples(const QStringList &arguments)
{
    VerbArguments options("samples [--json]", "List the built-in samples.",
                          {{"json", nullptr, "as one JSON document"}}, false);
    Setup setup;
    if (const auto ended = options.parse(arguments, setup))
        return *ended;
    return printData(options.isSet("json") ? samplesJson() : samplesText());
}

} // namespace normscope
