package deriv.text;

import deriv.core.Operation;
import java.util.HashMap;
import java.util.Map;

/** The names that stand somewhere in the text without a bracket after them. Looked for when first asked. */
final class BareNames {

    private final Tokens tokens;
    private Map<String, Integer> counts;

    BareNames(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean contains(String name) {
        return count(name) > 0;
    }

    int count(String name) {
        if (counts == null) {
            counts = new HashMap<>();
            for (int i = 0; i < tokens.size(); i++) {
                Operation.tick();
                boolean call = i + 1 < tokens.size() && tokens.type(i + 1) == DerivParser.OPEN;
                if (tokens.type(i) == DerivParser.NAME && !call) {
                    counts.merge(tokens.get(i).getText(), 1, Integer::sum);
                }
            }
        }
        return counts.getOrDefault(name, 0);
    }
}
