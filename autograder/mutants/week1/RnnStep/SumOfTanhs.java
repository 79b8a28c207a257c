// The tanh is applied to each term instead of to their sum.
// Fails: addsAllTermsInsideTheTanh
final class RnnStep {
    static Matrix step(Matrix x, Matrix aPrev, RnnParameters p) {
        Matrix state = p.Waa().times(aPrev).map(Math::tanh);
        Matrix input = p.Wax().times(x).map(Math::tanh);
        return state.plus(input).plusColumn(p.ba().map(Math::tanh));
    }
}
