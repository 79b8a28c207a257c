package org.seqlab.dates;

import java.util.List;

/**
 * How a language names months and days; lower case, months from January, days from Monday.
 *
 * <p>English is the course's language, the others are our extension: they bring letters that the
 * course's vocabulary does not have. Our own lists, so that results do not depend on the locale data
 * of a JDK.
 *
 * @param name the language
 * @param months the twelve months
 * @param shortMonths the twelve months as they are shortened
 * @param days the seven days
 */
public record DateLanguage(
        String name, List<String> months, List<String> shortMonths, List<String> days) {
    /** English, the only one in the course. */
    public static final DateLanguage ENGLISH =
            of(
                    "english",
                    "january february march april may june july august september october november"
                            + " december",
                    "jan feb mar apr may jun jul aug sep oct nov dec",
                    "monday tuesday wednesday thursday friday saturday sunday");

    /** French. */
    public static final DateLanguage FRENCH =
            of(
                    "french",
                    "janvier février mars avril mai juin juillet août septembre octobre novembre"
                            + " décembre",
                    "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
                    "lundi mardi mercredi jeudi vendredi samedi dimanche");

    /** German. */
    public static final DateLanguage GERMAN =
            of(
                    "german",
                    "januar februar märz april mai juni juli august september oktober november"
                            + " dezember",
                    "jan feb mär apr mai jun jul aug sep okt nov dez",
                    "montag dienstag mittwoch donnerstag freitag samstag sonntag");

    /** Spanish. */
    public static final DateLanguage SPANISH =
            of(
                    "spanish",
                    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
                            + " diciembre",
                    "ene feb mar abr may jun jul ago sept oct nov dic",
                    "lunes martes miércoles jueves viernes sábado domingo");

    /** Italian. */
    public static final DateLanguage ITALIAN =
            of(
                    "italian",
                    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre"
                            + " novembre dicembre",
                    "gen feb mar apr mag giu lug ago set ott nov dic",
                    "lunedì martedì mercoledì giovedì venerdì sabato domenica");

    /** Portuguese. */
    public static final DateLanguage PORTUGUESE =
            of(
                    "portuguese",
                    "janeiro fevereiro março abril maio junho julho agosto setembro outubro"
                            + " novembro dezembro",
                    "jan fev mar abr mai jun jul ago set out nov dez",
                    "segunda terça quarta quinta sexta sábado domingo");

    /** All languages, English first. */
    public static final List<DateLanguage> ALL =
            List.of(ENGLISH, FRENCH, GERMAN, SPANISH, ITALIAN, PORTUGUESE);

    private static DateLanguage of(String name, String months, String shortMonths, String days) {
        return new DateLanguage(name, split(months), split(shortMonths), split(days));
    }

    private static List<String> split(String words) {
        return List.of(words.split(" "));
    }
}
