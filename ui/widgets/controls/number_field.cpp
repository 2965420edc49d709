// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls/number_field.h"

#include "ui/widgets/theme/style.h"
#include "ui/widgets/theme/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLocale>

#include <cmath>

namespace normscope {

namespace {

constexpr int kDigits = 6; ///< that a field shows without scrolling
constexpr int kSides = 22; ///< margins and outline, px

QLocale strictLocale()
{
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator
                            | QLocale::OmitLeadingZeroInExponent);
    return locale;
}

} // namespace

QString numberText(double value)
{
    return strictLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

bool parseNumber(const QString &text, double &value)
{
    bool ok = false;
    const double parsed = strictLocale().toDouble(text.trimmed(), &ok);
    if (!ok || !std::isfinite(parsed)) {
        return false;
    }
    value = parsed;
    return true;
}

NumberField::NumberField(const QString &name, const NumberRange &range, double value,
                         QWidget *parent)
    : QLineEdit(numberText(value), parent), m_range(range), m_value(value)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursorPosition(0);
    connect(this, &QLineEdit::textEdited, this, [this] { setError(false); });
    connect(&Theme::of(this), &Theme::changed, this, &NumberField::refresh);
    refresh();
}

void NumberField::setValue(double value)
{
    double shown = 0;
    const bool same = parseNumber(text(), shown) && shown == value;
    m_value = value;
    if (!same) {
        setText(numberText(value));
        setCursorPosition(0); // the first digits are those that say how large it is
    }
    setError(false);
}

QSize NumberField::sizeHint() const
{
    const int digits = QFontMetrics(font()).horizontalAdvance(QString(kDigits, u'0'));
    return {digits + kSides, Theme::of(this).controlHeight()};
}

void NumberField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commit();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape && (hasError() || text() != numberText(m_value))) {
        setText(numberText(m_value));
        setError(false);
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void NumberField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        commit();
    }
}

void NumberField::commit()
{
    double typed = 0;
    if (!parseNumber(text(), typed) || typed < m_range.minimum || typed > m_range.maximum) {
        setError(true);
        return;
    }
    setError(false);
    if (typed != m_value) {
        m_value = typed;
        Q_EMIT valueCommitted(typed);
    }
}

void NumberField::setError(bool error)
{
    if (error == m_error) {
        return;
    }
    m_error = error;
    Style::setInvalid(this, error);
    setAccessibleDescription(error ? m_range.message : QString());
    if (error) {
        m_toolTip = toolTip();
    }
    setToolTip(error ? m_range.message : m_toolTip);
    Q_EMIT errorChanged(error ? m_range.message : QString());
}

void NumberField::refresh()
{
    setFont(Theme::of(this).font(TextRole::number));
    updateGeometry();
}

} // namespace normscope
