// The bias is left out.
// Fails: usesTheBias
final class RnnStep {
    static Matrix step(Matrix x, Matrix aPrev, RnnParameters p) {
        return p.Waa().times(aPrev).plus(p.Wax().times(x)).map(Math::tanh);
    }
}
