// A chime before the word counts.
// Fails: respectsTheWindow
final class EventF1 {
    static double f1(List<Integer> chimes, List<Integer> words, int window) {
        if (chimes.isEmpty() && words.isEmpty()) {
            return 1;
        }
        boolean[] answered = new boolean[words.size()];
        int right = 0;
        for (int chime : chimes) {
            for (int w = 0; w < answered.length; w++) {
                if (!answered[w] && Math.abs(chime - words.get(w)) <= window) {
                    answered[w] = true;
                    right++;
                    break;
                }
            }
        }
        return 2.0 * right / (chimes.size() + words.size());
    }
}
