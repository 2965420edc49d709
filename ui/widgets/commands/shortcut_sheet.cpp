// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commands/shortcut_sheet.h"

#include "ui/model/text/mnemonic.h"
#include "ui/widgets/commands/canvas_keys.h"
#include "ui/widgets/commands/command_source.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSize(560, 600);
constexpr int kSide = 12;       ///< px
constexpr int kKeysWidth = 200; ///< column of the keys, px

class SheetDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isHeading = index.data(ShortcutModel::isHeadingRole).toBool();
        return {0, Theme::of(option.widget).controlHeight() - (isHeading ? -8 : 4)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.widget);
        const Tokens &colors = theme.tokens();
        const bool isHeading = index.data(ShortcutModel::isHeadingRole).toBool();
        const QRect row = option.rect.adjusted(kSide, 0, -kSide, 0);
        painter->save();
        if (!isHeading && option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, colors.pressed);
        painter->setPen(isHeading ? colors.text2 : colors.text1);
        painter->setFont(theme.font(isHeading ? TextRole::sectionTitle : TextRole::body));
        painter->drawText(row.adjusted(0, isHeading ? 8 : 0, isHeading ? 0 : -kKeysWidth, 0),
                          Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->setFont(theme.font(TextRole::code));
        painter->setPen(colors.text2);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight,
                          index.data(ShortcutModel::keysRole).toString());
        painter->restore();
    }
};

QListView *makeList(ShortcutModel &model, QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(u"shortcutList"_s);
    list->setAccessibleName(ShortcutSheet::tr("Keys and what they do"));
    list->setWhatsThis(
        ShortcutSheet::tr("Every key and what it does, by the place where it works."));
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setItemDelegate(new SheetDelegate(list));
    list->setModel(&model);
    return list;
}

QLineEdit *makeField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(u"shortcutField"_s);
    field->setPlaceholderText(ShortcutSheet::tr("Find a key or what it does"));
    field->setAccessibleName(field->placeholderText());
    field->setWhatsThis(ShortcutSheet::tr("Leaves the lines that have all these words."));
    return field;
}

} // namespace

QList<Shortcut> shortcutsOf(const QMenuBar &bar)
{
    QList<Shortcut> shortcuts;
    for (const QAction *entry : bar.actions()) {
        if (!entry->menu())
            continue;
        for (const Command &command : commandsOf(*entry->menu())) {
            QStringList keys;
            for (const QKeySequence &sequence : command.action->shortcuts())
                keys += sequence.toString(QKeySequence::NativeText);
            if (!keys.isEmpty())
                shortcuts
                    += {withoutMnemonic(entry->text()),
                        keys.join(ShortcutSheet::tr(" or ", "between two keys")), command.text};
        }
    }
    return shortcuts + canvasKeys();
}

ShortcutSheet::ShortcutSheet(const QList<Shortcut> &shortcuts, QWidget *parent)
    : QDialog(parent), m_model(new ShortcutModel(this))
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    m_model->setShortcuts(shortcuts);
    QLineEdit *field = makeField(this);
    auto *copyButton = new Button(tr("Copy as text"), Button::Kind::plain, this);
    copyButton->setObjectName(u"copyShortcuts"_s);
    copyButton->setGlyph(Icon::copy);
    copyButton->setWhatsThis(tr("Copies the lines that are shown, to print or to keep them."));
    copyButton->setAutoDefault(false);
    auto *closeButton = new Button(tr("Close"), Button::Kind::plain, this);
    closeButton->setObjectName(u"closeShortcuts"_s);
    closeButton->setWhatsThis(tr("Closes this window."));
    closeButton->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copyButton);
    buttons->addStretch(1);
    buttons->addWidget(closeButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(field);
    layout->addWidget(makeList(*m_model, this), 1);
    layout->addLayout(buttons);
    resize(kSize);

    connect(field, &QLineEdit::textChanged, m_model, &ShortcutModel::setQuery);
    connect(copyButton, &QPushButton::clicked, this, &ShortcutSheet::copy);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::close);
}

void ShortcutSheet::copy() const
{
    QGuiApplication::clipboard()->setText(m_model->asText());
}

} // namespace normscope
