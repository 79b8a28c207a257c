// Says that neither lies before the other.
final class Overlap {
    static boolean overlaps(int start, int end, List<int[]> taken) {
        for (int[] other : taken) {
            if (!(end < other[0] || other[1] < start)) {
                return true;
            }
        }
        return false;
    }
}
