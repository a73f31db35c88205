package deriv.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that stand somewhere in the text without a bracket after them. Looked for when first asked. */
final class BareNames {

    private final List<Lexeme> tokens;
    private Map<String, Integer> counts;

    BareNames(List<Lexeme> tokens) {
        this.tokens = tokens;
    }

    boolean contains(String name) {
        return count(name) > 0;
    }

    int count(String name) {
        if (counts == null) {
            counts = new HashMap<>();
            for (int i = 0; i < tokens.size(); i++) {
                boolean call = i + 1 < tokens.size() && tokens.get(i + 1).getType() == DerivParser.OPEN;
                if (tokens.get(i).getType() == DerivParser.NAME && !call) {
                    counts.merge(tokens.get(i).getText(), 1, Integer::sum);
                }
            }
        }
        return counts.getOrDefault(name, 0);
    }
}
