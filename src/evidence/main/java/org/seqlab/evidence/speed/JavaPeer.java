package org.seqlab.evidence.speed;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/**
 * Serves the peer's side of a contest in another Java process: what {@code peers/peer.py} is for
 * Python. A script is one source file in {@code resources/peers} whose main method calls {@link
 * #serve}; it is compiled when it is run, with the jars of {@code target/peers}.
 */
public final class JavaPeer {
    /** Seconds of work before the clock runs: the compiler has to come first. */
    private static final double WARM_UP = 3;

    private JavaPeer() {}

    /**
     * Answers the questions on standard input until it ends.
     *
     * @param functions by name: from the arguments of a contest to what is timed, once
     * @throws IOException if standard input cannot be read
     */
    public static void serve(Map<String, Function<Map<String, Object>, Runnable>> functions)
            throws IOException {
        PrintStream answers =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Runnable work = () -> {};
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonObject question = JsonParser.parseString(line).getAsJsonObject();
            if (question.has("setup")) {
                work = functions.get(question.get("setup").getAsString()).apply(of(question));
                warm(work);
                answers.println("{\"ready\": true}");
            } else {
                int times = question.get("run").getAsInt();
                double seconds = SpeedRunner.seconds(work, times) / times;
                answers.println("{\"seconds\": " + seconds + "}");
            }
        }
    }

    private static Map<String, Object> of(JsonObject question) {
        TypeToken<Map<String, Object>> type = new TypeToken<>() {};
        return new Gson().fromJson(question.get("arguments"), type);
    }

    private static void warm(Runnable work) {
        double spent = 0;
        while (spent < WARM_UP) {
            spent += SpeedRunner.seconds(work, 1);
        }
    }

    /**
     * Returns an argument that is a number.
     *
     * @param arguments of the contest
     * @param name of the argument
     * @return its value
     */
    public static int number(Map<String, Object> arguments, String name) {
        return ((Number) arguments.get(name)).intValue();
    }
}
