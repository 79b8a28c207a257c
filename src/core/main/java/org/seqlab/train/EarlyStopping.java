package org.seqlab.train;

/** Says when a validation loss has not fallen for too long. */
public final class EarlyStopping {
    private final int patience;
    private final double least;
    private double best = Double.POSITIVE_INFINITY;
    private int waited;

    /**
     * Creates a watch.
     *
     * @param patience looks without improvement that are allowed, at least 1
     * @param least how much lower a loss must be to count as better
     */
    public EarlyStopping(int patience, double least) {
        if (patience < 1) {
            throw new IllegalArgumentException(
                    "EarlyStopping: patience must be at least 1, but it is " + patience + ".");
        }
        this.patience = patience;
        this.least = least;
    }

    /**
     * Takes the next validation loss.
     *
     * @param loss the loss
     * @return whether it is the best so far: the moment to save the model
     */
    public boolean isBest(double loss) {
        if (loss < best - least) {
            best = loss;
            waited = 0;
            return true;
        }
        waited++;
        return false;
    }

    /**
     * Tells whether training should end.
     *
     * @return whether the last {@code patience} losses were no better
     */
    public boolean isOver() {
        return waited >= patience;
    }

    /**
     * Returns the best loss so far.
     *
     * @return infinity before the first
     */
    public double best() {
        return best;
    }
}
