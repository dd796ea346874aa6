"""Makes photographs of one size out of larger ones: cuts from a different place each time, and mosaics of cuts where none is large enough.

Usage: images_photographs.py SOURCE FOLDER COUNT WIDTH HEIGHT

SOURCE is a folder of JPEG files. Nothing is enlarged: that would leave fewer details than a camera does. The pictures are photo001.jpg and
so on in FOLDER, JPEG of quality 90, and the same for the same arguments.
"""
import glob
import os
import random
import sys

from PIL import Image, ImageOps

LARGEST_CUT = 1680, 1120  # most of the photographs are at least that large

source, folder = sys.argv[1:3]
count, width, height = map(int, sys.argv[3:])
choices = random.Random(7)
columns, rows = (-(-side // most) for side, most in zip((width, height), LARGEST_CUT))  # divided and rounded up
cut_size = width // columns, height // rows
if (cut_size[0] * columns, cut_size[1] * rows) != (width, height):
    sys.exit(f"{width} x {height} pixels cannot be divided into {columns} x {rows} equal cuts")


def largest_zoom(photo):
    """How many times as wide or high as a cut the photograph is, whichever is less."""
    return min(side / cut for side, cut in zip(photo.size, cut_size))


def cut():
    photo = choices.choice(photos)
    zoom = choices.uniform(1, largest_zoom(photo))
    box_size = [zoom * side for side in cut_size]
    left, top = (choices.uniform(0, side - box) for side, box in zip(photo.size, box_size))
    picture = photo.resize(cut_size, Image.LANCZOS, (left, top, left + box_size[0], top + box_size[1]))
    return ImageOps.mirror(picture) if choices.random() < 0.5 else picture


photos = [Image.open(path).convert("RGB") for path in sorted(glob.glob(os.path.join(glob.escape(source), "*.jpg")))]
photos = [photo for photo in photos if largest_zoom(photo) >= 1]
if not photos:
    sys.exit(f"{source} has no photograph of {cut_size[0]} x {cut_size[1]} pixels or more")
for number in range(1, count + 1):
    picture = Image.new("RGB", (width, height))
    for index in range(columns * rows):
        picture.paste(cut(), (index % columns * cut_size[0], index // columns * cut_size[1]))
    picture.save(os.path.join(folder, f"photo{number:03}.jpg"), quality=90)
