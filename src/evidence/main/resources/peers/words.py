"""Word vectors with gensim, nearest neighbors with NumPy, maps with scikit-learn."""
import math
import random
import warnings

from peer import serve

warnings.filterwarnings("ignore")


def vectors(questions, sentences, threads):
    from gensim.models import Word2Vec
    rng = random.Random(1)
    text = [[str(int(math.exp(rng.random() * math.log(20000)))) for _ in range(20)]
            for _ in range(sentences)]
    tree = questions == "tree"

    model = Word2Vec(vector_size=100, window=5, sg=1, hs=int(tree), negative=0 if tree else 5,
                     sample=0, min_count=1, workers=threads, alpha=0.025, seed=1)
    model.build_vocab(text)
    return lambda: model.train(text, total_examples=model.corpus_count, epochs=1)


def nearest(words, features, count):
    import numpy as np
    rows = np.random.RandomState(1).rand(words, features).astype(np.float32)
    query = rows[7].copy()

    def several():
        products = rows @ query
        best = np.argpartition(products, -count)[-count:]
        return best[np.argsort(-products[best])]

    return (lambda: int(np.argmax(rows @ query))) if count == 1 else several


def traffic(numbers):
    import numpy as np
    rows = np.ones(1 << 23, np.float32)

    def run():
        left = numbers
        while left > 0:
            part = rows[:left]
            np.multiply(part, 1, out=part)
            left -= part.size

    return run


def map_points(points):
    import numpy as np
    from sklearn.manifold import TSNE
    x = np.random.RandomState(1).randn(points, 50)
    for i in range(points):
        x[i, i % 10] += 6
    return lambda: TSNE(2, perplexity=30, init="pca", learning_rate="auto", n_iter=1000,
                        min_grad_norm=0, n_iter_without_progress=2000).fit(x)


serve(vectors=vectors, nearest=nearest, traffic=traffic, map_points=map_points)
