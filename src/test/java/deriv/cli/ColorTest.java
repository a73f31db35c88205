package deriv.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorTest {
    @ParameterizedTest
    @CsvSource({"auto, true, , xterm, ALWAYS", "auto, false, , xterm, NEVER", "auto, true, 1, xterm, NEVER",
        "auto, true, '', xterm, ALWAYS",
        "auto, true, , dumb, NEVER", "auto, true, , , NEVER", "always, false, 1, dumb, ALWAYS",
        "never, true, , xterm, NEVER"})
    void followsTheOptionTheTerminalAndNoColor(String when, boolean terminal, String noColor, String term,
            Color expected) {
        Map<String, String> environment = new TreeMap<>();
        if (noColor != null) environment.put("NO_COLOR", noColor);
        if (term != null) environment.put("TERM", term);
        assertEquals(expected, Color.of(when, terminal, environment));
    }
}
