package deriv.print;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Names in MathML: {@code x_1} and {@code x1} with an index, {@code alpha} as a letter, words as they are. */
final class MathMlNames {
    private static final String GREEK =
            "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron"
                    + " pi rho - sigma tau upsilon phi chi psi omega";

    private MathMlNames() {
    }

    static String of(String name) {
        int underscore = name.indexOf('_');
        if (underscore > 0 && underscore < name.length() - 1) {
            String indices = Arrays.stream(name.substring(underscore + 1).split("_", -1)).map(MathMlNames::index)
                    .collect(Collectors.joining("<mo>,</mo>"));
            return "<msub>" + word(name.substring(0, underscore)) + "<mrow>" + indices + "</mrow></msub>";
        }
        int digits = name.length();
        while (digits > 0 && isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        return 0 < digits && digits < name.length()
                ? "<msub>" + word(name.substring(0, digits)) + index(name.substring(digits)) + "</msub>"
                : word(name);
    }

    private static String index(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c)) ? "<mn>" + plain(text) + "</mn>"
                : word(text);
    }

    private static String word(String text) {
        return "<mi>" + MathMl.escaped(letter(text)) + "</mi>";
    }

    private static String letter(String text) {
        int place = Arrays.asList(GREEK.split(" ")).indexOf(text.toLowerCase(java.util.Locale.ROOT));
        boolean greek = place >= 0 && text.substring(1).equals(text.substring(1).toLowerCase(java.util.Locale.ROOT));
        if (!greek) {
            return text;
        }
        return Character.toString((Character.isUpperCase(text.charAt(0)) ? 'Α' : 'α') + place);
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9' || '₀' <= c && c <= '₉';
    }

    private static String plain(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.chars().forEach(c -> plain.append(c >= '₀' ? c - '₀' : c - '0'));
        return plain.toString();
    }
}
