// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layer/stage_table.h"
#include "ui/model/typeset/math_node.h"

#include <QString>
#include <QStringView>

#include <functional>
#include <string_view>
#include <vector>

namespace normscope {

/// What the place @name of a template stands for, as text in plain style.
using TextOfName = std::function<QString(QStringView name)>;

/// The number that a place stands for.
using NumberOfStage = std::function<double(StageId)>;

/// A stage's right-hand side as the stage table has it (Stage::tex): TeX with places such as
/// @norm, @epsilon and @calls.
class StageTemplate
{
public:
    explicit StageTemplate(std::string_view tex);

    bool isEmpty() const { return m_pieces.empty(); }
    /// The stages that it names, each once, in the order of the text.
    std::vector<StageId> stages() const;
    /// True for a lone @name, whose numbers would say its value twice.
    bool isOnePlace() const;

    /// TeX with the names or letters of the quantities, each tagged with its stage.
    QString symbolic() const;
    /// TeX with numbers in place of the names; a dot between numbers becomes a cross, and a number
    /// that is negative or has a power of ten gets parentheses where it needs them. `isFirst` says
    /// that nothing stands before it.
    QString numeric(const TextOfName &textOf, bool isFirst = true) const;
    /// The value of a product of places, each perhaps with a digit as its exponent, such as
    /// "@input^{2}". This is the form that the terms of sums have.
    double product(const NumberOfStage &numberOf) const;

private:
    /// Text as it is written, or a place.
    struct Piece
    {
        QString text;
        bool isPlace = false;
    };

    std::vector<Piece> m_pieces;
};

/// The name of a stage in a formula, with its tag: `sum`; a letter for what the formulas call by a
/// letter: x for input, dy for delta_in.
QString symbolTex(StageId id);
/// The name of a stage as a word, with its tag.
QString nameTex(StageId id);
/// A number in plain style: `-0.5`, `1e-8`, `NaN`, `-Inf`.
QString numberTex(const QString &number);
/// Text that belongs to a quantity.
QString taggedTex(StageId id, const QString &tex);
/// Text with a tag, of a quantity or another one.
QString taggedTex(int tag, const QString &tex);

/// TeX that this folder wrote, as a formula.
MathNode formulaOf(const QString &tex);

} // namespace normscope
