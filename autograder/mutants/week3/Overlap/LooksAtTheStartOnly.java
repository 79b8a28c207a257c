// Only a start inside the other counts.
// Fails: seesPartialOverlapsOnBothSides
final class Overlap {
    static boolean overlaps(int start, int end, List<int[]> taken) {
        for (int[] other : taken) {
            if (start >= other[0] && start <= other[1]) {
                return true;
            }
        }
        return false;
    }
}
