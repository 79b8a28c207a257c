"""Training steps of recurrent models in PyTorch and NumPy."""
from peer import serve


def training(cell, steps, batch, units, inputs, classes, threads):
    import torch

    steps, batch, units, inputs, classes = map(int, (steps, batch, units, inputs, classes))
    torch.set_num_threads(int(threads))
    torch.manual_seed(1)
    layer = getattr(torch.nn, cell)(inputs, units)
    out = torch.nn.Linear(units, classes)
    parameters = list(layer.parameters()) + list(out.parameters())
    optimizer = torch.optim.SGD(parameters, lr=0.01)
    x = torch.randn(steps, batch, inputs)
    y = torch.randint(classes, (steps * batch,))
    loss = torch.nn.CrossEntropyLoss()

    def step():
        optimizer.zero_grad()
        h, _ = layer(x)
        loss(out(h.view(steps * batch, units)), y).backward()
        # The same check for NaN as ours: the norm of all gradients.
        torch.nn.utils.clip_grad_norm_(parameters, 1e9)
        optimizer.step()

    return step


def encoded(names):
    """Letters as 1 to 26, the end as 0."""
    return [[ord(c) - 96 for c in name] + [0] for name in names]


def names_numpy(names, units):
    """The character model with one vector a step and a dictionary of gradients."""
    import numpy as np

    na, ny = int(units), 27
    rng = np.random.default_rng(1)
    Wax, Waa, Wya = (rng.normal(0, 0.01, s) for s in ((na, ny), (na, na), (ny, na)))
    b, by = np.zeros((na, 1)), np.zeros((ny, 1))
    data = encoded(names)
    memory = {"a": np.zeros((na, 1)), "i": 0}

    def step():
        y = data[memory["i"] % len(data)]
        memory["i"] += 1
        x, a, p, loss = {}, {-1: memory["a"]}, {}, 0
        for t, target in enumerate(y):
            x[t] = np.zeros((ny, 1))
            if t > 0:
                x[t][y[t - 1]] = 1
            a[t] = np.tanh(np.dot(Wax, x[t]) + np.dot(Waa, a[t - 1]) + b)
            e = np.dot(Wya, a[t]) + by
            e = np.exp(e - np.max(e))
            p[t] = e / e.sum(axis=0)
            loss -= np.log(p[t][target, 0])
        d = {n: np.zeros_like(w) for n, w in
             (("Wax", Wax), ("Waa", Waa), ("Wya", Wya), ("b", b), ("by", by))}
        da_next = np.zeros((na, 1))
        for t in reversed(range(len(y))):
            dy = np.copy(p[t])
            dy[y[t]] -= 1
            d["Wya"] += np.dot(dy, a[t].T)
            d["by"] += dy
            da = np.dot(Wya.T, dy) + da_next
            dz = (1 - a[t] * a[t]) * da
            d["b"] += dz
            d["Wax"] += np.dot(dz, x[t].T)
            d["Waa"] += np.dot(dz, a[t - 1].T)
            da_next = np.dot(Waa.T, dz)
        for g in d.values():
            np.clip(g, -5, 5, out=g)
        for n, w in (("Wax", Wax), ("Waa", Waa), ("Wya", Wya), ("b", b), ("by", by)):
            w -= 0.01 * d[n]
        memory["a"] = a[len(y) - 1]

    return step


def names_torch(names, units):
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(1)
    cell = torch.nn.RNN(27, int(units)).double()
    out = torch.nn.Linear(int(units), 27).double()
    parameters = list(cell.parameters()) + list(out.parameters())
    optimizer = torch.optim.SGD(parameters, lr=0.01)
    loss = torch.nn.CrossEntropyLoss(reduction="sum")
    data = []
    for y in encoded(names):
        x = torch.zeros(len(y), 1, 27, dtype=torch.double)
        for t in range(1, len(y)):
            x[t, 0, y[t - 1]] = 1
        data.append((x, torch.tensor(y)))
    memory = {"a": torch.zeros(1, 1, int(units), dtype=torch.double), "i": 0}

    def step():
        x, y = data[memory["i"] % len(data)]
        memory["i"] += 1
        optimizer.zero_grad()
        h, last = cell(x, memory["a"])
        loss(out(h[:, 0]), y).backward()
        torch.nn.utils.clip_grad_value_(parameters, 5)
        optimizer.step()
        memory["a"] = last.detach()

    return step


serve(training=training, names_numpy=names_numpy, names_torch=names_torch)
