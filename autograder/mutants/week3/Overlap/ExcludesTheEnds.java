// Touching milliseconds do not count.
// Fails: countsBothEndsIn
final class Overlap {
    static boolean overlaps(int start, int end, List<int[]> taken) {
        for (int[] other : taken) {
            if (start < other[1] && end > other[0]) {
                return true;
            }
        }
        return false;
    }
}
