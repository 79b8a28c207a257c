// Takes answered words off a list of its own.
final class EventF1 {
    static double f1(List<Integer> chimes, List<Integer> words, int window) {
        List<Integer> open = new ArrayList<>(words);
        double right = 0;
        for (int chime : chimes) {
            Optional<Integer> word =
                    open.stream().filter(w -> w <= chime && chime - w <= window).findFirst();
            if (word.isPresent()) {
                open.remove(word.get());
                right++;
            }
        }
        if (chimes.size() + words.size() == 0) {
            return 1;
        }
        double precision = chimes.isEmpty() ? 0 : right / chimes.size();
        double recall = words.isEmpty() ? 0 : right / words.size();
        return right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
