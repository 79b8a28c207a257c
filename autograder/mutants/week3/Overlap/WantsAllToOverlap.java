// All others have to overlap.
// Fails: looksAtAllAndCopesWithNone
final class Overlap {
    static boolean overlaps(int start, int end, List<int[]> taken) {
        return taken.stream().allMatch(o -> start <= o[1] && end >= o[0]);
    }
}
