import static org.seqlab.evidence.speed.JavaPeer.number;

import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.seqlab.evidence.speed.JavaPeer;

/** Matrix products in commons-math3, which returns a new matrix every time. */
class CommonsMath {
    public static void main(String[] arguments) throws Exception {
        JavaPeer.serve(Map.of("product", CommonsMath::product));
    }

    static Runnable product(Map<String, Object> shape) {
        int m = number(shape, "m");
        int n = number(shape, "n");
        int k = number(shape, "k");
        if ((long) m * n * k < 64 * 64 * 64) {
            Array2DRowRealMatrix a = new Array2DRowRealMatrix(random(m, k), false);
            Array2DRowRealMatrix b = new Array2DRowRealMatrix(random(k, n), false);
            return () -> a.multiply(b);
        }
        BlockRealMatrix a = new BlockRealMatrix(random(m, k));
        BlockRealMatrix b = new BlockRealMatrix(random(k, n));
        return () -> a.multiply(b);
    }

    private static double[][] random(int rows, int columns) {
        Random random = new Random(rows);
        double[][] values = new double[rows][];
        for (int i = 0; i < rows; i++) {
            values[i] = random.doubles(columns).toArray();
        }
        return values;
    }
}
