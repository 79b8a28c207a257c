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


serve(training=training)
