// Only the first stretch is looked at.
// Fails: looksAtAllAndCopesWithNone
final class Overlap {
    static boolean overlaps(int start, int end, List<int[]> taken) {
        return !taken.isEmpty() && start <= taken.get(0)[1] && end >= taken.get(0)[0];
    }
}
