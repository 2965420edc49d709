// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/code_list.h"

#include "ui/widgets/explain/code_delegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMouseEvent>

namespace normscope {

CodeList::CodeList(QWidget *parent)
    : StageListView(parent), m_model(new CodeModel(this)), m_delegate(new CodeDelegate(*this))
{
    setObjectName(QStringLiteral("codeList"));
    setAccessibleName(tr("Code"));
    setWhatsThis(tr("The layer line by line, with the numbers of the element that is pointed at. "
                    "A click on a quantity or a line goes to its stage."));
    setItemDelegate(m_delegate);
    setModel(m_model);
    auto *copy = new QAction(tr("Copy the code"), this);
    copy->setObjectName(QStringLiteral("copyCodeHere"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &CodeList::copyCode);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(this, &StageListView::rowChosen, this, [this](const QModelIndex &index) {
        Q_EMIT stageChosen(m_model->item(index.row()).row->stage);
    });
}

void CodeList::setCode(const BackwardRule &rule, const AxisSet &axis, CodeKind kind, int calls)
{
    m_model->setCode(rule, axis, kind, calls);
}

void CodeList::setProbe(const std::optional<ProbeReading> &probe)
{
    m_model->setProbe(probe);
}

void CodeList::setCurrentStage(StageId id)
{
    showCurrent(m_model->indexOf(id));
}

void CodeList::copyCode() const
{
    QGuiApplication::clipboard()->setText(m_model->text());
}

QRect CodeList::placeOf(const QModelIndex &line, StageId id) const
{
    for (const CodePlace &place : m_delegate->placesOf(line.row(), visualRect(line))) {
        if (place.token.stage == id)
            return place.rect.toRect();
    }
    return {};
}

std::optional<StageId> CodeList::stageAt(QPoint place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid())
        return std::nullopt;
    for (const CodePlace &token : m_delegate->placesOf(index.row(), visualRect(index))) {
        if (token.token.stage && token.rect.contains(place))
            return token.token.stage;
    }
    return std::nullopt;
}

void CodeList::mousePressEvent(QMouseEvent *event)
{
    const std::optional<StageId> id = stageAt(event->position().toPoint());
    if (!id || event->button() != Qt::LeftButton) {
        StageListView::mousePressEvent(event);
        return;
    }
    setFocus(Qt::MouseFocusReason);
    Q_EMIT stageChosen(*id);
}

void CodeList::mouseMoveEvent(QMouseEvent *event)
{
    hover(stageAt(event->position().toPoint()));
    if (event->buttons() == Qt::NoButton) // dragging does not walk through the lines
        StageListView::mouseMoveEvent(event);
}

void CodeList::leaveEvent(QEvent *event)
{
    hover(std::nullopt);
    StageListView::leaveEvent(event);
}

void CodeList::hover(std::optional<StageId> id)
{
    if (id == m_hovered)
        return;
    m_hovered = id;
    viewport()->update();
}

} // namespace normscope
