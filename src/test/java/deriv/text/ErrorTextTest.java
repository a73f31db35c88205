package deriv.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error in {@code errors.txt} is reported with the full text that stands there. */
class ErrorTextTest {

    record Row(String input, ParseOptions options, String text) {

        @Override
        public String toString() {
            return input;
        }
    }

    static Stream<Row> rows() {
        var rows = new ArrayList<Row>();
        ParseOptions options = ParseOptions.DEFAULT;
        List<String> lines = Cases.lines("errors.txt");
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("@")) {
                options = Cases.options(lines.get(i));
            } else if (lines.get(i).startsWith("> ")) {
                int end = i;
                while (!lines.get(end).isEmpty()) {
                    end++;
                }
                rows.add(new Row(lines.get(i).substring(2), options, String.join("\n", lines.subList(i + 1, end))));
                i = end;
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReportedInFull(Row row) {
        String input = Cases.unescape(row.input());
        var error = assertThrows(ParseException.class, () -> LanguageTest.PARSER.parse(input, row.options()));
        assertEquals(row.text(), error.diagnostic().render());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void hasAPlaceAReasonAndANextStep(Row row) {
        String input = Cases.unescape(row.input());
        Diagnostic error = assertThrows(ParseException.class, () -> LanguageTest.PARSER.parse(input, row.options()))
                .diagnostic();
        assertTrue(error.span().end() <= error.text().codePointCount(0, error.text().length()), error::toString);
        assertTrue(!error.message().isBlank() && !error.nextStep().isBlank(), error::toString);
    }
}
