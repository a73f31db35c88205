package deriv.textbook;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why an answer of ours is longer than another's. */
enum Reason {
    FUNCTIONS("the shorter form has functions that neither the formula nor its table of derivatives has"),
    ANGLES("the shorter form has multiple angles or arguments, which are printed on request only"),
    EXPECTED("the tables ask for this form"),
    OPEN("no shorter form was found");

    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*)(\\([^()]*\\))");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Reason of(Question question, String own, String shorter) {
        Set<String> known = names(own, 1);
        known.addAll(names(question.formula(), 1));
        if (!known.containsAll(names(shorter, 1))) return FUNCTIONS;
        Set<String> arguments = names(own, 2);
        arguments.addAll(names(question.formula(), 2));
        if (!arguments.containsAll(names(shorter, 2))) return ANGLES;
        return question.isExpected(own) ? EXPECTED : OPEN;
    }

    /** {@return the functions, or the arguments, of a text} */
    private static Set<String> names(String text, int group) {
        return CALL.matcher(text).results().map((MatchResult call) -> call.group(group))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
