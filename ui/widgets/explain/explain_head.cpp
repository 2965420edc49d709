// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/explain/explain_head.h"

#include "ui/widgets/controls/elided_label.h"
#include "ui/widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace normscope {

ExplainHead::ExplainHead(QWidget *parent)
    : QWidget(parent),
      m_name(new ElidedLabel({}, TextRole::stageTitle, Ink::text1, this)),
      m_step(new ElidedLabel({}, TextRole::label, Ink::text3, this)),
      m_sentence(new QLabel(this))
{
    m_name->setObjectName(QStringLiteral("stageName"));
    m_step->setObjectName(QStringLiteral("stageStep"));
    m_sentence->setObjectName(QStringLiteral("stageSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_name);
    row->addStretch(1);
    row->addWidget(m_step);
    column->addLayout(row);
    column->addWidget(m_sentence);
    connect(&Theme::of(this), &Theme::changed, this, &ExplainHead::restyle);
    restyle();
}

void ExplainHead::setTexts(const QString &name, const QString &step, const QString &sentence)
{
    m_name->setText(name);
    m_step->setText(step);
    m_sentence->setText(sentence);
}

void ExplainHead::restyle()
{
    const Theme &theme = Theme::of(this);
    m_sentence->setFont(theme.font(TextRole::body));
    QPalette palette = m_sentence->palette();
    palette.setColor(QPalette::WindowText, theme.tokens().text2);
    m_sentence->setPalette(palette);
}

} // namespace normscope
