package deriv.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.text.ParseOptions.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of {@code readings.txt} is read as it says there. */
class LanguageTest {

    static final SyntaxParser PARSER = new SyntaxParser(new SpecNames());

    record Row(String input, ParseOptions options, String reading) {

        @Override
        public String toString() {
            return input;
        }
    }

    static Stream<Row> rows() {
        var rows = new ArrayList<Row>();
        ParseOptions options = ParseOptions.DEFAULT;
        for (String line : Cases.lines("readings.txt")) {
            int arrow = line.indexOf("  =>  ");
            if (line.startsWith("@")) {
                options = Cases.options(line);
            } else if (arrow > 0) {
                rows.add(new Row(line.substring(0, arrow), options, line.substring(arrow + 6)));
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReadAsTheTableSays(Row row) {
        assertEquals(row.reading(), Cases.reading(PARSER.parse(Cases.unescape(row.input()), row.options())));
    }

    /** What the printer writes is read as the same thing, without any doubt. */
    @ParameterizedTest
    @MethodSource("rows")
    void theReadingReadsBack(Row row) {
        String printed = SyntaxPrinter.print(PARSER.parse(Cases.unescape(row.input()), row.options()).result());
        Program program = PARSER.parse(Cases.unescape(row.input()), row.options());
        if (program.definitions().isEmpty() && program.rightSide().isEmpty()) {
            assertEquals(printed, SyntaxPrinter.print(
                    PARSER.parse(printed, row.options().with(Strictness.STRICT)).result()));
        }
    }

    /** Strict input refuses exactly the readings that are noted, implicit products and bracket-free arguments. */
    @ParameterizedTest
    @MethodSource("rows")
    void strictInputHasNoReadings(Row row) {
        String input = Cases.unescape(row.input());
        boolean noted = PARSER.parse(input, row.options()).notes().stream()
                .anyMatch(note -> note.kind() == Note.Kind.READING);
        ParseOptions strict = row.options().with(Strictness.STRICT);
        if (noted) {
            assertThrows(ParseException.class, () -> PARSER.parse(input, strict));
        } else {
            List<Note> notes = readStrictly(input, strict);
            assertTrue(notes.stream().allMatch(note -> note.kind() == Note.Kind.ADVICE), notes::toString);
        }
    }

    private static List<Note> readStrictly(String input, ParseOptions strict) {
        try {
            return PARSER.parse(input, strict).notes();
        } catch (ParseException e) {
            assertTrue(e.diagnostic().nextStep().startsWith("strict input writes"), e.diagnostic()::render);
            return List.of();
        }
    }
}
