// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace normscope {

/// What a piece of text is. Words are Inter, measured numbers and code are JetBrains Mono.
enum class TextRole {
    pageTitle,    ///< 20/28, 600: page and lesson titles
    stageTitle,   ///< 15/20, 600: stage titles, counts, verdicts
    prose,        ///< 15/24: text of a lesson
    body,         ///< 13/20: controls and sentences
    bodyStrong,   ///< 13/20, 600: what is selected
    label,        ///< 12/16
    sectionTitle, ///< 12/16, 600
    caption,      ///< 11/16
    badge,        ///< 11/16, 500
    tick,         ///< 11/16 mono: numbers along a scale
    number,       ///< 13/20 mono: numbers in fields and tables
    numberStrong, ///< 13/20 mono, 600
    code,         ///< 12/20 mono
    codeStrong,   ///< 12/20 mono, 600
};

/// What the user wants of type.
struct TypeSettings
{
    int step = 0;            ///< px added to each size, from the user's font size; -2 to 12
    bool systemFont = false; ///< the desktop's own family in place of Inter
    bool classroom = false;  ///< 24 px and more, for the last row of a class
};

/// The font of a role, in pixels, with ligatures off in the mono family.
[[nodiscard]] QFont fontFor(TextRole role, const TypeSettings &settings);

/// The height of a line of that role, in px.
[[nodiscard]] int lineHeightFor(TextRole role, const TypeSettings &settings);

/// The step that the user's own font size asks for: 13 px is 9.75 pt, and one step is 1 px.
/// `points` <= 0 (a font given in pixels) is step 0.
[[nodiscard]] int stepForPointSize(double points);

/// Makes Inter and JetBrains Mono known to the application. Returns false when one is missing.
bool loadFonts();

} // namespace normscope
