package org.seqlab.kernel.show;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.seqlab.kernel.output.Bundle;

/** A player for sound, as WAV of 16 bits inside the page. */
final class Sound {
    private static final int MOST_SAMPLES = 16_000 * 60 * 5;

    private Sound() {}

    static Bundle player(double[] samples, int rate, String alt) {
        if (rate < 1000 || rate > 192_000) {
            throw new IllegalArgumentException(
                    "Show.audio: rate must be from 1000 to 192000 samples a second, but it is "
                            + rate
                            + ".");
        }
        if (samples.length > MOST_SAMPLES) {
            throw new IllegalArgumentException(
                    "Show.audio: at most "
                            + MOST_SAMPLES
                            + " samples fit into a notebook, but there are "
                            + samples.length
                            + ". Show a part or fewer samples a second.");
        }
        String length = String.format(Locale.ROOT, "%.1f s", samples.length / (double) rate);
        String source =
                "data:audio/wav;base64," + Base64.getEncoder().encodeToString(wav(samples, rate));
        String html =
                "<figure><audio controls preload=\"metadata\" aria-label=\""
                        + Html.escape(alt)
                        + "\" src=\""
                        + source
                        + "\"></audio><figcaption>"
                        + Html.escape(alt + " (" + length + ")")
                        + "</figcaption></figure>";
        return Bundle.html(html, "Sound: " + alt + " (" + length + ")");
    }

    /** Returns a mono WAV file; louder than 1 is cut off. */
    static byte[] wav(double[] samples, int rate) {
        ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        int bytes = 2 * samples.length;
        head.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVEfmt "));
        head.putInt(16).putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate);
        head.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(bytes);
        ByteBuffer body = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (double s : samples) {
            body.putShort((short) Math.round(32_767 * Math.max(-1, Math.min(1, s))));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(44 + bytes);
        try {
            out.write(head.array());
            out.write(body.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
