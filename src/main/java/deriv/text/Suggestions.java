package deriv.text;

import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one was probably meant to be. */
final class Suggestions {

    private static final int LONGEST = 24;

    private Suggestions() {}

    /** {@return the nearest candidate, the earlier one of two that are equally near} */
    static Optional<String> nearest(String name, Iterable<String> candidates) {
        int length = name.length();
        if (length < 2 || length > LONGEST) { return Optional.empty(); }
        String best = null;
        int least = (length < 5 ? 1 : length < 9 ? 2 : 3) + 1;
        for (String candidate : candidates) {
            int distance = candidate.equalsIgnoreCase(name)
                    ? 0
                    : Math.abs(candidate.length() - length) >= least ? least : distance(name.toLowerCase(Locale.ROOT),
                            candidate);
            if (distance < least && distance < candidate.length()) {
                best = candidate;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Insertions, deletions, replacements and exchanges of neighbours that lead from one word to the other. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
