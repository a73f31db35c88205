package deriv.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import deriv.text.ParseOptions.Limits;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deep and long texts are read, or refused by a limit, in time that grows with their length. */
class DeepInputTest {

    private static final int DEEPEST = Limits.DEFAULT.nesting();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            (;       x;   )
            sin(;    x;   )
            -;       x;   ""
            2^;      x;   ""
            √;       x;   ""
            "sin ";  x;   ""
            [;       x;   ]
            |(;      x;   )|
            x[;      1;   ]
            (1+;     x;   )
            if(x>0,; x;   ",1)"
            """)
    void readsToTheLimitAndNotBeyond(String open, String middle, String close) {
        int levels = open.equals("|(") ? 2 : 1;
        String text = open.repeat(DEEPEST / levels) + middle + close.repeat(DEEPEST / levels);
        assertTimeout(PATIENCE, () -> {
            Program program = LanguageTest.PARSER.parse(text, ParseOptions.DEFAULT);
            assertTrue(SyntaxPrinter.print(program.result()).contains(middle));
        });
        var error = assertThrows(ParseException.class,
                () -> LanguageTest.PARSER.parse(open + text + close, ParseOptions.DEFAULT));
        assertEquals(Diagnostic.Code.LIMIT, error.diagnostic().code());
        assertEquals("nested more than 100000 levels deep", error.diagnostic().message());
        assertTrue(error.diagnostic().render().contains("(nesting limit 100000)"), error.diagnostic()::render);
    }

    /** Eight rules of the parser wait at each bracket here: the worst that a level can cost. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 25_000})
    void readsBracketsBehindEveryOperator(int depth) {
        String open = "if(x>0 or y>0 and not x<y+2*3^(";
        String text = open.repeat(depth) + "1" + "),1,2)".repeat(depth);
        assertTrue(LanguageTest.PARSER.parse(text, ParseOptions.DEFAULT).notes().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x+", "x*", "2*x/", "x y ", "x^2+", "sin(x)+", "sin x cos y ", "1/2x+", "|x|y+", "x-",
        "x^2*"})
    void readsLongTexts(String piece) {
        String text = piece.repeat(200_000 / piece.length()) + "1".repeat(piece.endsWith(" ") ? 0 : 1);
        assertTimeout(PATIENCE, () -> {
            Program program = LanguageTest.PARSER.parse(text, ParseOptions.DEFAULT);
            assertTrue(program.notes().size() <= 21, () -> program.notes().size() + " notes");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "[", "|", "||", "x;", "x\n", "x(", "sin ", "+", "^", "a(b", "'", "\"", "а",
        "f(x)=",
        "u=1;", "2 ", "1e", ",", "not ", "x'", "!", "²", "f'["})
    void refusesLongTextsQuickly(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        assertTimeout(PATIENCE, () -> {
            var error = assertThrows(ParseException.class, () -> LanguageTest.PARSER.parse(text, ParseOptions.DEFAULT));
            assertTrue(error.diagnostic().render().length() < 400, error.diagnostic()::render);
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            x,  1001,  a name of more than 1000 characters
            1,  10001, a number of more than 10000 digits
            """)
    void refusesLongWords(String letter, int length, String message) {
        var error = assertThrows(ParseException.class,
                () -> LanguageTest.PARSER.parse(letter.repeat(length), ParseOptions.DEFAULT));
        assertEquals(message, error.getMessage());
        assertEquals(Diagnostic.Code.LIMIT, error.diagnostic().code());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void refusesTextsThatAreTooLong(int limit) {
        var options = ParseOptions.DEFAULT.with(new Limits(10, limit));
        var error = assertThrows(ParseException.class, () -> LanguageTest.PARSER.parse("x".repeat(limit + 1), options));
        assertEquals("the text has more than " + limit + " characters", error.getMessage());
    }
}
