package org.seqlab.audio;

/**
 * Samples between −1 and 1, one array a channel, all of one length.
 *
 * <p>16-, 24- and 32-bit integer samples are represented exactly: a file that is read and written
 * in its own format stays the same.
 *
 * @param rate frames a second, at least 1
 * @param channels the samples, {@code channels[c][n]} is channel c at frame n; not copied
 */
public record Sound(int rate, double[][] channels) {
    /**
     * Checks rate and lengths.
     *
     * @throws IllegalArgumentException if the rate is below 1, there is no channel, or the channels
     *     differ in length
     */
    public Sound {
        requireRate("Sound", rate);
        if (channels.length == 0) {
            throw new IllegalArgumentException("Sound: channels must not be empty, but it is.");
        }
        for (double[] channel : channels) {
            if (channel.length != channels[0].length) {
                throw new IllegalArgumentException(
                        "Sound: every channel must have %d frames like the first, but one has %d."
                                .formatted(channels[0].length, channel.length));
            }
        }
    }

    static void requireRate(String operation, int rate) {
        if (rate < 1) {
            throw new IllegalArgumentException(
                    operation + ": rate must be at least 1 Hz, but it is " + rate + " Hz.");
        }
    }

    /**
     * Returns a sound of one channel.
     *
     * @param rate frames a second
     * @param samples the samples, not copied
     * @return the sound
     */
    public static Sound mono(int rate, double... samples) {
        return new Sound(rate, new double[][] {samples});
    }

    /**
     * Returns the number of samples in each channel.
     *
     * @return the number of frames
     */
    public int frames() {
        return channels[0].length;
    }

    /**
     * Returns the length in seconds.
     *
     * @return frames / rate
     */
    public double seconds() {
        return (double) frames() / rate;
    }

    /**
     * Returns the mean of all channels.
     *
     * @return a sound of one channel
     */
    public Sound toMono() {
        double[] mean = new double[frames()];
        for (double[] channel : channels) {
            for (int n = 0; n < mean.length; n++) {
                mean[n] += channel[n] / channels.length;
            }
        }
        return mono(rate, mean);
    }

    /**
     * Returns the sound as 16-bit samples: rounded to the nearest of 32768 steps, saturated at the
     * ends.
     *
     * @return a clip of the same rate, channels and frames
     */
    public Clip toClip() {
        short[] samples = new short[frames() * channels.length];
        for (int c = 0; c < channels.length; c++) {
            for (int n = 0; n < frames(); n++) {
                double scaled = Math.rint(channels[c][n] * 32768);
                samples[n * channels.length + c] =
                        (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, scaled));
            }
        }
        return new Clip(rate, channels.length, samples);
    }
}
