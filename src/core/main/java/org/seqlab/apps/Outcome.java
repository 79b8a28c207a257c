package org.seqlab.apps;

/**
 * What a model reached on examples that it was not trained on, and what simple rules reach.
 *
 * @param model the model
 * @param metric what is measured, higher is better
 * @param value what the model reached
 * @param baseline the simple rule
 * @param baselineValue what the rule reaches
 */
public record Outcome(
        String model, String metric, double value, String baseline, double baselineValue) {}
