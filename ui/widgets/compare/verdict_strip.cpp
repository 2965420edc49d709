// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/compare/verdict_strip.h"

#include "ui/model/compare/compare_mode.h"
#include "ui/model/compare/compare_text.h"
#include "ui/model/probe/probe_reading.h"
#include "ui/model/text/number_text.h"
#include "ui/model/workbench/workbench.h"
#include "ui/widgets/compare/cosine_histogram.h"
#include "ui/widgets/compare/named_numbers.h"
#include "ui/widgets/controls/elided_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace normscope {

namespace {

using namespace Qt::StringLiterals;

} // namespace

VerdictStrip::VerdictStrip(Workbench &workbench, QWidget *parent)
    : Panel(Level::panel, parent),
      m_workbench(workbench),
      m_verdict(new ElidedLabel({}, TextRole::bodyStrong, Ink::text1, this)),
      m_details(new ElidedLabel({}, TextRole::body, Ink::text2, this)),
      m_probe(new NamedNumbers(this)),
      m_histogramName(new ElidedLabel(tr("Cosine per group"), TextRole::label, Ink::text2, this)),
      m_histogram(new CosineHistogram(this)),
      m_cosines(new ElidedLabel({}, TextRole::label, Ink::text2, this))
{
    setObjectName(u"verdictStrip"_s);
    setEdges(Qt::TopEdge);
    setWhatsThis(tr("What the comparison of A and B finds over all elements and groups"));
    m_verdict->setObjectName(u"compareVerdict"_s);
    m_details->setObjectName(u"compareDetails"_s);
    m_probe->setObjectName(u"compareProbe"_s);
    m_cosines->setObjectName(u"compareCosines"_s);
    m_details->setIsList(true);
    m_cosines->setIsList(true);
    m_verdict->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_probe->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_histogramName->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_verdict);
    first->addWidget(m_details, 1);
    first->addWidget(m_probe);
    auto *second = new QHBoxLayout;
    second->setSpacing(12);
    second->addWidget(m_histogramName);
    second->addWidget(m_histogram);
    second->addWidget(m_cosines, 1);
    layout->addLayout(first);
    layout->addLayout(second);
    connect(&workbench, &Workbench::probeChanged, this, &VerdictStrip::showProbe);
    connect(&workbench, &Workbench::setupChanged, this, &VerdictStrip::showVerdict);
}

void VerdictStrip::setComparison(std::shared_ptr<const Comparison> comparison)
{
    m_comparison = std::move(comparison);
    m_error.clear();
    showVerdict();
}

void VerdictStrip::showError(const QString &sentence)
{
    m_comparison.reset();
    m_error = sentence;
    showVerdict();
}

void VerdictStrip::showVerdict()
{
    showProbe();
    m_histogramName->setVisible(m_comparison != nullptr);
    m_histogram->setVisible(m_comparison != nullptr);
    m_verdict->setInk(m_error.isEmpty() ? Ink::text1 : Ink::error);
    if (!m_comparison) {
        m_verdict->setText(m_error);
        for (ElidedLabel *label : {m_details, m_cosines})
            label->setText({});
        return;
    }
    const ComparisonSummary &summary = m_comparison->summary;
    const auto operation = operationOf(m_workbench.setup().compare.mode);
    m_verdict->setText(verdictText(summary));
    m_details->setText(verdictDetails(summary, operation.value_or(CompareOperation::difference)));
    m_details->setWhatsThis(operationSentence(operation.value_or(CompareOperation::difference)));
    m_histogram->setSummary(summary);
    m_cosines->setText(cosineText(summary));
}

/// A, B and what is shown of them at the pointed element.
void VerdictStrip::showProbe()
{
    const auto &probe = m_workbench.probe();
    if (!m_comparison || !probe || !m_comparison->contains(probe->at)) {
        m_probe->setItems({});
        return;
    }
    const StagePair &pair = m_comparison->pair;
    const Index4 inB = m_comparison->placeInB(probe->at);
    const auto operation
        = operationOf(m_workbench.setup().compare.mode).value_or(CompareOperation::difference);
    const ComparisonMap map(m_comparison, operation);
    const double made = map.valueAt(probe->at);
    const std::array numbers {valueAt(*pair.a.run, pair.a.stage, probe->at),
                              valueAt(*pair.b.run, pair.b.stage, inB)};
    const QStringList texts = NumberText::aligned(numbers);
    NamedNumbers::Item third {QString::fromUtf8(operationRow(operation).formula),
                              map.texts(std::array {made}).front()};
    if (operation == CompareOperation::signs)
        third = {signsText(made), {}};
    m_probe->setItems({{u"A"_s, texts[0]}, {u"B"_s, texts[1]}, third});
}

} // namespace normscope
