package org.seqlab.speech;

import java.util.function.Supplier;
import org.seqlab.audio.Sound;

/**
 * One recorded word; the sound is read when it is asked for.
 *
 * @param word what was said
 * @param speaker who said it
 * @param take number among the speaker's recordings of this word, from 0
 * @param split what the recording may be used for
 * @param source reads the sound
 */
public record Recording(
        String word, String speaker, int take, Split split, Supplier<Sound> source) {
    /** What a recording may be used for. No speaker is in two of them. */
    public enum Split {
        /** To learn from. */
        TRAINING,
        /** To choose between models. */
        VALIDATION,
        /** To judge the chosen one. */
        TESTING
    }

    /**
     * Reads the sound.
     *
     * @return the samples
     */
    public Sound sound() {
        return source.get();
    }
}
