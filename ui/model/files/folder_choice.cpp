// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/files/folder_choice.h"

#include "ui/model/files/natural_order.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

fs::path pathOf(const FilePath &path)
{
    return {path.bytes().toStdString()};
}

QList<FilePath> filesIn(const FilePath &folder)
{
    QList<FilePath> files;
    std::error_code error;
    for (fs::directory_iterator at(pathOf(folder), error), end; !error && at != end;
         at.increment(error)) {
        const std::string name = at->path().filename().native();
        std::error_code unknown;
        if (!name.starts_with('.') && at->is_regular_file(unknown))
            files += FilePath::fromBytes(QByteArray::fromStdString(at->path().native()));
    }
    std::ranges::sort(files, [](const FilePath &a, const FilePath &b) {
        return comesBefore(a.bytes(), b.bytes());
    });
    return files;
}

struct Seen
{
    FilePath file;
    InputOutline outline;
};

/// The most common outline, of equals the earlier one.
InputOutline commonest(const std::vector<Seen> &seen)
{
    const auto count = [&seen](const InputOutline &outline) {
        return std::ranges::count(seen, outline, &Seen::outline);
    };
    std::vector<InputOutline> kinds;
    for (const Seen &one : seen) {
        if (std::ranges::find(kinds, one.outline) == kinds.end())
            kinds.push_back(one.outline);
    }
    return *std::ranges::max_element(kinds, {}, count); // the first of equals
}

FolderChoice chosenOf(const std::vector<Seen> &seen, const LoadOptions &options)
{
    FolderChoice choice;
    if (seen.empty())
        return choice;
    choice.outline = commonest(seen);
    Shape whole = choice.outline.shape;
    whole.batch = 0;
    for (const Seen &one : seen) {
        if (one.outline != choice.outline) {
            if (choice.others++ == 0) {
                choice.other = one.file;
                choice.otherOutline = one.outline;
            }
            continue;
        }
        whole.batch += one.outline.shape.batch;
        if (checkSize(whole, options.maxMegapixels))
            choice.files += one.file;
        else
            ++choice.beyond;
    }
    return choice;
}

QString translated(const char *text, int number = -1)
{
    return QCoreApplication::translate("normscope::FolderChoice", text, nullptr, number);
}

/// "640 x 480", with the other lengths where these are not what differs.
QString sizeText(const InputOutline &outline, const InputOutline &other)
{
    const Shape &a = outline.shape;
    const Shape &b = other.shape;
    if (a.columns != b.columns || a.rows != b.rows)
        return u"%1 x %2"_s.arg(a.columns).arg(a.rows);
    const std::string_view type = toString(outline.type);
    return u"%1, %2"_s.arg(QString::fromStdString(toString(a)),
                           QString::fromLatin1(type.data(), qsizetype(type.size())));
}

} // namespace

bool isFolder(const FilePath &path)
{
    std::error_code error;
    return fs::is_directory(pathOf(path), error);
}

FolderChoice chooseBatch(const QList<FilePath> &paths, const LoadOptions &options,
                         const StopToken &stop)
{
    QList<FilePath> files;
    for (const FilePath &path : paths)
        files += isFolder(path) ? filesIn(path) : QList<FilePath> {path};
    std::vector<Seen> seen;
    int unreadable = 0;
    for (const FilePath &file : files) {
        const Result<InputOutline> outline = outlineOf(file, options, stop);
        if (stop.stop_requested()) {
            FolderChoice none;
            none.isCancelled = true;
            return none;
        }
        if (outline)
            seen.push_back({file, *outline});
        else
            ++unreadable;
    }
    FolderChoice choice = chosenOf(seen, options);
    choice.unreadable = unreadable;
    return choice;
}

QString leftOutSentence(const FolderChoice &choice)
{
    QStringList left;
    const auto count = [&left](int number, const char *text) {
        if (number > 0)
            left += translated(text, number);
    };
    count(choice.others,
          QT_TRANSLATE_N_NOOP("normscope::FolderChoice", "%n of another size or type"));
    count(choice.beyond,
          QT_TRANSLATE_N_NOOP("normscope::FolderChoice", "%n beyond the size limit"));
    count(choice.unreadable,
          QT_TRANSLATE_N_NOOP("normscope::FolderChoice", "%n that hold no image or array"));
    if (left.isEmpty())
        return {};
    QString sentence = translated(QT_TRANSLATE_NOOP("normscope::FolderChoice", "Left out: %1."))
                           .arg(left.join(u", "_s));
    if (choice.others == 0)
        return sentence;
    return translated(QT_TRANSLATE_NOOP("normscope::FolderChoice",
                                        "%1 is %2, the others %3. A batch needs one size. %4"))
        .arg(choice.other.fileName(), sizeText(choice.otherOutline, choice.outline),
             sizeText(choice.outline, choice.otherOutline), sentence);
}

} // namespace normscope
