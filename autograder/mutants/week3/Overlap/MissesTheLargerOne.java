// Only ends inside the other count.
// Fails: seesOneInsideTheOther
final class Overlap {
    static boolean overlaps(int start, int end, List<int[]> taken) {
        for (int[] other : taken) {
            if (start >= other[0] && start <= other[1] || end >= other[0] && end <= other[1]) {
                return true;
            }
        }
        return false;
    }
}
