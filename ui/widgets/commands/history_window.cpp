// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commands/history_window.h"

#include "ui/widgets/theme/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QUndoStack>
#include <QUndoView>
#include <QVBoxLayout>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSize(360, 420);
constexpr int kSide = 12; ///< px
constexpr int kBar = 3;   ///< px, at the present step

/// Steps that were undone are grey, as they are not done now.
class StepDelegate final : public QStyledItemDelegate
{
public:
    StepDelegate(const QUndoStack &history, QObject *parent)
        : QStyledItemDelegate(parent), m_history(history)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const override
    {
        return {0, Theme::of(option.widget).controlHeight()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.widget);
        const Tokens &colors = theme.tokens();
        const bool isPresent = index.row() == m_history.index();
        painter->save();
        if (isPresent) {
            painter->fillRect(option.rect, colors.pressed);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(kBar, option.rect.height())),
                              colors.ink);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(option.rect, colors.hover);
        }
        painter->setFont(theme.font(isPresent ? TextRole::bodyStrong : TextRole::body));
        painter->setPen(index.row() <= m_history.index() ? colors.text1 : colors.text3);
        const QRect words = option.rect.adjusted(kSide, 0, -kSide, 0);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            words.width()));
        painter->restore();
    }

private:
    const QUndoStack &m_history;
};

} // namespace

HistoryWindow::HistoryWindow(QUndoStack &history, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"historyWindow"_s);
    setWindowTitle(tr("History"));
    auto *steps = new QUndoView(&history, this);
    steps->setObjectName(u"historyList"_s);
    steps->setAccessibleName(tr("Steps"));
    steps->setWhatsThis(tr("What was done, by name. Choosing a step goes back or forward to it."));
    steps->setEmptyLabel(tr("As opened"));
    steps->setItemDelegate(new StepDelegate(history, steps));
    steps->setMouseTracking(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(steps);
    resize(kSize);
}

} // namespace normscope
