"""Compares two folders of pictures of the same names and sizes.

Usage: images_difference.py FOLDER FOLDER PICTURES

Prints the number of pairs, and the largest mean difference of a pair's samples, which are 0 to 255. Only so many pairs are decoded, evenly
spread over all.
"""
import os
import sys

from PIL import Image, ImageChops, ImageStat

first, second = sys.argv[1:3]
decoded = int(sys.argv[3])
names = sorted(os.listdir(first))
if names != sorted(os.listdir(second)):
    sys.exit(f"{first} and {second} hold different names")
chosen = {index * len(names) // decoded for index in range(decoded)}
largest = 0
for index, name in enumerate(names):
    with Image.open(os.path.join(first, name)) as left, Image.open(os.path.join(second, name)) as right:
        if left.size != right.size:
            sys.exit(f"{name} has {left.size} and {right.size} pixels")
        if index in chosen:
            means = ImageStat.Stat(ImageChops.difference(left, right)).mean
            largest = max(largest, sum(means) / len(means))
print(len(names), largest)
