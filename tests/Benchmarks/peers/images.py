"""The sheet's exercise with ThreadPoolExecutor: the Gaussian blur of several pictures at once.

Usage: images.py FOLDER WORKERS IMAGE...

Writes the result of NAME.jpg to NAME_blurred.jpg in the folder (the sheet's program would call it NAME.jpg_blurred.jpg).
"""
import os
import sys
from concurrent.futures import ThreadPoolExecutor

from PIL import Image, ImageFilter


def aplicar_filtro(imagen_path):
    img = Image.open(imagen_path)
    img = img.filter(ImageFilter.GaussianBlur(5))
    nombre, extension = os.path.splitext(os.path.basename(imagen_path))
    img.save(os.path.join(carpeta, f"{nombre}_blurred{extension}"))
    print(f"Filtro aplicado a {imagen_path}")


carpeta, trabajadores, imagenes = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
with ThreadPoolExecutor(max_workers=trabajadores) as executor:
    list(executor.map(aplicar_filtro, imagenes))  # the list makes a failure show, which the sheet's program swallows
