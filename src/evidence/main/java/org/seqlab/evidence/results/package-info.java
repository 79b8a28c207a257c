/**
 * Headline results: small trainings whose outcome is printed with a baseline and the seconds taken.
 *
 * <p>To add one, append an {@link org.seqlab.evidence.results.Experiment} in the list of its area
 * ({@code NameExperiments}, {@code AppExperiments}, {@code WordExperiments}, {@code
 * TextExperiments}, {@code AudioExperiments}):
 *
 * <pre>
 *   new Experiment("dates", "translates dates with attention", log -&gt; {
 *       … train; log.accept("line of progress or a sample") …
 *       return List.of(Result.higher("attention model", "exact match", 0.997, "copy the year", 0.02));
 *   })
 * </pre>
 *
 * <p>The harness adds the seconds. A result that does not beat its baseline makes the command fail.
 */
package org.seqlab.evidence.results;
