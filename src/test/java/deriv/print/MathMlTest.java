package deriv.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.testing.RandomFormulas;
import java.io.StringReader;
import java.util.List;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Formulas in MathML: elements of the right number of children, whatever the formula. */
class MathMlTest {
    private static final long SEED = 46;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            x^2/y            ~ <mfrac><msup><mi>x</mi><mn>2</mn></msup><mi>y</mi></mfrac>
            sqrt(x)          ~ <msqrt><mi>x</mi></msqrt>
            cbrt(x)          ~ <mroot><mi>x</mi><mn>3</mn></mroot>
            exp(x)           ~ <msup><mi>e</mi><mi>x</mi></msup>
            2*x              ~ <mrow><mn>2</mn><mo>&#x2062;</mo><mi>x</mi></mrow>
            -x               ~ <mrow><mo>&#x2212;</mo><mi>x</mi></mrow>
            x - 1            ~ <mrow><mi>x</mi><mo>&#x2212;</mo><mn>1</mn></mrow>
            (x + 1)^2        ~ <msup><mrow><mo>(</mo><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><mo>)</mo></mrow><mn>2</mn></msup>
            sin(x)           ~ <mrow><mi>sin</mi><mo>&#x2061;</mo><mo>(</mo><mi>x</mi><mo>)</mo></mrow>
            sin(x)^2         ~ <mrow><msup><mi>sin</mi><mn>2</mn></msup><mo>&#x2061;</mo><mo>(</mo><mi>x</mi><mo>)</mo></mrow>
            abs(x)           ~ <mrow><mo>|</mo><mi>x</mi><mo>|</mo></mrow>
            factorial(x)     ~ <mrow><mi>x</mi><mo>!</mo></mrow>
            x1 + alpha       ~ <mrow><mi>α</mi><mo>+</mo><msub><mi>x</mi><mn>1</mn></msub></mrow>
            pi               ~ <mi>π</mi>
            f'(x)            ~ <mrow><msup><mi>f</mi><mo>′</mo></msup><mo>&#x2061;</mo><mo>(</mo><mi>x</mi><mo>)</mo></mrow>
            """)
    void looksLikeThis(String text, String expected) {
        assertEquals("<math xmlns=\"http://www.w3.org/1998/Math/MathML\">" + expected + "</math>",
                OutputFormat.MATHML.print(ReadBack.read(text)));
    }

    @Test
    void whatIsNoMarkupIsEscaped() {
        String text = OutputFormat.MATHML.print(Exprs.symbol("a<b&c>"));
        assertTrue(text.contains("<mi>a&lt;b&amp;c&gt;</mi>"), text);
        assertTrue(OutputFormat.MATHML.print(ReadBack.read("if(x < 1, 2, 3)")).contains("<mo>&lt;</mo>"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormulaIsWellFormed(RandomFormulas.Style style) throws Exception {
        var random = new RandomFormulas(new SplittableRandom(SEED), style);
        for (int i = 0; i < 60; i++) {
            Expr e = random.next(4);
            check(OutputFormat.MATHML.print(e, Style.DEFAULT.withSharing(i % 2 == 0 ? Sharing.INLINE
                    : Sharing.DEFINITIONS)));
        }
    }

    @Test
    void matricesAndMarksAreWellFormed() throws Exception {
        check(OutputFormat.MATHML.print(ReadBack.read("[[x, 1], [if(x > 0 and x < 1 or y != 2, 1e-30, 2), -1/x]]")));
        for (var notation : DerivativeSign.Notation.values()) {
            for (var others : DerivativeSign.Others.values()) {
                var sign = new DerivativeSign(notation, "x_1", others);
                check(OutputFormat.MATHML.printEqual(List.of(Formula.name("u").derived(sign),
                        Formula.name("u").over(Formula.name("v")).derived(sign)), 10_000));
            }
        }
    }

    private static void check(String text) throws Exception {
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(text))).getDocumentElement();
        assertEquals("math", root.getTagName());
        check(root, text);
    }

    /** MathML Core: what has a fixed number of children. */
    private static void check(Element element, String text) {
        int children = 0;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children++;
                check(child, text);
            }
        }
        int expected = switch (element.getTagName()) {
            case "mfrac", "msup", "msub", "mroot", "mover" -> 2;
            case "munderover", "msubsup" -> 3;
            case "mi", "mn", "mo", "mtext", "mspace" -> 0;
            default -> children;
        };
        assertEquals(expected, children, () -> element.getTagName() + " in " + text);
    }
}
