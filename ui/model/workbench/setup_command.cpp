// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/workbench/setup_command.h"

#include "ui/model/setup/setup_fields.h"
#include "ui/model/workbench/workbench.h"

#include <QCoreApplication>

#include <algorithm>

namespace normscope {

namespace {

constexpr int kViewChange = 1;

QString translated(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

/// A file of delta_in by its name alone, as one line of plain text; of pinned elements how many.
QString shownText(const SetupField &field, const Setup &setup)
{
    if (QLatin1StringView(field.key) == QLatin1StringView("pins"))
        return QString::number(setup.pins.size());
    const bool isFile = setup.delta.kind == DeltaSource::Kind::file
        && QLatin1StringView(field.key) == QLatin1StringView("delta");
    return isFile ? setup.delta.file.fileName() : field.text(setup);
}

/// The same files in another order, more often or less often.
bool isRearranged(const Setup &before, const Setup &after)
{
    const auto isKnown = [&before](const FilePath &file) { return before.files.contains(file); };
    return before.files != after.files && !after.files.isEmpty()
        && std::ranges::all_of(after.files, isKnown);
}

} // namespace

QString describeChange(const Setup &before, const Setup &after)
{
    if (isRearranged(before, after))
        return translated("SetupField", QT_TRANSLATE_NOOP("SetupField", "images of the batch"));
    if (before.files != after.files)
        return translated("SetupField", QT_TRANSLATE_NOOP("SetupField", "open"));
    for (const SetupField &field : setupFields()) {
        const QString was = field.text(before);
        const QString is = field.text(after);
        if (was != is)
            return QCoreApplication::translate("SetupField", "%1 %2 to %3")
                .arg(translated("SetupField", field.undoName), shownText(field, before),
                     shownText(field, after));
    }
    return {};
}

SetupCommand::SetupCommand(Workbench &workbench, const Setup &before, const Setup &after)
    : QUndoCommand(describeChange(before, after)),
      m_workbench(workbench),
      m_before(before),
      m_after(after)
{
}

void SetupCommand::undo()
{
    m_workbench.apply(m_before);
}

void SetupCommand::redo()
{
    m_workbench.apply(m_after);
}

int SetupCommand::id() const
{
    const bool isPin = m_before.pins != m_after.pins || m_before.stops != m_after.stops;
    return !isPin && changedScope(m_before, m_after) == FieldScope::view ? kViewChange : -1;
}

bool SetupCommand::mergeWith(const QUndoCommand *other)
{
    m_after = static_cast<const SetupCommand *>(other)->m_after;
    setObsolete(m_before == m_after);
    setText(describeChange(m_before, m_after));
    return true;
}

} // namespace normscope
