// The sum is returned without its tanh.
// Fails: addsAllTermsInsideTheTanh
final class RnnStep {
    static Matrix step(Matrix x, Matrix aPrev, RnnParameters p) {
        return p.Waa().times(aPrev).plus(p.Wax().times(x)).plusColumn(p.ba());
    }
}
