// The state before the step is not used.
// Fails: addsAllTermsInsideTheTanh
final class RnnStep {
    static Matrix step(Matrix x, Matrix aPrev, RnnParameters p) {
        return p.Wax().times(x).plusColumn(p.ba()).map(Math::tanh);
    }
}
