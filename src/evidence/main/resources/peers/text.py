"""The course's date translator and beam search with an LSTM in PyTorch."""
from peer import serve


def translator():
    import torch

    class Translator(torch.nn.Module):
        """52,960 parameters in the course; PyTorch's LSTMs have a second bias each."""

        def __init__(self):
            super().__init__()
            self.pre = torch.nn.LSTM(37, 32, bidirectional=True, batch_first=True)
            self.d1 = torch.nn.Linear(128, 10)
            self.d2 = torch.nn.Linear(10, 1)
            self.post = torch.nn.LSTMCell(64, 64)
            self.out = torch.nn.Linear(64, 11)

        def forward(self, x):
            a, _ = self.pre(torch.nn.functional.one_hot(x, 37).float())
            s = torch.zeros(x.shape[0], 64)
            c = torch.zeros(x.shape[0], 64)
            scores = []
            for _ in range(10):
                repeated = s.unsqueeze(1).expand(-1, a.shape[1], -1)
                e = torch.tanh(self.d1(torch.cat([a, repeated], 2)))
                alphas = torch.softmax(torch.relu(self.d2(e)), 1)
                context = torch.bmm(alphas.transpose(1, 2), a).squeeze(1)
                s, c = self.post(context, (s, c))
                scores.append(self.out(s))
            return torch.stack(scores, 1)

    torch.manual_seed(1)
    return Translator()


def training(batch, threads):
    import torch

    torch.set_num_threads(int(threads))
    model = translator()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.005)
    x = torch.randint(37, (int(batch), 30))
    y = torch.randint(11, (int(batch), 10))

    def step():
        optimizer.zero_grad()
        scores = model(x)
        loss = torch.nn.functional.cross_entropy(
            scores.reshape(-1, 11), y.reshape(-1), reduction="sum"
        )
        (loss / int(batch)).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5)
        optimizer.step()

    return step


def inference(batch, threads):
    import torch

    torch.set_num_threads(int(threads))
    model = translator()
    x = torch.randint(37, (int(batch), 30))

    def run():
        with torch.no_grad():
            model(x).argmax(2).tolist()

    return run


def beam(units, vocabulary, width, length, threads):
    import torch

    units, vocabulary, width, length = map(int, (units, vocabulary, width, length))
    torch.set_num_threads(int(threads))
    torch.manual_seed(1)
    embedding = torch.nn.Embedding(vocabulary, units)
    cell = torch.nn.LSTMCell(units, units)
    out = torch.nn.Linear(units, vocabulary)
    out.bias.data[0] = -1e9  # no sentence ends early, on either side

    def search():
        with torch.no_grad():
            h = torch.zeros(1, units)
            c = torch.zeros(1, units)
            x = torch.zeros(1, units)
            sums = torch.zeros(1, 1)
            tokens = torch.zeros(1, 0, dtype=torch.long)
            for _ in range(length):
                h, c = cell(x, (h, c))
                scores = sums + torch.log_softmax(out(h), 1)
                best, place = scores.view(-1).topk(width)
                parent = torch.div(place, vocabulary, rounding_mode="floor")
                token = place % vocabulary
                tokens = torch.cat([tokens[parent], token.unsqueeze(1)], 1)
                sums = best.unsqueeze(1)
                h, c, x = h[parent], c[parent], embedding(token)
            return tokens[0].tolist()

    return search


serve(training=training, inference=inference, beam=beam)
