// SPDX-License-Identifier: GPL-3.0-or-later
// The values of the fields of Setup as people read them, in the user's language. Names of stages
// and types stay as code has them; text of a file's name is plain text. The fields that are one of
// a few words have those in the table of fields itself.
#pragma once

#include "ui/model/setup/setup.h"

#include <QString>

namespace normscope {

QString sampleWords(const Setup &setup);
QString sizeLimitWords(const Setup &setup); ///< "120 megapixels"
QString axisWords(const Setup &setup);      ///< "None", "3", "(1, 2)"
QString epsilonWords(const Setup &setup);
QString ruleWords(const Setup &setup);  ///< "exact"
QString deltaWords(const Setup &setup); ///< "ones", "random, seed 7", "noise.npy"
QString callsWords(const Setup &setup);
QString stageWords(const Setup &setup);
QString imageWords(const Setup &setup);
QString channelWords(const Setup &setup);
QString viewsWords(const Setup &setup); ///< "1", "2 (input, current)"
QString looksWords(const Setup &setup); ///< "usual", "norm (log, 0.5–20)"
QString batchWords(const Setup &setup); ///< "all", "3 of them"
QString stopsWords(const Setup &setup); ///< "none", "norm, output"
QString pinsWords(const Setup &setup);  ///< how many
QString compareWords(const Setup &setup);
QString dividerWords(const Setup &setup); ///< "A 40 %"

} // namespace normscope
