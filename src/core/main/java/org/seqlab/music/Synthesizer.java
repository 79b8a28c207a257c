package org.seqlab.music;

import org.seqlab.audio.Levels;
import org.seqlab.audio.Sound;

/**
 * Makes melodies audible without any instrument of the system: the same bits on every machine.
 *
 * <pre>
 *   s(t) = A(t) Σ_k sin(2π k f t) / k^1.6,  k = 1 … 6, k f below half the rate
 * </pre>
 *
 * <p>The envelope A(t) rises linearly to 1 (attack), falls to the sustain level (decay), stays there
 * until the note ends, and falls to 0 (release). Sines come from {@code StrictMath}.
 *
 * @param attack seconds, at least 0
 * @param decay seconds, at least 0
 * @param sustain level from 0 to 1
 * @param release seconds, at least 0
 */
public record Synthesizer(double attack, double decay, double sustain, double release) {
    private static final int PARTIALS = 6;
    private static final double LEVEL = 0.25;
    private static final double PEAK = 0.9;
    private static final double LONGEST = 3600;

    /**
     * Checks the envelope.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Synthesizer {
        boolean times = attack >= 0 && decay >= 0 && release >= 0;
        if (!times || !(sustain >= 0 && sustain <= 1) || !(attack + decay + release < 60)) {
            throw new IllegalArgumentException(
                    ("Synthesizer: times must be at least 0 s, a minute together, and sustain from"
                                    + " 0 to 1, but they are %s, %s, %s and sustain %s.")
                            .formatted(attack, decay, release, sustain));
        }
    }

    /**
     * Returns a soft, bell-like tone.
     *
     * @return attack 10 ms, decay 180 ms to 0.45, release 160 ms
     */
    public static Synthesizer usual() {
        return new Synthesizer(0.01, 0.18, 0.45, 0.16);
    }

    /**
     * Renders a melody. Notes that sound at once are added up; where that passes 0.9, the whole sound
     * is made softer.
     *
     * @param melody at most an hour long
     * @param rate samples a second, at least 1
     * @return one channel, until the last note has faded
     * @throws IllegalArgumentException if the melody is longer than an hour or the rate below 1
     */
    public Sound render(Melody melody, int rate) {
        double seconds = melody.seconds(melody.end());
        if (!(seconds <= LONGEST)) {
            throw new IllegalArgumentException(
                    "Synthesizer.render: melody must last at most an hour, but it lasts "
                            + seconds
                            + " s.");
        }
        Sound.mono(rate); // checks the rate
        double[] samples = new double[(int) Math.ceil((seconds + release) * rate) + 1];
        for (Note note : melody.notes()) {
            double start = melody.seconds(note.start());
            addTone(samples, rate, note.hertz(), start, melody.seconds(note.end()) - start);
        }
        double largest = 0;
        for (double v : samples) {
            largest = Math.max(largest, Math.abs(v));
        }
        if (largest > PEAK) {
            Levels.scaleInPlace(samples, PEAK / largest);
        }
        return Sound.mono(rate, samples);
    }

    private void addTone(double[] samples, int rate, double hertz, double start, double held) {
        int first = (int) Math.ceil(start * rate);
        int last = Math.min(samples.length, (int) Math.ceil((start + held + release) * rate));
        for (int k = 1; k <= PARTIALS && 2 * k * hertz < rate; k++) {
            double weight = LEVEL / StrictMath.pow(k, 1.6);
            double omega = 2 * Math.PI * k * hertz;
            for (int n = first; n < last; n++) {
                double t = n / (double) rate - start;
                samples[n] += weight * level(t, held) * StrictMath.sin(omega * t);
            }
        }
    }

    /**
     * Returns the envelope.
     *
     * @param t seconds since the note began
     * @param held seconds that the note is held
     * @return from 0 to 1
     */
    public double level(double t, double held) {
        if (t < 0 || t >= held + release) {
            return 0;
        }
        if (t >= held) {
            return whileHeld(held) * (1 - (t - held) / release);
        }
        return whileHeld(t);
    }

    private double whileHeld(double t) {
        if (t < attack) {
            return t / attack;
        }
        return t < attack + decay ? 1 - (1 - sustain) * (t - attack) / decay : sustain;
    }
}
