"""Compares two folders of pictures of the same names.

Usage: images_difference.py FOLDER FOLDER

Prints the number of pairs and the largest mean difference of a pair's samples, which are 0 to 255.
"""
import os
import sys

from PIL import Image, ImageChops, ImageStat

first, second = sys.argv[1:]
names = sorted(os.listdir(first))
if names != sorted(os.listdir(second)):
    sys.exit(f"{first} and {second} hold different names")
largest = 0
for name in names:
    pair = [Image.open(os.path.join(folder, name)) for folder in (first, second)]
    if pair[0].size != pair[1].size:
        sys.exit(f"{name} has {pair[0].size} and {pair[1].size} pixels")
    means = ImageStat.Stat(ImageChops.difference(*pair)).mean
    largest = max(largest, sum(means) / len(means))
print(len(names), largest)
