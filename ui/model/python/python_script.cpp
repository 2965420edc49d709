// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/python/python_script.h"

#include "ui/model/python/check_lines.h"
#include "ui/model/python/input_lines.h"
#include "ui/model/python/python_text.h"
#include "ui/model/python/shell_command.h"
#include "ui/model/python/stage_lines.h"
#include "ui/model/version.h"

#include <array>

namespace normscope {

namespace {

/// A line of imports and what in a script needs it.
struct Import
{
    const char *use;
    const char *line;
};

constexpr std::array kStandardImports {
    Import {"base64.", "import base64\n"}, Import {"hashlib.", "import hashlib\n"},
    Import {"io.", "import io\n"},         Import {"os.", "import os\n"},
    Import {"sys.", "import sys\n"},       Import {"zlib.", "import zlib\n"},
};

constexpr auto kPillowUse = "Image.open";

bool needsPillow(const QByteArray &body)
{
    return body.contains(kPillowUse);
}

QByteArray imports(const QByteArray &body)
{
    QByteArray lines;
    for (const Import &row : kStandardImports) {
        if (body.contains(row.use))
            lines += row.line;
    }
    lines += "\nimport numpy as np\n";
    if (needsPillow(body))
        lines += "from PIL import Image, ImageOps\n";
    return lines;
}

QByteArray header(const LayerResult &result, const QByteArray &body)
{
    QByteArray lines = QByteArray("#!/usr/bin/env python3\n"
                                  "# A run of NormScope ")
        + kVersion + ", repeated in NumPy line by line; every number is compared.\n#\n# The run:  "
        + runCommand(result.setup) + "\n# Needs:    Python 3, NumPy 1.24 or newer"
        + (needsPillow(body) ? ", Pillow" : "")
        + "\n# Result:   \"all N numbers agree\", or the first that does not\n";
    if (body.contains("\nnames = sys.argv"))
        lines += "# Files:    as the run named them, seen from the same folder; others are "
                 "arguments:\n"
                 "#           python3 SCRIPT FILE...\n";
    return lines;
}

QByteArray setupLines(const LayerResult &result)
{
    const Setup &setup = result.setup;
    const bool isFloat32 = setup.computeType == ComputeType::float32;
    return "\nnp.seterr(all=\"ignore\")  # NaN and infinity are data: they are counted\n\n"
           "axis = "
        + QByteArray::fromStdString(setup.axis.toPython())
        + "\nepsilon = " + pythonNumber(setup.epsilon) + "\ndtype = np."
        + (isFloat32 ? "float32" : "float64") + "\ncalls = " + QByteArray::number(setup.calls)
        + "  # of backward\n" + toleranceLines(result);
}

} // namespace

QByteArray pythonScript(const LayerResult &result)
{
    const QByteArray body = setupLines(result) + checkFunctions() + "\n\n" + inputLines(result)
        + '\n' + rescaleLines(result) + stageLines(result)
        + "\nprint(f\"all {checked} numbers agree\")\n";
    return header(result, body) + imports(body) + body;
}

} // namespace normscope
