package org.seqlab.checks.week2;

import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;
import org.seqlab.checks.Expect;
import org.seqlab.checks.Inputs;
import org.seqlab.math.Matrix;
import org.seqlab.words.vectors.Similarity;

@Exercise(
        id = "2-1",
        title = "Cosine similarity",
        contract = Cosine.class,
        notebook = "week2/1-word-vectors-debiasing")
final class CosineChecks {
    @Check(points = 2, order = 1, visible = true)
    void dividesTheProductByBothLengths(Cosine yours, Inputs in) {
        Matrix u = in.matrix(7, 1, 3);
        Matrix v = in.matrix(7, 1, 2);
        double dot = u.hadamard(v).sum();
        Expect.that("Two vectors of seven numbers with different lengths.")
                .ifYours(dot, "That is the dot product: divide by both lengths.")
                .ifYours(dot / (u.norm() * u.norm()), "The length of u is used twice.")
                .ifYours(
                        dot / (u.hadamard(u).sum() * v.hadamard(v).sum()),
                        "A length is the root of the sum of squares.")
                .close("the cosine", Similarity.cosine(u, v), () -> yours.cosine(u, v));
    }

    @Check(points = 1, order = 2, visible = true)
    void isOneForTheSameDirectionAndMinusOneForTheOpposite(Cosine yours, Inputs in) {
        Matrix u = in.matrix(5, 1);
        Expect.that("v is three times u.")
                .close("the cosine", 1.0, () -> yours.cosine(u, u.scale(3)));
        Expect.that("v points the other way.")
                .ifYours(1.0, "The sign is lost.")
                .close("the cosine", -1.0, () -> yours.cosine(u, u.scale(-0.2)));
    }

    @Check(points = 1, order = 3)
    void isZeroForAVectorOfZeros(Cosine yours, Inputs in) {
        Matrix u = in.matrix(3, 1);
        Matrix zeros = Matrix.zeros(3, 1);
        Expect.that("v is all zeros and has no direction.")
                .likely("0 divided by 0 is NaN: answer 0 before you divide.")
                .close("the cosine", 0.0, () -> yours.cosine(u, zeros));
        Expect.that("u is all zeros.").close("the cosine", 0.0, () -> yours.cosine(zeros, u));
        Expect.that("Both are the same vector, and it is not all zeros.")
                .holds(
                        "Only a vector of zeros makes the cosine 0 here.",
                        () -> yours.cosine(u, u),
                        found -> found != 0);
    }

    @Check(points = 1, order = 4, needs = "dividesTheProductByBothLengths")
    void leavesItsArgumentsAlone(Cosine yours, Inputs in) {
        Matrix u = in.matrix(5, 1);
        Matrix v = in.matrix(5, 1);
        Expect.that("After the call u and v should be what they were.")
                .leavesArgumentsAlone(yours, () -> yours.cosine(u, v));
    }
}
