// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/workbench/setup_command.h"

#include "ui/model/input/input_loader.h"
#include "ui/model/setup/field_words.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/workbench/workbench.h"

#include <QCoreApplication>

#include <algorithm>

namespace normscope {

namespace {

constexpr int kViewChange = 1;

QString translated(const char *text)
{
    return QCoreApplication::translate("SetupField", text);
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
        return translated(QT_TRANSLATE_NOOP("SetupField", "Images of the batch"));
    if (before.files != after.files)
        return translated(QT_TRANSLATE_NOOP("SetupField", "Open: %1"))
            .arg(after.files.isEmpty() ? sampleWords(after) : batchTitle(after.files));
    const auto fields = setupFields();
    const auto changed = std::ranges::find_if(
        fields, [&](const SetupField &field) { return field.text(before) != field.text(after); });
    if (changed == fields.end())
        return {};
    const QString title = translated(changed->title);
    const QString was = changed->words(before);
    const QString is = changed->words(after);
    // Of lists the words are not everything that there is to them.
    return was == is
        ? title
        : translated(QT_TRANSLATE_NOOP("SetupField", "%1: %2 to %3")).arg(title, was, is);
}

SetupCommand::SetupCommand(Workbench &workbench, const Setup &before, const Setup &after)
    : QUndoCommand(describeChange(before, after)),
      m_workbench(workbench),
      m_before(before),
      m_after(after)
{
}

/// Applies a setup; where its input is another one, what was pointed at in the present one is
/// `left`, and what was pointed at in that one is `found` again.
void SetupCommand::go(const Setup &setup, std::optional<Index4> &left,
                      const std::optional<Index4> &found)
{
    const bool isOtherInput = changedScope(m_before, m_after) == FieldScope::input;
    left = m_workbench.m_probeAt;
    m_workbench.apply(setup);
    if (isOtherInput && !m_isNew)
        m_workbench.setProbe(found);
}

void SetupCommand::undo()
{
    m_isNew = false;
    go(m_before, m_probeAfter, m_probeBefore);
}

void SetupCommand::redo()
{
    go(m_after, m_probeBefore, m_probeAfter);
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
