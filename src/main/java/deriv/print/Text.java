package deriv.print;

import java.util.List;

/**
 * What a format makes of some expressions: definitions, in an order in which each uses only earlier ones, and the
 * results.
 */
public record Text(List<Definition> definitions, List<String> results) {

    public record Definition(String name, String value) {
    }

    public Text {
        definitions = List.copyOf(definitions);
        results = List.copyOf(results);
    }

    /** {@return the first result, for texts of a single expression} */
    public String result() {
        return results.getFirst();
    }
}
