// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of Setup, each declared once. Options, undo texts and the state text read this
// table; to add a field, add a member to Setup and a row here.
#pragma once

#include "core/result.h"
#include "ui/model/setup/setup.h"

#include <QString>

#include <span>

namespace normscope {

/// What has to be made again when a field changes.
enum class FieldScope {
    input, ///< the files are read again
    layer, ///< the layer runs again
    view,  ///< only another part of the same result is shown
};

struct SetupField
{
    const char *key;       ///< in state texts; also the name of the command-line option
    const char *valueName; ///< in help texts, such as "none|K|K,L,...|()"; null: no option
    const char *help;      ///< marked for translation
    const char *title;     ///< marked for translation: what people call the field
    FieldScope scope;
    /// The value as the option takes it.
    QString (*text)(const Setup &);
    /// Errors: invalidArgument with a sentence.
    Result<void> (*parse)(Setup &, const QString &);
    /// The value for people, in their language: no keys, no signs of a notation.
    QString (*words)(const Setup &);
};

std::span<const SetupField> setupFields();
const SetupField *findSetupField(const QString &key);

/// The widest scope of the fields in which two setups differ; nullopt where they are equal.
std::optional<FieldScope> changedScope(const Setup &before, const Setup &after);

/// The fields that differ from `defaults` as "axis=3&rule=exact", and back. Files are not in it.
QString stateText(const Setup &setup, const Setup &defaults);
/// Errors: invalidArgument with a sentence; `setup` is then unchanged.
Result<void> applyStateText(Setup &setup, const QString &text);

} // namespace normscope
