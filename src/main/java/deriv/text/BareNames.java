package deriv.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that stand somewhere in the text without a bracket after them. Looked for when first asked. */
final class BareNames {

    private final List<Lexeme> tokens;
    private Set<String> names;

    BareNames(List<Lexeme> tokens) {
        this.tokens = tokens;
    }

    boolean contains(String name) {
        if (names == null) {
            names = new HashSet<>();
            for (int i = 0; i < tokens.size(); i++) {
                boolean call = i + 1 < tokens.size() && tokens.get(i + 1).getType() == DerivParser.OPEN;
                if (tokens.get(i).getType() == DerivParser.NAME && !call) {
                    names.add(tokens.get(i).getText());
                }
            }
        }
        return names.contains(name);
    }
}
