"""The sheet's exercise with multiprocessing: the factorials of several big numbers in a pool of five processes.

Usage: factorial.py [math|gmpy2]

Completed so that it runs on today's Python (which refuses to print long numbers) and prints a digest of the digits
instead of the digits.
"""
import hashlib
import math
import multiprocessing
import sys


def calcular_factorial(numero):
    resultado = math.factorial(numero)
    return digest(str(resultado))


def calcular_factorial_gmpy2(numero):
    import gmpy2

    return digest(gmpy2.fac(numero).digits())


def digest(digits):
    return hashlib.sha256(digits.encode()).hexdigest()


numeros = [100000 + x for x in range(5)]

if __name__ == '__main__':
    with_gmpy2 = sys.argv[1:] == ['gmpy2']
    sys.set_int_max_str_digits(0)
    with multiprocessing.Pool(processes=5) as pool:
        resultados = pool.map(calcular_factorial_gmpy2 if with_gmpy2 else calcular_factorial, numeros)
    print('\n'.join(resultados))
