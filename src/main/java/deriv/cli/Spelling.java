package deriv.cli;

import java.util.Optional;
import java.util.stream.Stream;

/** Finds the word that was probably meant. */
final class Spelling {
    private Spelling() {
    }

    /** {@return the nearest of the words, if it is near enough to have been meant; the first of equally near ones} */
    static Optional<String> nearest(String typed, Stream<String> words) {
        int worst = Math.max(1, typed.length() / 3);
        String[] best = new String[worst + 1];
        words.forEach(word -> {
            int distance = distance(typed, word);
            if (distance <= worst && best[distance] == null) best[distance] = word;
        });
        return Stream.of(best).filter(word -> word != null).findFirst();
    }

    /** {@return the number of letters to insert, delete, replace or swap with their neighbour} */
    private static int distance(String a, String b) {
        int[] twoBack = new int[b.length() + 1];
        int[] oneBack = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int[] next = twoBack;
            twoBack = oneBack;
            oneBack = row;
            row = next;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = oneBack[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(oneBack[j], row[j - 1]));
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j
                        - 1);
                if (swapped) row[j] = Math.min(row[j], 1 + twoBack[j - 2]);
            }
        }
        return row[b.length()];
    }
}
