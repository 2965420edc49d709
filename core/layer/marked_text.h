// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The text itself, which the tools for translators find here; the window translates it in this
/// context. The core knows nothing of languages.
#define NORMSCOPE_TEXT(context, text) text
