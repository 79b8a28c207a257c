// Walks through both lists at once.
final class EventF1 {
    static double f1(List<Integer> chimes, List<Integer> words, int window) {
        int c = 0;
        int w = 0;
        int right = 0;
        while (c < chimes.size() && w < words.size()) {
            int late = chimes.get(c) - words.get(w);
            if (late < 0) {
                c++;
            } else if (late > window) {
                w++;
            } else {
                right++;
                c++;
                w++;
            }
        }
        int all = chimes.size() + words.size();
        return all == 0 ? 1 : 2.0 * right / all;
    }
}
