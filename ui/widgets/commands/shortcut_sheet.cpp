// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/commands/shortcut_sheet.h"

#include "ui/model/text/mnemonic.h"
#include "ui/widgets/commands/command_source.h"
#include "ui/widgets/commands/gestures.h"
#include "ui/widgets/controls/button.h"
#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/theme/theme.h"

#include <QClipboard>
#include <QFontMetrics>
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

constexpr QSize kSize(620, 600);
constexpr int kSide = 12; ///< px
constexpr int kGap = 12;  ///< px between a text and its keys

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
        const QString keys = index.data(ShortcutModel::keysRole).toString();
        const QFont code = theme.font(TextRole::code);
        const int keysWidth
            = keys.isEmpty() ? 0 : QFontMetrics(code).horizontalAdvance(keys) + kGap;
        const QRect words = row.adjusted(0, isHeading ? 8 : 0, -keysWidth, 0);
        painter->setPen(isHeading ? colors.text2 : colors.text1);
        painter->setFont(theme.font(isHeading ? TextRole::sectionTitle : TextRole::body));
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            words.width()));
        painter->setFont(code);
        painter->setPen(colors.text2);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, keys);
        painter->restore();
    }
};

QListView *makeList(ShortcutModel &model, QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(u"shortcutList"_s);
    list->setAccessibleName(ShortcutSheet::tr("Keys, gestures and what they do"));
    list->setWhatsThis(
        ShortcutSheet::tr("Every key and gesture and what it does, by the place where it works."));
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
    field->setPlaceholderText(ShortcutSheet::tr("Find a key, a gesture or what it does"));
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
    return shortcuts + gestures();
}

ShortcutSheet::ShortcutSheet(const QList<Shortcut> &shortcuts, QWidget *parent)
    : QDialog(parent), m_model(new ShortcutModel(this))
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keys and gestures"));
    m_model->setShortcuts(shortcuts);
    QLineEdit *field = makeField(this);
    QListView *list = makeList(*m_model, this);
    m_nothing = new ElidedLabel({}, TextRole::body, Ink::text2, this);
    m_nothing->setObjectName(u"nothingFound"_s);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_nothing->hide();
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
    layout->addWidget(list, 1);
    layout->addWidget(m_nothing, 1);
    layout->addLayout(buttons);
    resize(kSize);

    connect(field, &QLineEdit::textChanged, this, [this, list](const QString &query) {
        m_model->setQuery(query);
        const bool isFound = m_model->rowCount() > 0;
        m_nothing->setText(tr("Nothing found for “%1”.").arg(query.simplified()));
        m_nothing->setVisible(!isFound);
        list->setVisible(isFound);
    });
    connect(copyButton, &QPushButton::clicked, this, &ShortcutSheet::copy);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::close);
}

void ShortcutSheet::copy() const
{
    QGuiApplication::clipboard()->setText(m_model->asText());
}

} // namespace normscope
