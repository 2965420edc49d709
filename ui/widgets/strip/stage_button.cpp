// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strip/stage_button.h"

#include "ui/model/text/stage_name.h"
#include "ui/widgets/theme/focus_ring.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QFocusEvent>
#include <QKeyEvent>

#include <algorithm>

namespace normscope {

namespace {

class StageButtonAccessible final : public QAccessibleWidget
{
public:
    explicit StageButtonAccessible(StageButton *button)
        : QAccessibleWidget(button, QAccessible::RadioButton), m_button(button)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? m_button->valueText() : QAccessibleWidget::text(which);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = m_button->isChecked();
        state.focusable = true;
        return state;
    }

    QStringList actionNames() const override { return {pressAction()}; }

    void doAction(const QString &action) override
    {
        if (action == pressAction())
            m_button->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    StageButton *m_button;
};

QAccessibleInterface *makeAccessible(const QString & /*className*/, QObject *object)
{
    auto *button = qobject_cast<StageButton *>(object);
    return button != nullptr ? new StageButtonAccessible(button) : nullptr;
}

bool comesFromKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason;
}

} // namespace

int indexAfterKey(int key, int index, int count, Qt::LayoutDirection direction)
{
    const int right = direction == Qt::LeftToRight ? 1 : -1;
    switch (key) {
    case Qt::Key_Left:
        return std::clamp(index - right, 0, count - 1);
    case Qt::Key_Right:
        return std::clamp(index + right, 0, count - 1);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return count - 1;
    default:
        return -1;
    }
}

StageButton::StageButton(StageId stage, QWidget *parent) : QAbstractButton(parent), m_stage(stage)
{
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
    setAccessibleName(stageName(stage));
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setCurrent(false);
    FocusRing::setOwnFocus(this);
    connect(this, &QAbstractButton::pressed, this, &StageButton::lookChanged);
    connect(this, &QAbstractButton::released, this, &StageButton::lookChanged);
}

void StageButton::setValueText(const QString &value)
{
    if (value == m_value)
        return;
    m_value = value;
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent change(this, value);
        QAccessible::updateAccessibility(&change);
    }
}

void StageButton::setCurrent(bool current)
{
    setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus);
    setChecked(current);
}

void StageButton::takeFocus()
{
    setFocus(Qt::ShortcutFocusReason);
}

void StageButton::paintEvent(QPaintEvent * /*event*/) {}

bool StageButton::event(QEvent *event)
{
    const bool handled = QAbstractButton::event(event);
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        Q_EMIT lookChanged();
    return handled;
}

/// Arrows, Home and End belong to the whole.
void StageButton::keyPressEvent(QKeyEvent *event)
{
    if (indexAfterKey(event->key(), 0, 1, layoutDirection()) >= 0)
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

void StageButton::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason)
        m_showsFocus = comesFromKeyboard(event->reason());
    QAbstractButton::focusInEvent(event);
    Q_EMIT lookChanged();
}

void StageButton::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason)
        m_showsFocus = false;
    QAbstractButton::focusOutEvent(event);
    Q_EMIT lookChanged();
}

void StageButton::mousePressEvent(QMouseEvent *event)
{
    m_showsFocus = false;
    QAbstractButton::mousePressEvent(event);
}

/// Which one is checked follows from the setup.
void StageButton::nextCheckState() {}

} // namespace normscope
