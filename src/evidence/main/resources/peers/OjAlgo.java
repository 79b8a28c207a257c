// needs ojalgo
import static org.seqlab.evidence.speed.JavaPeer.number;

import java.util.Map;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.random.Uniform;
import org.seqlab.evidence.speed.JavaPeer;

/** Matrix products in ojAlgo. */
class OjAlgo {
    public static void main(String[] arguments) throws Exception {
        JavaPeer.serve(Map.of("product", OjAlgo::product));
    }

    static Runnable product(Map<String, Object> shape) {
        int m = number(shape, "m");
        int n = number(shape, "n");
        int k = number(shape, "k");
        R064Store a = R064Store.FACTORY.makeFilled(m, k, new Uniform());
        R064Store b = R064Store.FACTORY.makeFilled(k, n, new Uniform());
        R064Store c = R064Store.FACTORY.make(m, n);
        return () -> c.fillByMultiplying(a, b);
    }
}
