package deriv.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.FunctionTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What occurs more than once gets a name, on demand or where an answer would be long. */
class DefinitionsTest {
    private static final Style DEFINITIONS = Style.DEFAULT.withSharing(Sharing.DEFINITIONS);
    private static final Expr X = Exprs.symbol("x");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            sin(x)^2 + sin(x)                   | t1 = sin(x); t1^2 + t1
            x^2*sin(x^2)                        | x^2*sin(x^2)
            sin(t1)^2 + sin(t1) + t2            | t3 = sin(t1); t2 + t3^2 + t3
            exp(sin(x))*cos(exp(sin(x)))        | t1 = exp(sin(x)); t1*cos(t1)
            cos(x + y + z)*(x + y + z)          | t1 = x + y + z; cos(t1)*t1
            sin(exp(x)) + cos(exp(x)) + log(sin(exp(x))) | t1 = exp(x); t2 = sin(t1); t2 + cos(t1) + log(t2)
            sqrt(2) + x^sqrt(2)                 | t1 = sqrt(2); x^t1 + t1
            if(sin(x) > 0, sin(x), 0)           | t1 = sin(x); if(t1 > 0, t1, 0)
            exp(1/(3*(x + 6/7)))/(3*(x + 6/7))  | t1 = x + 6/7; exp(1/(3*t1))/(3*t1)
            x^a/(x^a + 1)                       | x^a/(x^a + 1)
            (x + y)^3 + sin((x + y)^3)/z        | t1 = (x + y)^3; t1 + sin(t1)/z
            [[x, 1], [x, 1]]                    | [[x, 1], [x, 1]]
            2*x                                 | 2*x
            """)
    void onDemand(String text, String expected) {
        Expr e = ReadBack.read(text);
        assertEquals(expected, OutputFormat.TEXT.print(e, DEFINITIONS));
        assertSame(e, ReadBack.read(expected));
    }

    @Test
    void severalResultsShareTheirDefinitions() {
        Text text = OutputFormat.TEXT.printAll(List.of(ReadBack.read("y*sin(x)"), ReadBack.read("cos(x) + sin(x)")),
                DEFINITIONS);
        assertEquals(new Text(List.of(new Text.Definition("t1", "sin(x)")), List.of("y*t1", "t1 + cos(x)")), text);
    }

    @Test
    void aResultMayBeADefinition() {
        Text text = OutputFormat.TEXT.printAll(List.of(ReadBack.read("sin(x)"), ReadBack.read("sin(x)")), DEFINITIONS);
        assertEquals(new Text(List.of(new Text.Definition("t1", "sin(x)")), List.of("t1", "t1")), text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            UNICODE | t1 = sin(x); t1² + t1
            LATEX   | \\begin{aligned} t_{1} &= \\sin(x) \\\\ & t_{1}^{2} + t_{1} \\end{aligned}
            JSON    | {"definitions":[{"name":"t1","value":{"call":"sin","arguments":[{"symbol":"x"}]}}],"result":{"sum":[{"power":[{"symbol":"t1"},{"number":"2"}]},{"symbol":"t1"}]}}
            """, quoteCharacter = '`')
    void everyFormatHasThem(OutputFormat format, String expected) {
        assertEquals(expected, format.print(ReadBack.read("sin(x)^2 + sin(x)"), DEFINITIONS));
    }

    @Test
    void treesHaveThem() {
        assertEquals("""
                t1 =
                sin
                └─ x

                sum
                ├─ power
                │  ├─ t1
                │  └─ 2
                └─ t1""", OutputFormat.TREE.print(ReadBack.read("sin(x)^2 + sin(x)"), DEFINITIONS));
    }

    @Test
    void smallAnswersAreWrittenOut() {
        Expr e = X;
        for (int i = 0; i < 5; i++) {
            e = sin(e).plus(e.squared());
        }
        String text = OutputFormat.TEXT.print(e);
        assertFalse(text.contains("t1"), text);
    }

    @Test
    void largeAnswersThatShareMuchHaveDefinitions() {
        Expr e = X;
        for (int i = 0; i < 500; i++) {
            e = sin(e).plus(e.squared());
        }
        String text = OutputFormat.TEXT.print(e);
        assertTrue(text.startsWith("t1 = x^2 + sin(x); "), text.substring(0, 100));
        assertTrue(text.length() < 20_000, text);
        assertSame(e, ReadBack.read(text));
    }

    private static Expr sin(Expr e) {
        return Exprs.apply(FunctionTable.named("sin").orElseThrow(), e);
    }
}
