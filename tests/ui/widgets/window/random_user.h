// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who tries everything in the window, in an order that a seed decides.
#pragma once

#include "tests/core/support/random_values.h"
#include "tests/ui/widgets/window/shown_window.h"
#include "ui/widgets/commands/command_source.h"

#include <QDialog>
#include <QMenu>
#include <QMenuBar>
#include <QStringList>
#include <QWheelEvent>

#include <array>

namespace normscope::test {

class RandomUser
{
public:
    RandomUser(ShownWindow &shown, std::uint64_t seed) : m_shown(shown), m_random(seed) {}

    /// One thing, which is said in words.
    QString act()
    {
        using Action = QString (RandomUser::*)();
        // Those that stand more often are done more often.
        static constexpr std::array<Action, 16> actions {
            &RandomUser::moveMouse,  &RandomUser::moveMouse,    &RandomUser::click,
            &RandomUser::click,      &RandomUser::drag,         &RandomUser::turnWheel,
            &RandomUser::pressKey,   &RandomUser::pressKey,     &RandomUser::triggerEntry,
            &RandomUser::undoOrRedo, &RandomUser::triggerEntry, &RandomUser::changeField,
            &RandomUser::pointAt,    &RandomUser::changeField,  &RandomUser::resize,
            &RandomUser::doubleClick};
        return (this->*actions[index(std::ssize(actions))])();
    }

    /// Popups and windows of their own go, as with Escape, and the main window is there.
    void tidyUp()
    {
        for (int i = 0; i < 8 && QApplication::activePopupWidget(); ++i)
            QApplication::activePopupWidget()->close();
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (qobject_cast<QDialog *>(widget) && widget->isVisible())
                widget->close();
        }
        if (!m_shown.window.isVisible())
            m_shown.window.show();
    }

private:
    std::size_t index(qsizetype count) { return std::size_t(m_random.whole(0, count - 1)); }

    template<typename T>
    T oneOf(const QList<T> &list)
    {
        return list[qsizetype(index(list.size()))];
    }

    QPoint placeIn(const QWidget &widget)
    {
        return {int(m_random.whole(0, std::max(0, widget.width() - 1))),
                int(m_random.whole(0, std::max(0, widget.height() - 1)))};
    }

    /// Any part that is seen, not those that open a dialog of files.
    QWidget &part()
    {
        QList<QWidget *> parts;
        for (QWidget *widget : m_shown.window.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->window() == &m_shown.window && !opensFiles(*widget))
                parts += widget;
        }
        return *oneOf(parts);
    }

    static bool opensFiles(const QWidget &widget)
    {
        return widget.objectName() == QStringLiteral("openButton")
            || widget.objectName() == QStringLiteral("addImage");
    }

    static QString nameOf(const QWidget &widget)
    {
        return QStringLiteral("%1 '%2'").arg(QLatin1StringView(widget.metaObject()->className()),
                                             widget.objectName());
    }

    Qt::KeyboardModifiers modifiers()
    {
        return oneOf(QList<Qt::KeyboardModifiers> {Qt::NoModifier, Qt::NoModifier, Qt::NoModifier,
                                                   Qt::ControlModifier, Qt::ShiftModifier});
    }

    QString moveMouse()
    {
        QWidget &widget = part();
        const QPoint place = placeIn(widget);
        QString said = QStringLiteral("move to %1").arg(nameOf(widget));
        QTest::mouseMove(&widget, place);
        return said;
    }

    QString click()
    {
        QWidget &widget = part();
        QString said = QStringLiteral("click %1").arg(nameOf(widget));
        const auto button = m_random.whole(0, 9) == 0 ? Qt::MiddleButton : Qt::LeftButton;
        QTest::mouseClick(&widget, button, modifiers(), placeIn(widget));
        return said;
    }

    QString doubleClick()
    {
        QWidget &widget = part();
        QString said = QStringLiteral("double-click %1").arg(nameOf(widget));
        QTest::mouseDClick(&widget, Qt::LeftButton, {}, placeIn(widget));
        return said;
    }

    QString drag()
    {
        const QPointer<QWidget> widget = &part();
        QString said = QStringLiteral("drag in %1").arg(nameOf(*widget));
        const auto button = m_random.whole(0, 3) == 0 ? Qt::MiddleButton : Qt::LeftButton;
        QTest::mousePress(widget, button, modifiers(), placeIn(*widget));
        for (int i = 0; i < 3 && widget; ++i) {
            const QPointF place = placeIn(*widget);
            QMouseEvent event(QEvent::MouseMove, place, widget->mapToGlobal(place), Qt::NoButton,
                              button, {});
            QApplication::sendEvent(widget, &event);
        }
        if (widget)
            QTest::mouseRelease(widget, button, {}, placeIn(*widget));
        return said;
    }

    QString turnWheel()
    {
        QWidget &widget = part();
        QString said = QStringLiteral("wheel on %1").arg(nameOf(widget));
        const QPointF place = placeIn(widget);
        const int angle = int(m_random.whole(-4, 4)) * 60;
        QWheelEvent event(place, widget.mapToGlobal(place), {}, {0, angle}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&widget, &event);
        return said;
    }

    QString pressKey()
    {
        static const QList<Qt::Key> keys {
            Qt::Key_Tab,   Qt::Key_Backtab, Qt::Key_Left,   Qt::Key_Right,  Qt::Key_Up,
            Qt::Key_Down,  Qt::Key_Home,    Qt::Key_End,    Qt::Key_PageUp, Qt::Key_PageDown,
            Qt::Key_Plus,  Qt::Key_Minus,   Qt::Key_0,      Qt::Key_1,      Qt::Key_2,
            Qt::Key_4,     Qt::Key_F,       Qt::Key_N,      Qt::Key_B,      Qt::Key_E,
            Qt::Key_Z,     Qt::Key_Space,   Qt::Key_Return, Qt::Key_Escape, Qt::Key_Delete,
            Qt::Key_Period};
        const Qt::Key key = oneOf(keys);
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *target = popup ? popup : QApplication::focusWidget();
        if (!target)
            target = &m_shown.window;
        QString said
            = QStringLiteral("key %1 in %2").arg(QKeySequence(key).toString(), nameOf(*target));
        if (!opensFiles(*target))
            QTest::keyClick(target, key, modifiers());
        return said;
    }

    /// Any entry of the menus that does not ask for a file, prints or quits.
    QString triggerEntry()
    {
        QList<Command> commands = commandsOf(*m_shown.window.menuBar());
        commands.removeIf([](const Command &command) {
            const QString name = command.action->objectName();
            const bool asks = command.action->text().endsWith(QStringLiteral("..."))
                && name != QStringLiteral("history") && name != QStringLiteral("findCommand");
            return asks || name == QStringLiteral("quit") || !command.action->isEnabled();
        });
        const Command command = oneOf(commands);
        command.action->trigger();
        return QStringLiteral("entry %1").arg(command.text);
    }

    QString undoOrRedo()
    {
        const bool isUndo = m_random.whole(0, 2) > 0;
        for (auto i = m_random.whole(1, 3); i > 0; --i) {
            if (isUndo)
                m_shown.history().undo();
            else
                m_shown.history().redo();
        }
        return isUndo ? QStringLiteral("undo") : QStringLiteral("redo");
    }

    QString changeField()
    {
        struct Choice
        {
            QString key;
            QStringList texts;
        };
        static const QList<Choice> choices {
            {QStringLiteral("axis"),
             {QStringLiteral("none"), QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"),
              QStringLiteral("3"), QStringLiteral("1,2"), QStringLiteral("0,3"),
              QStringLiteral("0,1,2,3"), QStringLiteral("()")}},
            {QStringLiteral("rule"),
             {QStringLiteral("documented"), QStringLiteral("exact"),
              QStringLiteral("passthrough")}},
            {QStringLiteral("delta"),
             {QStringLiteral("zeros"), QStringLiteral("ones"), QStringLiteral("random:7"),
              QStringLiteral("output"), QStringLiteral("impulse:0,1,2,0")}},
            {QStringLiteral("epsilon"),
             {QStringLiteral("0"), QStringLiteral("1e-8"), QStringLiteral("0.5"),
              QStringLiteral("1e300")}},
            {QStringLiteral("dtype"), {QStringLiteral("float32"), QStringLiteral("float64")}},
            {QStringLiteral("backward-calls"),
             {QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("3")}},
            {QStringLiteral("sample"),
             {QStringLiteral("dead-pixels"), QStringLiteral("nan-inf"), QStringLiteral("twins"),
              QStringLiteral("three-four")}},
            {QStringLiteral("image"), {QStringLiteral("0"), QStringLiteral("1")}},
            {QStringLiteral("channels"),
             {QStringLiteral("one"), QStringLiteral("rgb"), QStringLiteral("all")}},
            {QStringLiteral("batch"), {QStringLiteral("0,0,0"), QStringLiteral("all")}},
            {QStringLiteral("compare"),
             {QStringLiteral("off"), QStringLiteral("difference"), QStringLiteral("angle"),
              QStringLiteral("split"), QStringLiteral("flip"), QStringLiteral("pictures")}},
            {QStringLiteral("b-image"),
             {QStringLiteral("same"), QStringLiteral("0"), QStringLiteral("1")}},
            {QStringLiteral("b-rule"), {QStringLiteral("same"), QStringLiteral("exact")}},
        };
        const Choice choice = oneOf(choices);
        const QString text = oneOf(choice.texts);
        const bool isTaken = bool(m_shown.workbench.changeField(choice.key, text));
        return QStringLiteral("%1=%2%3").arg(choice.key, text,
                                             isTaken ? QString() : QStringLiteral(" refused"));
    }

    QString pointAt()
    {
        if (!m_shown.workbench.result())
            return QStringLiteral("nothing to point at");
        const Shape shape = m_shown.workbench.result()->shape();
        const auto upTo = [this](std::int64_t size) { return m_random.whole(0, size - 1); };
        m_shown.workbench.setProbe(Index4 {upTo(shape.batch), upTo(shape.rows), upTo(shape.columns),
                                           upTo(shape.channels)});
        return QStringLiteral("point");
    }

    QString resize()
    {
        const QSize size(int(m_random.whole(1100, 1920)), int(m_random.whole(640, 1080)));
        m_shown.window.resize(size);
        return QStringLiteral("size %1x%2").arg(size.width()).arg(size.height());
    }

    ShownWindow &m_shown;
    Random m_random;
};

} // namespace normscope::test
