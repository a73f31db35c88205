package deriv.textbook;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why an answer of ours is longer than another's. */
enum Reason {
    FUNCTIONS("the shorter form has functions that neither the formula nor its table of derivatives has"),
    ARGUMENTS("the shorter form has multiple angles or other arguments, which are printed on request only"),
    EXPECTED("the tables ask for this form"),
    OPEN("no shorter form was found");

    private static final Pattern NAME = Pattern.compile("\\b([a-z]\\w*)\\(");
    private static final Pattern ARGUMENT = Pattern.compile("\\b[a-z]\\w*(\\([^()]*\\))");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Reason of(Question question, String own, String shorter) {
        Set<String> known = found(NAME, own, question.formula());
        if (!known.containsAll(found(NAME, shorter))) return FUNCTIONS;
        Set<String> arguments = found(ARGUMENT, own, question.formula(), "f(x)");
        if (!arguments.containsAll(found(ARGUMENT, shorter))) return ARGUMENTS;
        return question.isExpected(own) ? EXPECTED : OPEN;
    }

    private static Set<String> found(Pattern part, String... texts) {
        return Stream.of(texts).flatMap(text -> part.matcher(text).results()).map(call -> call.group(1))
                .collect(Collectors.toSet());
    }
}
