package org.seqlab.notebook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns the bytes of a notebook file into text, whatever program saved it. */
final class FileText {
    private static final char MARK = '\uFEFF';

    private FileText() {}

    /**
     * Decodes a file: UTF-8 as it should be, UTF-16 and UTF-32 as their marks or their zeros tell,
     * and else the old Western code page.
     *
     * @param bytes the bytes
     * @param repairs takes what was unusual, in plain words
     * @return the text without a byte order mark and without null characters between the cells
     */
    static String of(byte[] bytes, List<String> repairs) {
        Charset wide = wide(bytes);
        String text = wide == null ? narrow(bytes, repairs) : new String(bytes, wide);
        if (wide != null) {
            repairs.add("read the file as " + wide.name() + "; notebooks are UTF-8");
        }
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
            if (wide == null) {
                repairs.add("removed a byte order mark");
            }
        }
        if (text.indexOf('\0') >= 0) {
            text = text.replace("\0", "");
            repairs.add("removed null characters");
        }
        return text;
    }

    private static String narrow(byte[] bytes, List<String> repairs) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return mixed(bytes, repairs);
        }
    }

    /** Few wrong bytes among right ones are damage; else the whole file has another encoding. */
    private static String mixed(byte[] bytes, List<String> repairs) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == '\uFFFD').count();
        long right = text.chars().filter(c -> c > 0x7f && c != '\uFFFD').count();
        if (right > wrong) {
            repairs.add("replaced bytes that are not UTF-8");
            return text;
        }
        repairs.add("read the file as windows-1252; notebooks are UTF-8");
        return new String(bytes, Charset.forName("windows-1252"));
    }

    private static Charset wide(byte[] b) {
        if (b.length < 4) {
            return null;
        }
        int zeros = (b[0] == 0 ? 8 : 0) + (b[1] == 0 ? 4 : 0) + (b[2] == 0 ? 2 : 0);
        zeros += b[3] == 0 ? 1 : 0;
        boolean little = (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe;
        boolean big = (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff;
        if (zeros == 7 || (little && zeros == 3)) {
            return Charset.forName("UTF-32LE");
        }
        if (zeros == 14 || (zeros == 12 && (b[2] & 0xff) == 0xfe)) {
            return Charset.forName("UTF-32BE");
        }
        if (little || zeros == 5) {
            return StandardCharsets.UTF_16LE;
        }
        return big || zeros == 10 ? StandardCharsets.UTF_16BE : null;
    }
}
