// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/setup/argument_text.h"

#include <QStringDecoder>

namespace normscope {

namespace {

constexpr char16_t kEscape = 0xDC80;
constexpr char16_t kLastEscape = 0xDCFF;

/// Bytes of the UTF-8 sequence at `at`, 0 where it is not one.
qsizetype sequenceLength(const QByteArray &bytes, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const qsizetype length = lead < 0x80 ? 1
        : lead < 0xC2                    ? 0
        : lead < 0xE0                    ? 2
        : lead < 0xF0                    ? 3
                                         : 4;
    if (length == 0 || at + length > bytes.size())
        return 0;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(QByteArrayView(bytes).sliced(at, length));
    return decoder.hasError() || text.contains(QChar::ReplacementCharacter) ? 0 : length;
}

bool isEscape(QChar c)
{
    return c.unicode() >= kEscape && c.unicode() <= kLastEscape;
}

} // namespace

QString argumentFromBytes(const QByteArray &bytes)
{
    QString argument;
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = sequenceLength(bytes, i);
        if (length == 0) {
            const auto byte = static_cast<unsigned char>(bytes[i++]);
            argument += QChar(static_cast<char16_t>(kEscape + (byte - 0x80)));
            continue;
        }
        argument += QString::fromUtf8(QByteArrayView(bytes).sliced(i, length));
        i += length;
    }
    return argument;
}

QByteArray bytesFromArgument(const QString &argument)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < argument.size(); ++i) {
        const QChar c = argument[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < argument.size();
        if (isEscape(c))
            bytes += static_cast<char>(c.unicode() - kEscape + 0x80);
        else if (isPair)
            bytes += argument.mid(i++, 2).toUtf8();
        else
            bytes += QString(c).toUtf8();
    }
    return bytes;
}

FilePath pathFromArgument(const QString &argument)
{
    return FilePath::fromBytes(bytesFromArgument(argument));
}

QString argumentFromPath(const FilePath &path)
{
    return argumentFromBytes(path.bytes());
}

} // namespace normscope
