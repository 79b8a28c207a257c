// needs ejml-ddense
import static org.seqlab.evidence.speed.JavaPeer.number;

import java.util.Map;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.seqlab.evidence.speed.JavaPeer;

/** Matrix products in EJML. */
class Ejml {
    public static void main(String[] arguments) throws Exception {
        JavaPeer.serve(Map.of("product", Ejml::product));
    }

    static Runnable product(Map<String, Object> shape) {
        int m = number(shape, "m");
        int n = number(shape, "n");
        int k = number(shape, "k");
        Random random = new Random(1);
        DMatrixRMaj a = RandomMatrices_DDRM.rectangle(m, k, random);
        DMatrixRMaj b = RandomMatrices_DDRM.rectangle(k, n, random);
        DMatrixRMaj c = new DMatrixRMaj(m, n);
        return () -> CommonOps_DDRM.mult(a, b, c);
    }
}
