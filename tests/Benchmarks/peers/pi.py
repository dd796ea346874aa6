"""The sheet's exercise with concurrent.futures: pi by Monte Carlo in a pool of processes.

Usage: pi.py SAMPLES WORKERS

Prints the estimate.
"""
import random
import sys
from concurrent.futures import ProcessPoolExecutor


def contar_aciertos(muestras):
    aciertos = 0
    for _ in range(muestras):
        x = random.random()
        y = random.random()
        if x * x + y * y < 1.0:
            aciertos += 1
    return aciertos


if __name__ == '__main__':
    muestras, procesos = int(sys.argv[1]), int(sys.argv[2])
    partes = [muestras // procesos] * procesos
    partes[0] += muestras % procesos
    with ProcessPoolExecutor(max_workers=procesos) as executor:
        aciertos = sum(executor.map(contar_aciertos, partes))
    print(4 * aciertos / muestras)
