package org.seqlab.checks;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;

/**
 * Guesses what went wrong by comparing a wrong result with known distortions of the right one.
 *
 * <p>It never tells a number of the right result.
 */
final class Diagnosis {
    private final Tolerance tolerance;

    private Diagnosis(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** Returns a sentence, or an empty text if nothing fits. */
    static String of(Object expected, Object yours, Tolerance tolerance) {
        if (expected == null || yours == null) {
            return "";
        }
        Diagnosis diagnosis = new Diagnosis(tolerance);
        if (expected instanceof List<?> a && yours instanceof List<?> b) {
            String inTime = diagnosis.inTime(Parts.matrices(a), Parts.matrices(b));
            if (!inTime.isEmpty()) {
                return inTime;
            }
        }
        return diagnosis.firstWrong(Parts.matrices(expected), Parts.matrices(yours));
    }

    private String firstWrong(List<Matrix> expected, List<Matrix> yours) {
        for (int k = 0; k < Math.min(expected.size(), yours.size()); k++) {
            if (!same(expected.get(k), yours.get(k))) {
                return matrix(expected.get(k), yours.get(k));
            }
        }
        return "";
    }

    private String inTime(List<Matrix> expected, List<Matrix> yours) {
        int steps = expected.size();
        if (steps < 2 || yours.isEmpty()) {
            return "";
        }
        if (shifted(expected, yours, 1)) {
            return "Your steps are one too early: is step t stored at place t − 1?";
        }
        if (shifted(yours, expected, 1)) {
            return "Your steps are one too late: does the list begin with the initial state?";
        }
        if (yours.size() == steps
                && same(expected.get(0), yours.get(steps - 1))
                && same(expected.get(steps - 1), yours.get(0))) {
            return "Your steps are in reverse order.";
        }
        if (same(expected.get(0), yours.get(0))) {
            return "The first step is right and a later one is not: is the state handed on?";
        }
        if (yours.size() == steps && same(expected.get(steps - 1), yours.get(steps - 1))) {
            return "The last step is right and an earlier one is not: does it take from the step"
                    + " after it what it should?";
        }
        return "";
    }

    private boolean shifted(List<Matrix> late, List<Matrix> early, int by) {
        int overlap = Math.min(late.size() - by, early.size());
        for (int t = 0; t < overlap; t++) {
            if (!same(late.get(t + by), early.get(t))) {
                return false;
            }
        }
        return overlap >= 1 && late.size() > by + 1;
    }

    private String matrix(Matrix expected, Matrix yours) {
        if (same(expected, yours.transpose())) {
            return "Your result is the transpose of the right one.";
        }
        if (expected.rows() != yours.rows() || expected.cols() != yours.cols()) {
            return shape(expected, yours);
        }
        if (hasNonFinite(yours)) {
            return "Your result has an entry that is not a number or infinite: is there a division"
                    + " by zero, a logarithm of zero or an overflow of exp?";
        }
        String scaled = ratio(expected, yours);
        if (!scaled.isEmpty()) {
            return scaled;
        }
        return rightAfter(expected, yours);
    }

    private static String shape(Matrix expected, Matrix yours) {
        if (expected.rows() == yours.cols() && expected.cols() == yours.rows()) {
            return "It has the shape of the transpose.";
        }
        if (yours.cols() == 1 && expected.rows() == yours.rows()) {
            return "There is one column where there should be one for each example.";
        }
        if (expected.cols() == 1 && expected.rows() == yours.rows()) {
            return "The columns of all examples should be added up to one.";
        }
        return "";
    }

    private String ratio(Matrix expected, Matrix yours) {
        double ratio = commonRatio(expected, yours);
        if (Double.isNaN(ratio)) {
            return "";
        }
        if (close(-1, ratio)) {
            return "The sign of every entry is reversed.";
        }
        int m = expected.cols();
        if (m > 1 && close(1.0 / m, ratio)) {
            return "Every entry is too small by the number of columns: is there a mean where a sum"
                    + " is needed?";
        }
        if (m > 1 && close(m, ratio)) {
            return "Every entry is too large by the number of columns: is there a sum where a mean"
                    + " is needed?";
        }
        if (close(2, ratio) || close(0.5, ratio)) {
            return "Every entry is off by a factor of 2.";
        }
        return "Every entry is off by one and the same factor.";
    }

    private double commonRatio(Matrix expected, Matrix yours) {
        double ratio = Double.NaN;
        int counted = 0;
        for (int i = 0; i < expected.rows(); i++) {
            for (int j = 0; j < expected.cols(); j++) {
                double e = expected.get(i, j);
                double y = yours.get(i, j);
                if (Math.abs(e) < 1e-6) {
                    continue;
                }
                if (counted++ == 0) {
                    ratio = y / e;
                } else if (!close(ratio, y / e)) {
                    return Double.NaN;
                }
            }
        }
        return counted > 1 && ratio != 0 ? ratio : Double.NaN;
    }

    private String rightAfter(Matrix expected, Matrix yours) {
        if (becomes(expected, yours, Math::tanh)) {
            return "The tanh of your result would be right.";
        }
        if (becomes(expected, yours, Activations::sigmoid)) {
            return "The sigmoid of your result would be right.";
        }
        if (becomes(expected, yours, Math::exp)) {
            return "The exponential of your result would be right.";
        }
        if (addsUpToOne(expected) && addsUpToOne(yours.transpose())) {
            return "Your rows add up to 1; the columns should.";
        }
        Matrix difference = yours.minus(expected);
        if (same(Matrix.filled(yours.rows(), yours.cols(), difference.get(0, 0)), difference)) {
            return "Every entry is off by one and the same amount.";
        }
        return columns(expected, yours);
    }

    private String columns(Matrix expected, Matrix yours) {
        boolean first = same(expected.colRange(0, 1), yours.colRange(0, 1));
        if (expected.cols() > 1 && first) {
            return "The first column is right and another is not: is every example treated alike?";
        }
        return "";
    }

    private boolean becomes(Matrix expected, Matrix yours, DoubleUnaryOperator function) {
        return same(expected, yours.map(function));
    }

    private boolean addsUpToOne(Matrix matrix) {
        return matrix.rows() > 1 && same(Matrix.filled(1, matrix.cols(), 1), matrix.sumOfRows());
    }

    private static boolean hasNonFinite(Matrix matrix) {
        for (double entry : matrix.toRowMajor()) {
            if (!Double.isFinite(entry)) {
                return true;
            }
        }
        return false;
    }

    private boolean same(Matrix a, Matrix b) {
        return new Comparison(tolerance).first("", a, b) == null;
    }

    private boolean close(double a, double b) {
        return Math.abs(a - b) <= 1e-6 * Math.abs(a);
    }
}
