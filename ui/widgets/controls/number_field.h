// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <limits>

namespace normscope {

/// The closed interval that a NumberField takes, and the sentence for what lies outside.
struct NumberRange
{
    double minimum = -std::numeric_limits<double>::max();
    double maximum = std::numeric_limits<double>::max();
    QString message; ///< shown for anything else, such as "Use 0 or more."
};

/// A field for one finite number, in mono, always with '.', as 0.001 or 1e-8.
///
/// Return or leaving the field commits. A text that is not a number of the range stays as it was
/// typed, with the error outline and the sentence in errorChanged(); nothing is committed. Escape
/// brings the last committed value back.
class NumberField : public QLineEdit
{
    Q_OBJECT
public:
    NumberField(const QString &name, const NumberRange &range, double value,
                QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(NumberField)

    /// The last committed value.
    [[nodiscard]] double value() const { return m_value; }
    /// Shows this value and forgets an error. A value equal to the committed one leaves a
    /// correct text as the user wrote it. Emits nothing but errorChanged().
    void setValue(double value);
    [[nodiscard]] bool hasError() const { return m_error; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user committed another value.
    void valueCommitted(double value);
    /// The sentence of the range while the text is wrong, empty when it is right again.
    void errorChanged(const QString &message);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void commit();
    void setError(bool error);
    void refresh();

    NumberRange m_range;
    double m_value;
    QString m_toolTip; ///< what the error sentence replaces for a while
    bool m_error = false;
};

/// The shortest text that reads back as `value`: '.', no zeros before an exponent ("1e-8").
[[nodiscard]] QString numberText(double value);

/// The number in a text, in the C locale without group separators; false for anything else,
/// infinities and NaN included. Spaces around it are allowed.
[[nodiscard]] bool parseNumber(const QString &text, double &value);

} // namespace normscope
