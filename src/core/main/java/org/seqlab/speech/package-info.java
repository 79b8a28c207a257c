/**
 * Speech recognition: connectionist temporal classification (CTC), its decoders, and a small
 * recognizer of spoken words.
 *
 * <p>Symbols. V labels, one of them the blank; T time steps; a target of U labels. Scores and
 * probabilities of one utterance are a {@link org.seqlab.math.Matrix} (V, T), a column a time step.
 *
 * <p>Read first: {@link org.seqlab.speech.CtcPath} (the rule that turns paths into texts), then
 * {@link org.seqlab.speech.CtcLoss}, {@link org.seqlab.speech.PrefixBeamSearch}.
 *
 * <p>Papers: Graves, Fernández, Gomez and Schmidhuber (2006), Connectionist temporal classification,
 * doi:10.1145/1143844.1143891; Hannun (2017), Sequence modeling with CTC, doi:10.23915/distill.00008.
 */
package org.seqlab.speech;
