package org.seqlab.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WavFileTest {
    private static final int CHANNELS_AT = 22;
    private static final int RATE_AT = 24;
    private static final int BLOCK_AT = 32;
    private static final int BITS_AT = 34;
    private static final int DATA_SIZE_AT = 40;

    @ParameterizedTest
    @EnumSource(WavFormat.class)
    void whatWasReadIsWrittenAgainByteForByte(WavFormat format) {
        for (int channels : new int[] {1, 2}) {
            double[][] samples = new double[channels][7];
            for (int c = 0; c < channels; c++) {
                Arrays.setAll(samples[c], n -> Math.sin(n + 1.5));
            }
            byte[] bytes = WavFile.encode(new Sound(11_025, samples), format);
            Sound sound = WavFile.decode(bytes, "test");
            assertEquals(11_025, sound.rate());
            assertEquals(channels, sound.channels().length);
            assertArrayEquals(bytes, WavFile.encode(sound, format));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PCM8, 0.0079",
        "PCM16, 3.1e-5",
        "PCM24, 1.2e-7",
        "PCM32, 5e-10",
        "FLOAT32, 6e-8",
        "FLOAT64, 0",
        "MU_LAW, 0.032"
    })
    void samplesSurviveToTheFormatsPrecision(WavFormat format, double precision) {
        double[] samples = {0, 0.5, -0.5, 0.999, -1, 1e-3, 0.123456789};
        Sound sound = WavFile.decode(WavFile.encode(Sound.mono(44_100, samples), format), "test");
        assertArrayEquals(samples, sound.channels()[0], precision);
    }

    @Test
    void integersSaturateInsteadOfWrapping() {
        for (WavFormat format : new WavFormat[] {WavFormat.PCM8, WavFormat.PCM24}) {
            Sound sound =
                    WavFile.decode(WavFile.encode(Sound.mono(8000, 1.5, -1.5), format), "test");
            assertTrue(sound.channels()[0][0] > 0.99);
            assertEquals(-1, sound.channels()[0][1]);
        }
    }

    @Test
    void headerByHand() {
        byte[] bytes = WavFile.encode(Sound.mono(8000, 0.25, -0.25), WavFormat.PCM16);
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(48, bytes.length);
        assertEquals(40, in.getInt(4));
        assertEquals(1, in.getShort(20));
        assertEquals(8000, in.getInt(RATE_AT));
        assertEquals(16_000, in.getInt(28));
        assertEquals(2, in.getShort(BLOCK_AT));
        assertEquals(8192, in.getShort(44));
        assertEquals(-8192, in.getShort(46));
    }

    @Test
    void oddChunksArePaddedAndUnknownOnesSkipped() {
        byte[] plain = WavFile.encode(Sound.mono(8000, 0.5, 0, -0.5), WavFormat.PCM8);
        assertEquals(48, plain.length);
        ByteBuffer out = ByteBuffer.allocate(plain.length + 12).order(ByteOrder.LITTLE_ENDIAN);
        out.put(plain, 0, 12).put("LIST".getBytes()).putInt(3).put(new byte[] {1, 2, 3, 0});
        out.put(plain, 12, plain.length - 12);
        assertArrayEquals(
                new double[] {0.5, 0, -0.5}, WavFile.decode(out.array(), "test").channels()[0]);
    }

    @Test
    void extensibleHeadersNameTheirFormatInside() {
        byte[] plain = WavFile.encode(Sound.mono(8000, 0.5, -0.5), WavFormat.PCM24);
        ByteBuffer out = ByteBuffer.allocate(plain.length + 24).order(ByteOrder.LITTLE_ENDIAN);
        out.put(plain, 0, 36).putShort((short) 22).putShort((short) 24).putInt(4);
        out.putShort((short) 1).put(new byte[14]).put(plain, 36, plain.length - 36);
        out.putInt(16, 40).putShort(20, (short) 0xfffe);
        assertArrayEquals(
                new double[] {0.5, -0.5}, WavFile.decode(out.array(), "test").channels()[0]);
    }

    @Test
    void filesOnDiskAreReadBack(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.wav");
        WavFile.write(file, Sound.mono(16_000, 0.25, 0.75), WavFormat.FLOAT32);
        assertArrayEquals(new double[] {0.25, 0.75}, WavFile.read(file).channels()[0]);
    }

    @Test
    void emptyAndForeignFilesAreRefused() {
        refuses(new byte[0], "it is empty");
        refuses(new byte[5], "it has only 5 bytes");
        refuses("OggS............".getBytes(), "does not start with RIFF");
        refuses("RIFF....AVI ....".getBytes(), "RIFF file of another kind");
        refuses(WavFile.encode(Sound.mono(8000), WavFormat.PCM16), "it has no samples");
    }

    @Test
    void damagedHeadersAreRefusedWithTheReason() {
        damaged(b -> b.putInt(RATE_AT, 0), "its rate is 0 Hz");
        damaged(b -> b.putShort(CHANNELS_AT, (short) 0), "it has 0 channels");
        damaged(b -> b.putShort(CHANNELS_AT, (short) 2), "2 channels of 16 bits need 4");
        damaged(b -> b.putShort(BITS_AT, (short) 12), "format tag 1 with 12 bits");
        damaged(b -> b.putShort(20, (short) 85), "format tag 85");
        damaged(b -> b.putInt(16, 14), "its fmt chunk has 14 bytes");
        damaged(b -> b.putInt(DATA_SIZE_AT, 3), "end inside a frame");
        damaged(b -> b.putInt(DATA_SIZE_AT, -1), "announces 4294967295 bytes, but 4 are left");
        damaged(b -> b.put(12, (byte) 'x'), "data come before their format");
        damaged(b -> b.put(36, (byte) 'x'), "it has no data chunk");
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        refuses(
                WavFile.encode(Sound.mono(8000, 0, Double.NaN), WavFormat.FLOAT32),
                "frame 1 is not a finite number");
    }

    @Test
    void everyTruncationIsRefused() {
        byte[] bytes = WavFile.encode(Sound.mono(8000, 0.5, -0.5), WavFormat.PCM16);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(WavException.class, () -> WavFile.decode(cut, "test"), "at " + length);
        }
    }

    @Test
    void muLawOfTheStandardsCornerValues() {
        assertEquals((byte) 0xff, MuLaw.encode(0));
        assertEquals((byte) 0x80, MuLaw.encode(32_767));
        assertEquals((byte) 0x00, MuLaw.encode(-32_768));
        assertEquals(32_124, MuLaw.decode((byte) 0x80));
        for (int code = 0; code < 256; code++) {
            int sample = MuLaw.decode((byte) code);
            assertEquals(sample, MuLaw.decode(MuLaw.encode(sample)));
        }
    }

    private static void damaged(Consumer<ByteBuffer> damage, String reason) {
        byte[] bytes = WavFile.encode(Sound.mono(8000, 0.5, -0.5), WavFormat.PCM16);
        damage.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        refuses(bytes, reason);
    }

    private static void refuses(byte[] bytes, String reason) {
        WavException e = assertThrows(WavException.class, () -> WavFile.decode(bytes, "a.wav"));
        assertTrue(e.getMessage().startsWith("a.wav cannot be read"), e.getMessage());
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }
}
