"""Matrix products in NumPy."""
from peer import serve


def product(m, n, k, type):
    import numpy as np

    rng = np.random.default_rng(1)
    a = rng.random((int(m), int(k))).astype(type)
    b = rng.random((int(k), int(n))).astype(type)
    c = np.empty((int(m), int(n)), type)
    return lambda: np.matmul(a, b, out=c)


serve(product=product)
