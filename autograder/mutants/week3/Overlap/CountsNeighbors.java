// A gap of one millisecond counts as overlap.
// Fails: countsBothEndsIn
final class Overlap {
    static boolean overlaps(int start, int end, List<int[]> taken) {
        for (int[] other : taken) {
            if (start <= other[1] + 1 && end >= other[0] - 1) {
                return true;
            }
        }
        return false;
    }
}
