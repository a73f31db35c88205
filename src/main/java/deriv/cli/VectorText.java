package deriv.cli;

import deriv.Answer;
import deriv.DerivException;
import deriv.Reader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A direction or weights as they are typed: a name {@code v}, which stands for {@code [v1, v2, …]}, or the entries, {@code 1,2} or
 * {@code [a, b]}.
 */
public final class VectorText {
    private VectorText() {
    }

    /**
     * {@return the vector}
     *
     * @param formula where the names of entries must not occur
     * @param length how many entries a name stands for; one entry is the name itself
     * @throws DerivException if it cannot be read
     * @throws IllegalArgumentException if a name is taken, with the reason
     */
    public static Answer of(String text, Reader reader, Answer formula, int length) {
        String stripped = text.strip();
        if (!NameSyntax.isName(stripped))
            return reader.parse(stripped.startsWith("[") ? stripped : "[" + stripped + "]");
        List<String> names = length == 1 ? List.of(stripped)
                : IntStream.rangeClosed(1, length).mapToObj(i -> stripped + i).toList();
        for (String name : names) {
            if (formula.variables().contains(name)) {
                throw new IllegalArgumentException("'" + name + "' occurs in the formula and cannot be an entry of '"
                        + stripped + "'");
            }
        }
        return reader.variables(names).parse(names.stream().collect(Collectors.joining(", ", "[", "]")));
    }
}
