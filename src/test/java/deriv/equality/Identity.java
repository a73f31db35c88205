package deriv.equality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of {@code identities.txt}: two formulas with the same value wherever both are defined.
 *
 * @param isOpen whether no proof is found yet
 */
record Identity(String left, String right, boolean isOpen) {
    static List<Identity> all() {
        try (InputStream in = Identity.class.getResourceAsStream("identities.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Identity::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Identity of(String line) {
        List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
        return new Identity(cells.get(0), cells.get(1), cells.size() > 2);
    }

    @Override
    public String toString() {
        return left + " = " + right;
    }
}
