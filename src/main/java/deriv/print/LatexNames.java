package deriv.print;

import java.util.HashMap;
import java.util.Map;

/** Names as TeX sets them: {@code x_1} with an index, {@code alpha} as a letter, words upright. */
final class LatexNames {
    private static final Map<String, String> GREEK = greek();

    private LatexNames() {
    }

    private static Map<String, String> greek() {
        String[] names = {"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
            "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi", "chi", "psi",
            "omega"};
        // Capitals that look like Latin letters have no command.
        String capitals = " Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ";
        Map<String, String> commands = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            if (name.isEmpty() || name.equals("omicron")) {
                continue;
            }
            commands.put(name, "\\" + name);
            commands.put(Character.toString('α' + i), "\\" + name);
            String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            if (capitals.contains(" " + capital + " ")) {
                commands.put(capital, "\\" + capital);
                commands.put(Character.toString('Α' + i), "\\" + capital);
            }
        }
        return Map.copyOf(commands);
    }

    static String of(String name) {
        int underscore = name.indexOf('_');
        if (underscore > 0 && underscore < name.length() - 1) {
            return word(name.substring(0, underscore)) + "_{" + indices(name.substring(underscore + 1)) + "}";
        }
        int digits = name.length();
        while (digits > 0 && digit(name.charAt(digits - 1)) >= 0) {
            digits--;
        }
        return 0 < digits && digits < name.length()
                ? word(name.substring(0, digits)) + "_{" + number(name.substring(digits)) + "}"
                : word(name);
    }

    private static String indices(String text) {
        StringBuilder list = new StringBuilder();
        for (int from = 0; from <= text.length();) {
            int end = text.indexOf('_', from);
            int to = end < 0 ? text.length() : end;
            if (!list.isEmpty()) {
                list.append(", ");
            }
            String index = text.substring(from, to);
            list.append(index.chars().allMatch(c -> digit((char) c) >= 0) ? number(index) : of(index));
            from = to + 1;
        }
        return list.toString();
    }

    private static String word(String text) {
        String command = GREEK.get(text);
        if (command != null) {
            return command;
        }
        String escaped = escape(text);
        return text.codePointCount(0, text.length()) == 1 ? escaped : "\\mathrm{" + escaped + "}";
    }

    /** {@return the value of a digit, on the line or below it; -1 for anything else} */
    private static int digit(char c) {
        return '0' <= c && c <= '9' ? c - '0' : '₀' <= c && c <= '₉' ? c - '₀' : -1;
    }

    private static String number(String digits) {
        StringBuilder plain = new StringBuilder();
        digits.chars().forEach(c -> plain.append(digit((char) c)));
        return plain.toString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\backslash ");
                case '#', '$', '%', '&', '_', '{', '}' -> escaped.append('\\').append(c);
                case '^' -> escaped.append("\\hat{}");
                case '~' -> escaped.append("\\sim ");
                default -> {
                    int value = digit(c);
                    if (value >= 0) {
                        escaped.append(value);
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
