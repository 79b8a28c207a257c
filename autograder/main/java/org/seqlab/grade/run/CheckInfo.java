package org.seqlab.grade.run;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.seqlab.checks.Check;

/**
 * One check as its annotation describes it.
 *
 * @param name the name of its method
 * @param claim the claim in words
 * @param points points for passing
 * @param order its place
 * @param visible whether the notebook runs it too
 * @param needs names of the checks that must pass first
 * @param seconds time for all its calls together
 * @param hint what to say when nothing more precise is known
 */
public record CheckInfo(
        String name,
        String claim,
        double points,
        int order,
        boolean visible,
        List<String> needs,
        double seconds,
        String hint) {

    static CheckInfo of(Method method) {
        Check check = method.getAnnotation(Check.class);
        String claim = check.claim().isEmpty() ? words(method.getName()) : check.claim();
        return new CheckInfo(
                method.getName(),
                claim,
                check.points(),
                check.order(),
                check.visible(),
                List.of(check.needs()),
                check.timeLimit(),
                check.hint());
    }

    static String words(String camelCase) {
        String start = "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])";
        StringBuilder words = new StringBuilder();
        for (String word : camelCase.split(start)) {
            boolean symbol = word.matches("W[afyuorci][axy]?");
            words.append(words.length() == 0 ? "" : " ");
            words.append(symbol ? word : word.toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
