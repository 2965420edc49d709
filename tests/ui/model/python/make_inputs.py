# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes small files of every kind that the program reads.

    make_inputs.py FOLDER
"""
import os
import struct
import sys
import zlib

import numpy as np
from PIL import Image

ROWS, COLUMNS = 11, 13


def png16(name, pixels, color_type):
    """Pillow writes no PNG of 16 bits and more than one channel."""
    rows, columns, _ = pixels.shape

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    lines = b"".join(b"\0" + row.astype(">u2").tobytes() for row in pixels)
    header = struct.pack(">IIBBBBB", columns, rows, 16, color_type, 0, 0, 0)
    with open(name, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
                   + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))


def turned(number):
    exif = Image.Exif()
    exif[0x0112] = number
    return exif


def pictures(random):
    color = Image.fromarray(random.integers(0, 256, (ROWS, COLUMNS, 3), dtype=np.uint8))
    other = Image.fromarray(random.integers(0, 256, (ROWS, COLUMNS, 3), dtype=np.uint8))
    grey = color.convert("L")
    alpha = grey.rotate(180)
    color_alpha, grey_alpha = color.copy(), grey.copy()
    color_alpha.putalpha(alpha)
    grey_alpha.putalpha(alpha)
    deep = Image.fromarray(random.integers(0, 65536, (ROWS, COLUMNS), dtype=np.int32), "I")
    kinds = {"color": color, "grey": grey, "bits": color.convert("1"), "palette": color.quantize(16),
             "greypalette": grey.quantize(16)}
    for kind, image in kinds.items():
        for suffix in ("png", "bmp", "tif", "gif"):
            image.save(f"{kind}.{suffix}")
    for kind, image in {"coloralpha": color_alpha, "greyalpha": grey_alpha}.items():
        image.save(f"{kind}.png")
        image.save(f"{kind}.tif")
    color_alpha.save("lossless.webp", lossless=True)
    color.save("lossy.webp")
    palette = color.quantize(16)
    palette.save("palettekey.png", transparency=3)
    palette.save("palettealpha.png", transparency=bytes([0, 128, 255]))
    palette.save("key.gif", transparency=3)
    grey.save("greykey.png", transparency=grey.getpixel((0, 0)))
    color.save("colorkey.png", transparency=color.getpixel((0, 0)))
    color.save("frames.gif", save_all=True, append_images=[other])
    color.save("pages.tif", save_all=True, append_images=[other])
    for quality, subsampling in ((95, 0), (75, 2), (30, 1)):
        color.save(f"quality{quality}.jpg", quality=quality, subsampling=subsampling)
    color.save("progressive.jpg", progressive=True)
    grey.save("grey.jpg")
    color.convert("CMYK").save("inks.jpg")
    for number in range(2, 9):
        color.save(f"turned{number}.jpg", exif=turned(number))
    color.save("turned.png", exif=turned(6))
    color.save("turned.webp", exif=turned(5), lossless=True)
    color.save("turned.tif", tiffinfo={0x0112: 6})
    deep.save("deep.png")
    deep.save("deepturned.png", exif=turned(6))
    Image.fromarray(np.asarray(deep).astype(np.uint16)).save("deep.tif")
    png16("deepcolor.png", random.integers(0, 65536, (ROWS, COLUMNS, 3)), 2)
    png16("deepgreyalpha.png", random.integers(0, 65536, (ROWS, COLUMNS, 2)), 4)
    png16("deepcoloralpha.png", random.integers(0, 65536, (ROWS, COLUMNS, 4)), 6)
    png16("deeplarge.png", random.integers(0, 65536, (700, 700, 3)), 2)


def arrays(random):
    values = random.integers(0, 2, (2, 3, 4, 5))
    types = "b1 u1 u2 u4 u8 i1 i2 i4 i8 f2 f4 f8".split()
    for kind in types:
        for order in "<>":
            array = (values * random.random(values.shape) * 100).astype(order + kind)
            np.save(f"type_{order == '<'}_{kind}.npy", array)
    np.save("fortran.npy", np.asfortranarray(random.random((2, 3, 4, 5))))
    np.save("nchw.npy", random.random((2, 3, 6, 5)))
    np.save("chw.npy", random.random((3, 6, 5)).astype(np.float32))
    np.save("hwc.npy", random.random((6, 5, 3)))
    np.save("hw.npy", random.random((6, 5)))
    np.save("dy.npy", random.random((2, 3, 4, 5)) - 0.5)
    np.save("notfinite.npy", np.array([[np.nan, np.inf, -np.inf, -np.nan] * 20, [1, 2, 3, 0] * 20]))
    np.save("allnan.npy", np.full((3, 40), np.nan, np.float32))
    np.save("huge.npy", np.array([[-1.7e308, 1.7e308, 1, 0], [1e200, 1e-200, 5e-324, 2]]))
    np.save("same.npy", np.full((9, 9), 7.5))
    np.save("float32range.npy", np.array([[3e38, 1e30, 1e20, 1e-20, 1e-30, 1e-44]] * 3, np.float32))


def main():
    os.chdir(sys.argv[1])
    random = np.random.default_rng(1)
    pictures(random)
    arrays(random)


if __name__ == "__main__":
    main()
