"""The trigger-word network of the course and the CTC loss, in PyTorch."""
from peer import serve


def network(inputs):
    import torch

    class Net(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.conv = torch.nn.Conv1d(inputs, 196, 15, 4)
            self.norm1 = torch.nn.BatchNorm1d(196, eps=1e-3)
            self.gru1 = torch.nn.GRU(196, 128, batch_first=True)
            self.norm2 = torch.nn.BatchNorm1d(128, eps=1e-3)
            self.gru2 = torch.nn.GRU(128, 128, batch_first=True)
            self.norm3 = torch.nn.BatchNorm1d(128, eps=1e-3)
            self.out = torch.nn.Linear(128, 1)
            self.drop = torch.nn.Dropout(0.8)

        def forward(self, x):
            a = self.drop(torch.relu(self.norm1(self.conv(x)))).transpose(1, 2)
            a = self.drop(self.gru1(a)[0]).transpose(1, 2)
            a = self.norm2(a).transpose(1, 2)
            a = self.drop(self.gru2(a)[0]).transpose(1, 2)
            return self.out(self.drop(self.norm3(a)).transpose(1, 2))

    return Net()


def prepare(steps, inputs, batch, threads):
    import torch

    torch.set_num_threads(int(threads))
    torch.manual_seed(1)
    return network(int(inputs)), torch.randn(int(batch), int(inputs), int(steps))


def training(steps, inputs, batch, threads):
    import torch

    net, x = prepare(steps, inputs, batch, threads)
    y = torch.zeros(int(batch), (int(steps) - 15) // 4 + 1, 1)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.0001)
    loss = torch.nn.BCEWithLogitsLoss()

    def step():
        optimizer.zero_grad()
        loss(net(x), y).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1e9)
        optimizer.step()

    return step


def inference(steps, inputs, batch, threads):
    import torch

    net, x = prepare(steps, inputs, batch, threads)
    net.eval()

    def run():
        with torch.no_grad():
            torch.sigmoid(net(x))

    return run


def ctc(steps, batch, labels, length):
    import torch

    steps, batch, labels, length = map(int, (steps, batch, labels, length))
    torch.set_num_threads(1)
    torch.manual_seed(1)
    scores = torch.randn(steps, batch, labels, requires_grad=True)
    targets = torch.randint(1, labels, (batch, length))
    steps = torch.full((batch,), steps)
    lengths = torch.full((batch,), length)
    loss = torch.nn.CTCLoss()

    def run():
        scores.grad = None
        loss(scores.log_softmax(2), targets, steps, lengths).backward()

    return run


serve(training=training, inference=inference, ctc=ctc)
