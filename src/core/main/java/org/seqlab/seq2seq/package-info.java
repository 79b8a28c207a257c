/**
 * From one sequence to another: the conditional language model, how to search it, and how to judge
 * what was found.
 *
 * <p>Read first {@link org.seqlab.seq2seq.NextToken}, the one question that a search asks a model:
 * log P(y&lt;t&gt; | x, y&lt;1&gt; … y&lt;t−1&gt;). {@link org.seqlab.seq2seq.GreedySearch}, {@link
 * org.seqlab.seq2seq.BeamSearch} and {@link org.seqlab.seq2seq.ExactSearch} answer with {@link
 * org.seqlab.seq2seq.Hypothesis hypotheses}; {@link org.seqlab.seq2seq.BeamErrorAnalysis} tells
 * whether search or model is at fault, {@link org.seqlab.seq2seq.Bleu} compares with references.
 * {@link org.seqlab.seq2seq.EncoderDecoder} is the readable model, {@link
 * org.seqlab.seq2seq.KerasLstm} its cell.
 *
 * <p>Papers: Sutskever, Vinyals and Le (2014), arXiv:1409.3215; Cho et al. (2014),
 * arXiv:1406.1078; Papineni et al. (2002), doi:10.3115/1073083.1073135.
 */
package org.seqlab.seq2seq;
