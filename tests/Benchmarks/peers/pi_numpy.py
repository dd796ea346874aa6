"""Pi by Monte Carlo with NumPy on one thread, a million samples at a time.

Usage: pi_numpy.py SAMPLES

Prints the estimate.
"""
import sys

import numpy as np

if __name__ == '__main__':
    samples = int(sys.argv[1])
    generator = np.random.default_rng(7)
    hits = 0
    for start in range(0, samples, 1_000_000):
        count = min(1_000_000, samples - start)
        x = generator.random(count)
        y = generator.random(count)
        hits += int(np.count_nonzero(x * x + y * y < 1.0))
    print(4 * hits / samples)
