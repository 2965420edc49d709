// SPDX-License-Identifier: GPL-3.0-or-later
// What the history says of a change: people's words, for every field of the setup.
#include "tests/ui/model/setup/random_setup.h"
#include "ui/model/setup/setup_fields.h"
#include "ui/model/workbench/setup_command.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <array>

using namespace normscope;

namespace {

using namespace Qt::StringLiterals;

struct Row
{
    const char *before;
    const char *after;
    const char *words;
};

constexpr std::array kRows {
    Row {"", "sample=dead-pixels", "Sample: Chelsea the cat to Dead pixels"},
    Row {"", "layout=nchw", "Layout: by the dimensions to NCHW"},
    Row {"", "alpha=keep", "Alpha: dropped to kept"},
    Row {"", "max-megapixels=7", "Size limit: 120 megapixels to 7 megapixels"},
    Row {"", "rescale=minmax", "Rescale: usual to 0–1 over the batch"},
    Row {"rescale=unit", "rescale=none", "Rescale: by the type's maximum to as stored"},
    Row {"", "axis=3", "Axis: None to 3"},
    Row {"axis=3", "axis=1,2", "Axis: 3 to (1, 2)"},
    Row {"axis=3", "axis=()", "Axis: 3 to ()"},
    Row {"", "epsilon=0.5", "Epsilon: 1e-8 to 0.5"},
    Row {"", "dtype=float32", "Compute type: float64 to float32"},
    Row {"", "rule=exact", "Rule: documented to exact"},
    Row {"", "delta=ones", "Delta in: zeros to ones"},
    Row {"delta=random:3", "delta=random:4", "Delta in: random, seed 3 to random, seed 4"},
    Row {"", "delta=impulse:0,7,8,2",
         "Delta in: zeros to 1 at row 7, column 8, channel 2 of image 0"},
    Row {"", "delta=folder/noise.npy", "Delta in: zeros to noise.npy"},
    Row {"", "backward-calls=3", "Calls of backward: 1 to 3"},
    Row {"", "stage=layer_delta", "Stage: output to layer_delta"},
    Row {"", "image=1", "Image: 0 to 1"},
    Row {"", "channel=2", "Channel: 0 to 2"},
    Row {"", "channels=rgb", "Channels shown: one to RGB"},
    Row {"", "views=input,*", "Views: 1 to 2 (input, current)"},
    Row {"views=input,*", "views=*,norm,output,delta",
         "Views: 2 (input, current) to 4 (current, norm, output, delta)"},
    Row {"", "look=norm:inferno,log,0.5..20", "Colours: usual to norm (Inferno, log, 0.5–20)"},
    Row {"", "scales=shared", "Scales: one for each view to one for all views"},
    Row {"", "batch=0,0,1", "Images: all to 3 of them"},
    Row {"", "stops=norm,output", "Pinned stages: none to norm, output"},
    Row {"", "pins=0,1,2,0;0,7,7,2", "Pinned elements: 0 to 2"},
    Row {"pins=0,1,2,0", "pins=0,1,2,1", "Pinned elements"},
    Row {"", "code=numpynet", "Code: NumPy to NumPyNet"},
    Row {"", "compare=magnitude", "Compare: nothing to distance of A and B"},
    Row {"compare=split", "compare=pictures", "Compare: split to the picture that lies"},
    Row {"", "divider=400", "Divider: A 50.0 % to A 40.0 %"},
    Row {"", "sides=own", "Scales of A and B: one to one for each"},
    Row {"", "b-stage=norm", "Stage of B: as A to norm"},
    Row {"", "b-axis=none", "Axis of B: as A to None"},
    Row {"", "b-epsilon=1", "Epsilon of B: as A to 1"},
    Row {"b-rule=exact", "b-rule=passthrough", "Rule of B: exact to passthrough"},
    Row {"", "b-delta=ones", "Delta in of B: as A to ones"},
    Row {"", "b-image=1", "Image of B: as A to 1"},
};

class TestDescribeChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysItInWords_data();
    void saysItInWords();
    void everyFieldIsTested();
    void showsNoNotation();
    void namesWhatIsOpened();

private:
    static Setup setupOf(const QString &state)
    {
        Setup setup;
        if (!applyStateText(setup, state))
            qFatal("the state cannot be read");
        return setup;
    }
};

} // namespace

void TestDescribeChange::saysItInWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("words");
    for (const Row &row : kRows)
        QTest::addRow("%s", row.after)
            << QString::fromLatin1(row.before) << QString::fromLatin1(row.after)
            << QString::fromUtf8(row.words);
}

void TestDescribeChange::saysItInWords()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(describeChange(setupOf(before), setupOf(after)), "words");
}

/// The rows above are one for each field at least.
void TestDescribeChange::everyFieldIsTested()
{
    QSet<QString> tested;
    for (const Row &row : kRows)
        tested += QString::fromLatin1(row.after).section(u'=', 0, 0);
    for (const SetupField &field : setupFields()) {
        QVERIFY2(tested.contains(QLatin1StringView(field.key)), field.key);
        QVERIFY2(QString::fromLatin1(field.title).front().isUpper(), field.key);
    }
}

/// Neither keys nor signs of the state text, whatever changes.
void TestDescribeChange::showsNoNotation()
{
    test::Random random(20'240'611);
    const QRegularExpression notation(
        u"[*;&=]|\\.\\.|\\b(b-\\w+|auto|minmax|unit|nhwc|nchw|hwc|chw|hw|numpynet|own|shared|rgb|"
        "drop|keep|same|off|impulse|backward-calls|max-megapixels)\\b"_s);
    for (int i = 0; i < 500; ++i) {
        Setup before = test::randomSetup(random);
        Setup after = test::randomSetup(random);
        for (Setup *setup : {&before, &after}) {
            setup->files.clear();
            if (setup->delta.kind == DeltaSource::Kind::file)
                setup->delta = {};
            if (setup->compare.delta && setup->compare.delta->kind == DeltaSource::Kind::file)
                setup->compare.delta.reset();
        }
        for (const SetupField &field : setupFields()) {
            Setup changed = before;
            QVERIFY(field.parse(changed, field.text(after)).hasValue());
            const QString words = describeChange(before, changed);
            QCOMPARE(words.isEmpty(), changed == before);
            QVERIFY2(!notation.match(words).hasMatch(), qPrintable(words));
        }
    }
}

void TestDescribeChange::namesWhatIsOpened()
{
    const Setup sample;
    const Setup file = withFiles(sample, {FilePath::fromBytes("folder/photo.jpg")});
    QCOMPARE(describeChange(sample, file), u"Open: photo.jpg"_s);
    QCOMPARE(describeChange(file, withSample(file, u"gradient"_s)), u"Open: Gradient"_s);
    Setup twice = file;
    twice.files += twice.files;
    QCOMPARE(describeChange(file, twice), u"Images of the batch"_s);
}

QTEST_GUILESS_MAIN(TestDescribeChange)
#include "tst_describe_change.moc"
