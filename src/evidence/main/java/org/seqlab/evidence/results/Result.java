package org.seqlab.evidence.results;

/**
 * What one model reached, and what a simple rule reaches.
 *
 * @param model which model
 * @param metric what is measured, on examples the model was not trained on unless it says so
 * @param value what the model reached
 * @param baseline the simple rule
 * @param baselineValue what the rule reaches
 * @param higherIsBetter whether the metric is a gain, not a loss
 */
public record Result(
        String model,
        String metric,
        double value,
        String baseline,
        double baselineValue,
        boolean higherIsBetter) {
    /**
     * Returns a result whose metric is a gain, such as accuracy.
     *
     * @param model which model
     * @param metric what is measured
     * @param value what the model reached
     * @param baseline the simple rule
     * @param baselineValue what the rule reaches
     * @return the result
     */
    public static Result higher(
            String model, String metric, double value, String baseline, double baselineValue) {
        return new Result(model, metric, value, baseline, baselineValue, true);
    }

    /**
     * Returns a result whose metric is a loss.
     *
     * @param model which model
     * @param metric what is measured
     * @param value what the model reached
     * @param baseline the simple rule
     * @param baselineValue what the rule reaches
     * @return the result
     */
    public static Result lower(
            String model, String metric, double value, String baseline, double baselineValue) {
        return new Result(model, metric, value, baseline, baselineValue, false);
    }

    /**
     * Tells whether the model is better than the rule.
     *
     * @return false for a tie or NaN
     */
    public boolean beatsBaseline() {
        return higherIsBetter ? value > baselineValue : value < baselineValue;
    }
}
