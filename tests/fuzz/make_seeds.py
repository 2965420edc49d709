#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/fuzz/seeds, the small inputs that fuzzing starts from: tests/fuzz/make_seeds.py

Needs numpy and Pillow. The files are in the tree; run this after adding a kind of seed.
"""
import io
import pathlib

import numpy as np
from PIL import Image

SEEDS = pathlib.Path(__file__).resolve().parent / "seeds"


def write(target, name, data):
    folder = SEEDS / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def npy(array, version=(1, 0)):
    stream = io.BytesIO()
    np.lib.format.write_array(stream, array, version=version)
    return stream.getvalue()


def make_npy():
    numbers = np.arange(24)
    for code in ("b1", "u1", "<u2", "<u4", "<u8", "i1", "<i2", ">i4", "<i8", "<f2", "<f4", ">f8"):
        array = numbers.reshape(2, 3, 4).astype(code)
        write("npy", f"{code.replace('<', 'le-').replace('>', 'be-')}.npy", npy(array))
    write("npy", "2d.npy", npy(numbers.reshape(4, 6).astype("<f4")))
    write("npy", "4d.npy", npy(numbers.reshape(1, 2, 3, 4).astype("u1")))
    write("npy", "fortran.npy", npy(np.asfortranarray(numbers.reshape(2, 3, 4).astype("<i2"))))
    write("npy", "nan.npy", npy(np.array([[np.nan, np.inf], [-np.inf, 0.0]])))
    write("npy", "version2.npy", npy(numbers.reshape(4, 6).astype("<f4"), (2, 0)))
    write("npy", "version3.npy", npy(numbers.reshape(4, 6).astype("<f4"), (3, 0)))
    write("npy", "trailing.npy", npy(numbers.reshape(4, 6).astype("u1")) + b"more")
    write("npy", "inexact.npy", npy(np.array([[2**63 - 1, 1]], dtype="<i8")))


PNM = {
    "p1.pbm": b"P1\n# bits\n3 2\n0 1 0\n110",
    "p2.pgm": b"P2 3 2 15\n0 1 2\n3 4 15\n",
    "p3.ppm": b"P3\n2 1\n255\n255 0 0 0 255 7\n",
    "p4.pbm": b"P4\n10 2\n\xaa\x80\x55\x40",
    "p5.pgm": b"P5\n3 2\n255\n\x00\x01\x02\xfd\xfe\xff",
    "p5-wide.pgm": b"P5 2 1 65535\n\x00\x01\xff\xff",
    "p6.ppm": b"P6 # colours\n2 1 255\n\xff\x00\x00\x00\xff\x07",
    "p6-wide.ppm": b"P6 1 1 1000\n\x00\x01\x03\xe8\x02\x00",
    "p5-two.pgm": b"P5 1 1 255\n\x01P5 1 1 255\n\x02",
}


def picture(mode):
    """Six by four pixels, all of them different."""
    bands = {"1": 1, "L": 1, "P": 1, "LA": 2, "RGB": 3, "RGBA": 4, "CMYK": 4}[mode]
    values = (np.arange(4 * 6 * bands) * 7 % 256).astype(np.uint8).reshape(4, 6, bands)
    if mode in ("1", "P"):
        return Image.fromarray(values[:, :, 0], "L").convert(mode)
    return Image.fromarray(values if bands > 1 else values[:, :, 0], mode)


def encoded(image, kind, **options):
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def make_images():
    for mode in ("1", "L", "P", "LA", "RGB", "RGBA"):
        write("image", f"{mode}.png", encoded(picture(mode), "PNG"))
    deep = Image.fromarray((np.arange(24, dtype=np.uint16) * 2730).reshape(4, 6))
    write("image", "grey16.png", encoded(deep, "PNG"))
    write("image", "grey.jpg", encoded(picture("L"), "JPEG"))
    write("image", "color.jpg", encoded(picture("RGB"), "JPEG"))
    write("image", "progressive.jpg", encoded(picture("RGB"), "JPEG", progressive=True))
    exif = Image.Exif()
    exif[0x0112] = 6  # orientation: turned
    write("image", "turned.jpg", encoded(picture("RGB"), "JPEG", exif=exif))
    for mode in ("1", "L", "P", "RGB"):
        write("image", f"{mode}.bmp", encoded(picture(mode), "BMP"))
    write("image", "one.gif", encoded(picture("P"), "GIF"))
    frames = [picture("P"), picture("P").transpose(Image.Transpose.ROTATE_180)]
    write("image", "two.gif", encoded(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    write("image", "lossy.webp", encoded(picture("RGB"), "WEBP"))
    write("image", "lossless.webp", encoded(picture("RGBA"), "WEBP", lossless=True))
    for packing in ("raw", "tiff_lzw", "tiff_adobe_deflate", "packbits"):
        write("image", f"{packing}.tif", encoded(picture("RGB"), "TIFF", compression=packing))
    write("image", "alpha.tif", encoded(picture("RGBA"), "TIFF"))
    write("image", "grey16.tif", encoded(deep, "TIFF"))


AXES = ["none", "None", "3", "-1", "1,2", "(1, 2)", "()", "(3,)", " 0 , -2 ", "0,1,2,3", "4", "1,1"]
ARGUMENTS = {
    "window": ["--screenshot", "a.png", "--size", "640x480", "--scale=1.5", "--theme", "dark"],
    "layer": ["--axis=-1", "--epsilon", "1e-8", "--rule", "exact", "--dtype", "float32"],
    "delta": ["--delta", "impulse:0,1,2,0", "--backward-calls=3", "--stage", "tangent",
              "--rule=exact", "--probe", "0,1,2,0"],
    "input": ["--layout", "nchw", "--rescale", "unit", "--alpha", "keep", "--max-megapixels", "7",
              "--", "-a.npy", "b.npy"],
    "sample": ["--sample", "chelsea", "--delta", "random:7"],
    "state": ["--state", "axis=1,2&rule=exact&stage=dot&epsilon=0.5"],
    "bytes": ["--delta", b"\xff\xc3.npy".decode("latin-1"), "caf\u00e9.png"],
    "refused": ["--nonsense", "--axis"],
}
STATES = ["axis=3&rule=exact", "sample=coffee&rescale=none&epsilon=1e-05", "delta=random:5",
          "delta=%C3%A9%FF.npy&backward-calls=0", "stage=delta&image=1&channel=2",
          "dtype=float32&layout=chw&alpha=keep&max-megapixels=1", "axis=()", "nonsense=1", "&&="]


def make_texts():
    for number, text in enumerate(AXES):
        write("axis", f"{number:02}", text.encode())
    for name, arguments in ARGUMENTS.items():
        write("arguments", name, "\n".join(arguments).encode("latin-1"))
    for number, text in enumerate(STATES):
        write("state", f"{number:02}", text.encode())


def main():
    make_npy()
    for name, data in PNM.items():
        write("pnm", name, data)
        write("image", name, data)
    make_images()
    make_texts()


if __name__ == "__main__":
    main()
