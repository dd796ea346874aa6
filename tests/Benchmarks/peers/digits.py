"""All decimal digits of one factorial with GMP, in one thread.

Usage: digits.py N

Prints the seconds that value, digits and their SHA-256 took, without the start of Python, and the SHA-256.
"""
import hashlib
import sys
import time

import gmpy2

n = int(sys.argv[1])
started = time.perf_counter()
digits = gmpy2.fac(n).digits()
digest = hashlib.sha256(digits.encode()).hexdigest()
print(time.perf_counter() - started)
print(digest)
