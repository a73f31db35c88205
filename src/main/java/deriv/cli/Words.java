package deriv.cli;

import java.util.ArrayList;
import java.util.List;

/** The words of a command line, as a shell splits it: at blanks outside of quotes. */
final class Words {
    private Words() {
    }

    /** @throws UsageException if a quote is not closed */
    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'' && !begun)) {
                // A quote within a word is a prime, as in f'(x).
                quote = c;
                begun = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) words.add(word.toString());
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quote != 0) {
            throw new UsageException("a quote " + quote + " is not closed",
                    "formulas with blanks stand between quotes, as in at \"abs(x) + x\" x=0");
        }
        if (begun) words.add(word.toString());
        return words;
    }
}
