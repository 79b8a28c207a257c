// Compares the later start with the earlier end.
final class Overlap {
    static boolean overlaps(int start, int end, List<int[]> taken) {
        return taken.stream().anyMatch(o -> Math.max(start, o[0]) <= Math.min(end, o[1]));
    }
}
