// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/input/file_path.h"

#include <QFile>
#include <QStringDecoder>

namespace normscope {

namespace {

/// How many bytes the UTF-8 sequence that begins with `first` has; 0 for none that may begin.
int sequenceLength(uchar first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return 2;
    if (first >= 0xE0 && first < 0xF0)
        return 3;
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

/// The character at `at`, or an empty string where the bytes are not UTF-8.
QString characterAt(const QByteArray &bytes, qsizetype at, int length)
{
    if (length == 0 || at + length > bytes.size())
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString character = decoder(QByteArrayView(bytes).sliced(at, length));
    return decoder.hasError() ? QString() : character;
}

QString escapedByte(uchar byte)
{
    return QStringLiteral("\\x%1").arg(byte, 2, 16, QLatin1Char('0'));
}

bool isVisible(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString escapedCharacter(char32_t code)
{
    switch (code) {
    case U'\n':
        return QStringLiteral("\\n");
    case U'\r':
        return QStringLiteral("\\r");
    case U'\t':
        return QStringLiteral("\\t");
    default:
        return code < 0x80 ? escapedByte(static_cast<uchar>(code))
                           : QStringLiteral("\\u%1").arg(uint(code), 4, 16, QLatin1Char('0'));
    }
}

QString displayOf(const QByteArray &bytes)
{
    QString text;
    for (qsizetype at = 0; at < bytes.size();) {
        const auto first = static_cast<uchar>(bytes[at]);
        const int length = sequenceLength(first);
        const QString character = characterAt(bytes, at, length);
        if (character.isEmpty()) {
            text += escapedByte(first);
            ++at;
            continue;
        }
        const char32_t code = character.toUcs4().constFirst();
        text += isVisible(code) ? character : escapedCharacter(code);
        at += length;
    }
    return text;
}

} // namespace

FilePath FilePath::fromString(const QString &name)
{
    return FilePath(QFile::encodeName(name));
}

FilePath FilePath::fromUrl(const QUrl &url)
{
    if (!url.isLocalFile())
        return {};
    return FilePath(QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()));
}

QString FilePath::display() const
{
    return displayOf(m_bytes);
}

QString FilePath::fileName() const
{
    return displayOf(m_bytes.mid(m_bytes.lastIndexOf('/') + 1));
}

} // namespace normscope
