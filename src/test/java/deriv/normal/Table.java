package deriv.normal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Tables of this package's tests: one entry a line, headings start with #. */
final class Table {
    private Table() {}

    static Stream<String> lines(String name) throws IOException {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return lines.stream();
        }
    }
}
