// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/shell_command.h"

#include "ui/model/setup/argument_text.h"
#include "ui/model/setup/setup_fields.h"

#include <QByteArrayList>

#include <algorithm>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

bool isPlain(char c)
{
    const auto is = [c](char low, char high) { return c >= low && c <= high; };
    return is('a', 'z') || is('A', 'Z') || is('0', '9') || QByteArrayView("_./:=,+-").contains(c);
}

QByteArray escaped(char c)
{
    if (c == '\\' || c == '\'')
        return QByteArray("\\") + c;
    if (c >= ' ' && c <= '~')
        return {1, c};
    return "\\x" + QByteArray(1, c).toHex();
}

/// A word of a shell's command line.
QByteArray quoted(const QByteArray &word)
{
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain))
        return word;
    QByteArray text;
    for (const char c : word)
        text += escaped(c);
    return text == word ? '\'' + text + '\'' : "$'" + text + '\'';
}

/// The options of all fields that differ from those of `run` without an option.
QByteArrayList optionsOf(const Setup &setup)
{
    const Setup defaults;
    QByteArrayList options;
    for (const SetupField &field : setupFields()) {
        const QString value = field.text(setup);
        const bool isSample = QLatin1StringView(field.key) == "sample"_L1;
        const bool isNamed = isSample ? setup.files.isEmpty() : value != field.text(defaults);
        if (isNamed && field.valueName && field.scope != FieldScope::view)
            options += quoted(QByteArray("--") + field.key + '=' + bytesFromArgument(value));
    }
    return options;
}

} // namespace

QByteArray runCommand(const Setup &setup)
{
    QByteArrayList words {"normscope", "run"};
    words += optionsOf(setup);
    if (std::ranges::any_of(setup.files,
                            [](const FilePath &path) { return path.bytes().startsWith('-'); }))
        words += "--";
    for (const FilePath &path : setup.files)
        words += quoted(path.bytes());
    return words.join(' ');
}

QByteArray saveInputCommand(const Setup &setup)
{
    Setup stored;
    stored.files = setup.files;
    stored.sample = setup.sample;
    stored.layout = setup.layout;
    stored.keepAlpha = setup.keepAlpha;
    stored.maxMegapixels = setup.maxMegapixels;
    stored.rescale = RescaleKind::none;
    QByteArray command = runCommand(stored);
    return command.insert(qsizetype(sizeof "normscope run") - 1, " --save=input --out=DIR");
}

} // namespace normscope
