# %% The same five exercises in Python, for a comparison of ways to grade: not part of the course.
import numpy as np

rng = np.random.default_rng(7)

# %% Softmax
def softmax(z):
    e = np.exp(z - z.max(axis=0, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)

# %%
z = rng.normal(size=(5, 3))
assert np.allclose(softmax(z).sum(axis=0), 1)
assert np.allclose(softmax(z + 900), softmax(z))

# %% One step of the cell
def step(x, a_prev, p):
    return np.tanh(p["Waa"] @ a_prev + p["Wax"] @ x + p["ba"])

# %%
n_x, n_a, n_y, m, T = 3, 5, 2, 4, 6
shapes = {"Waa": (n_a, n_a), "Wax": (n_a, n_x), "Wya": (n_y, n_a), "ba": (n_a, 1), "by": (n_y, 1)}
p = {name: rng.normal(size=shape) for name, shape in shapes.items()}
x, a0 = rng.normal(size=(n_x, m)), rng.normal(size=(n_a, m))
by_hand = np.array([[sum(p["Waa"][i, k] * a0[k, j] for k in range(n_a))
                     + sum(p["Wax"][i, k] * x[k, j] for k in range(n_x)) + p["ba"][i, 0]
                     for j in range(m)] for i in range(n_a)])
assert np.allclose(step(x, a0, p), np.tanh(by_hand))

# %% The pass over time
def forward(xs, a0, p):
    states, outputs, a = [], [], a0
    for x in xs:
        a = step(x, a, p)
        states.append(a)
        outputs.append(softmax(p["Wya"] @ a + p["by"]))
    return states, outputs

# %%
xs = [rng.normal(size=(n_x, m)) for _ in range(T)]
states, outputs = forward(xs, a0, p)
assert len(states) == T and outputs[0].shape == (n_y, m)
assert np.allclose(states[1], step(xs[1], states[0], p))

# %% Backwards through one step
def step_backward(da, x, a_prev, a, p):
    dz = da * (1 - a * a)
    return {"dx": p["Wax"].T @ dz, "da_prev": p["Waa"].T @ dz, "dWax": dz @ x.T,
            "dWaa": dz @ a_prev.T, "dba": dz.sum(axis=1, keepdims=True)}

# %%
def numerical(f, array, h=1e-6):
    gradient = np.zeros_like(array)
    for place in np.ndindex(array.shape):
        kept = array[place]
        array[place] = kept + h
        up = f()
        array[place] = kept - h
        gradient[place] = (up - f()) / (2 * h)
        array[place] = kept
    return gradient

weight = rng.normal(size=(n_a, m))
g = step_backward(weight, x, a0, step(x, a0, p), p)
loss = lambda: (weight * step(x, a0, p)).sum()
for name, array in [("dWaa", p["Waa"]), ("dWax", p["Wax"]), ("dba", p["ba"]), ("dx", x)]:
    assert np.allclose(g[name], numerical(loss, array), atol=1e-6), name

# %% Backpropagation through time
def backward(das, xs, a0, states, p):
    total, da_prev = {}, np.zeros_like(a0)
    for t in reversed(range(len(xs))):
        before = states[t - 1] if t > 0 else a0
        g = step_backward(das[t] + da_prev, xs[t], before, states[t], p)
        da_prev = g["da_prev"]
        for name in ("dWax", "dWaa", "dba"):
            total[name] = total.get(name, 0) + g[name]
    return total

# %%
das = [rng.normal(size=(n_a, m)) for _ in range(T)]
g = backward(das, xs, a0, states, p)
loss = lambda: sum((d * a).sum() for d, a in zip(das, forward(xs, a0, p)[0]))
for name, array in [("dWaa", p["Waa"]), ("dWax", p["Wax"]), ("dba", p["ba"])]:
    assert np.allclose(g[name], numerical(loss, array), atol=1e-5), name
