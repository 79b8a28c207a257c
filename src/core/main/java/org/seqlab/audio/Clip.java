package org.seqlab.audio;

import java.util.Arrays;

/**
 * A piece of 16-bit sound that can be mixed, made louder and measured, sample by sample as 16-bit
 * audio libraries do it: sums saturate, products are rounded down, and cuts fall on whole
 * milliseconds.
 *
 * <p>Clips do not change: every operation returns a new one.
 *
 * <p>Not here: fades, other sample widths (see {@link Sound}).
 */
public final class Clip {
    private static final double FULL_SCALE = 32768;

    private final int rate;
    private final int channels;
    private final short[] samples;

    /**
     * Creates a clip.
     *
     * @param rate frames a second, at least 1
     * @param channels 1 or more
     * @param samples interleaved samples: channel 0 and 1 … of frame 0, then of frame 1; copied
     * @throws IllegalArgumentException if a number is below 1 or the last frame is incomplete
     */
    public Clip(int rate, int channels, short[] samples) {
        Sound.requireRate("Clip", rate);
        if (channels < 1 || samples.length % channels != 0) {
            throw new IllegalArgumentException(
                    "Clip: the samples must be whole frames of at least 1 channel, but there are "
                            + "%d samples for %d channels.".formatted(samples.length, channels));
        }
        this.rate = rate;
        this.channels = channels;
        this.samples = samples.clone();
    }

    /**
     * Returns frames a second.
     *
     * @return the rate in Hz
     */
    public int rate() {
        return rate;
    }

    /**
     * Returns the number of channels.
     *
     * @return 1 for mono, 2 for stereo
     */
    public int channels() {
        return channels;
    }

    /**
     * Returns the number of samples in each channel.
     *
     * @return the number of frames
     */
    public int frames() {
        return samples.length / channels;
    }

    /**
     * Returns the length in whole milliseconds, rounded half to even.
     *
     * @return round(1000 · frames / rate)
     */
    public int milliseconds() {
        return (int) Math.rint(1000 * ((double) frames() / rate));
    }

    /**
     * Returns one sample.
     *
     * @param frame from 0
     * @param channel from 0
     * @return −32768 … 32767
     */
    public int sample(int frame, int channel) {
        return samples[frame * channels + channel];
    }

    /**
     * Returns the interleaved samples.
     *
     * @return a copy
     */
    public short[] samples() {
        return samples.clone();
    }

    /**
     * Returns one channel as numbers −32768 … 32767.
     *
     * @param channel from 0
     * @return one number a frame
     * @throws IllegalArgumentException if the clip has no such channel
     */
    public double[] channel(int channel) {
        if (channel < 0 || channel >= channels) {
            throw new IllegalArgumentException(
                    "Clip.channel: channel must be 0 to %d, but it is %d."
                            .formatted(channels - 1, channel));
        }
        double[] result = new double[frames()];
        for (int n = 0; n < result.length; n++) {
            result[n] = sample(n, channel);
        }
        return result;
    }

    /**
     * Returns the clip with samples between −1 and 1.
     *
     * @return every sample divided by 32768
     */
    public Sound toSound() {
        double[][] result = new double[channels][];
        for (int c = 0; c < channels; c++) {
            result[c] = Arrays.stream(channel(c)).map(v -> v / FULL_SCALE).toArray();
        }
        return new Sound(rate, result);
    }

    /**
     * Returns the clip with a mono channel repeated.
     *
     * @param count the number of channels wanted
     * @return this clip if it has them already
     * @throws IllegalArgumentException if the clip is neither mono nor has count channels
     */
    public Clip withChannels(int count) {
        if (count == channels) {
            return this;
        }
        if (channels != 1) {
            throw new IllegalArgumentException(
                    "Clip.withChannels: only mono can be spread, but the clip has %d channels."
                            .formatted(channels));
        }
        short[] result = new short[samples.length * count];
        for (int k = 0; k < result.length; k++) {
            result[k] = samples[k / count];
        }
        return new Clip(rate, count, result);
    }

    /**
     * Returns this clip with another one added on top, from a position on.
     *
     * <p>Sums saturate at −32768 and 32767. A mono clip is spread over all channels of the other.
     * The start is frame {@code int(position · rate / 1000)}; what reaches beyond the end is
     * dropped. The result has {@code int(ms · rate / 1000)} frames for this clip's whole
     * milliseconds, filled with zeros where this clip is shorter.
     *
     * @param top the clip to add
     * @param positionMs where it starts, at least 0; fractions of a millisecond count
     * @return a new clip of this clip's length in milliseconds
     * @throws IllegalArgumentException if the rates differ or the position is negative
     */
    public Clip overlay(Clip top, double positionMs) {
        requireFits(top, positionMs);
        int wide = Math.max(channels, top.channels);
        short[] added = top.withChannels(wide).samples;
        int length = frameAt(milliseconds());
        short[] sum = Arrays.copyOf(withChannels(wide).samples, length * wide);
        int start = Math.min(frameAt(Math.min(positionMs, milliseconds())), length) * wide;
        for (int k = start; k < sum.length && k - start < added.length; k++) {
            sum[k] = (short) clamp(sum[k] + added[k - start]);
        }
        return new Clip(rate, wide, sum);
    }

    private void requireFits(Clip top, double positionMs) {
        if (top.rate != rate) {
            throw new IllegalArgumentException(
                    "Clip.overlay: top must have rate %d Hz like this clip, but it has %d Hz; "
                                    .formatted(rate, top.rate)
                            + "resample it first.");
        }
        if (!(positionMs >= 0)) {
            throw new IllegalArgumentException(
                    "Clip.overlay: positionMs must be at least 0, but it is " + positionMs + ".");
        }
    }

    private int frameAt(double ms) {
        return (int) (ms * (rate / 1000.0));
    }

    /**
     * Returns the clip louder or softer: {@code floor(clamp(sample · 10^(dB/20)))}.
     *
     * @param decibels the change; 0 leaves the clip as it is, −∞ silences it
     * @return a new clip of the same length
     */
    public Clip gain(double decibels) {
        if (Double.isNaN(decibels)) {
            throw new IllegalArgumentException("Clip.gain: decibels must be a number, but is NaN.");
        }
        double factor = Math.pow(10, decibels / 20);
        short[] result = new short[samples.length];
        for (int k = 0; k < result.length; k++) {
            // 0 · ∞ would be NaN: silence stays silence however much it is amplified.
            double scaled = samples[k] == 0 ? 0 : samples[k] * factor;
            result[k] = (short) Math.floor(clamp(scaled));
        }
        return new Clip(rate, channels, result);
    }

    private static double clamp(double value) {
        return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
    }

    /**
     * Returns the root of the mean square of all samples of all channels, rounded down.
     *
     * @return 0 … 32768; 0 for an empty clip
     */
    public int rms() {
        double squares = 0;
        for (short v : samples) {
            squares += (double) v * v;
        }
        return samples.length == 0 ? 0 : (int) Math.sqrt(squares / samples.length);
    }

    /**
     * Returns the loudness relative to full scale: {@code 20 log10(rms / 32768)}.
     *
     * @return at most 0; −∞ for silence
     */
    public double dbfs() {
        return 20 * Math.log10(rms() / FULL_SCALE);
    }

    /**
     * Returns the clip at a given loudness: the gain is what is missing to {@code target}.
     *
     * @param target the wanted loudness in dBFS
     * @return a new clip; silence stays silence
     */
    public Clip withLoudness(double target) {
        return rms() == 0 ? this : gain(target - dbfs());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clip c
                && rate == c.rate
                && channels == c.channels
                && Arrays.equals(samples, c.samples);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rate + channels) + Arrays.hashCode(samples);
    }

    @Override
    public String toString() {
        return "%d ms, %d Hz, %d channel(s), %.1f dBFS"
                .formatted(milliseconds(), rate, channels, dbfs());
    }
}
