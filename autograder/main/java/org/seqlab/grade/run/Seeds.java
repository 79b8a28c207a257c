package org.seqlab.grade.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The seeds of a course: HMAC-SHA256 of student, exercise, check and answer under a secret key.
 *
 * <p>They differ for each student and for each version of an answer, so that what one run reveals
 * helps in no other, and are the same again when the same answer is graded again.
 */
public final class Seeds {
    private final Mac keyed;

    /**
     * Creates the seeds of a course.
     *
     * @param key the secret, at least one byte
     */
    public Seeds(byte[] key) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the seeds for one answer.
     *
     * @param student the student's id
     * @param answer the text of the answer
     * @return the seeds of its checks
     */
    public SeedSource of(String student, String answer) {
        return (exercise, check) -> {
            Mac mac = mac();
            for (String part : new String[] {student, exercise, check, answer}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return ByteBuffer.wrap(mac.doFinal()).getLong();
        };
    }

    /** A copy: looking for the algorithm takes longer than computing with it. */
    private Mac mac() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
