/**
 * Sound: WAV files, 16-bit clips that can be mixed, resampling, spectrograms and mel features.
 *
 * <p>{@link org.seqlab.audio.Sound} holds samples as numbers between −1 and 1 and is what files are
 * read into; {@link org.seqlab.audio.Clip} holds 16-bit integers and is what training examples are
 * mixed from, with the rounding and saturation of 16-bit hardware. A spectrogram is a {@link
 * org.seqlab.math.Matrix} (frequencies, time steps).
 *
 * <p>Read first: {@link org.seqlab.audio.Clip}, then {@link org.seqlab.audio.Spectrogram}.
 */
package org.seqlab.audio;
