package deriv.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.Answer;
import deriv.Deriv;
import deriv.DerivException;
import deriv.Form;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.testing.Formulas;
import deriv.testing.SameValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms by name, as the library gives them. */
class FormTableTest {
    static Stream<Arguments> rows() throws IOException {
        try (InputStream in = FormTableTest.class.getResourceAsStream("forms.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arguments.of((Object[]) line.split(" \\| "))).toList().stream();
        }
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("rows")
    void hasThisForm(String form, String formula, String expected) {
        assertEquals(expected, Deriv.parse(formula).form(Form.of(form)).toString());
    }

    /** The table itself may be wrong: what it expects has the value of the input. */
    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("rows")
    void hasTheValueOfTheInput(String form, String formula, String expected) {
        Expr before = Formulas.expr(formula);
        boolean parameters = form.startsWith("apart:"); // where poles coincide there are no partial fractions
        if (!parameters && !(before.node() instanceof Node.Vector)) {
            SameValue.check(before, Formulas.expr(expected), 7);
        }
    }

    @ParameterizedTest(name = "d/dx {0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            (x + 1)^3            | expanded        | 3*x^2 + 6*x + 3
            (x + 1)^3            | auto            | 3*(x + 1)^2
            x^4/4 - x^2/2        | factored        | x*(x + 1)*(x - 1)
            log(x^2 - 1)         | apart           | 1/(x + 1) + 1/(x - 1)
            log(x) + x           | fraction        | (x + 1)/x
            a*x^2 + b*x^2        | collected:x     | x*(2*a + 2*b)
            sin(x)^2             | trig            | sin(2*x)
            tanh(x)              | exp             | 4*exp(2*x)/(exp(2*x) + 1)^2
            x^2*sin(x)           | raw             | x^2*cos(x) + 2*x*sin(x)
            x*(x + 1)^2          | raw             | 2*x*(x + 1) + (x + 1)^2
            """)
    void derivativesComeInTheFormOfTheReader(String formula, String form, String expected) {
        Answer d = Deriv.reader().form(Form.of(form)).parse(formula).diff("x");
        assertEquals(expected, d.infix());
        assertTrue(d.verification().orElseThrow().text().matches("\\d+ points?"));
    }

    @Test
    void shortNamesAreThoseForms() {
        Answer f = Deriv.parse("(x + 1)^2 - 1");
        assertEquals("x^2 + 2*x", f.expand().infix());
        assertEquals("x*(x + 2)", f.factor().infix());
        assertEquals("x*(a + b)", Deriv.parse("a*x + b*x").collect("x").infix());
        assertEquals("(x + y)/(x*y)", Deriv.parse("1/x + 1/y").together().infix());
        assertEquals("1/x - 1/(x + 1)", Deriv.parse("1/(x^2 + x)").apart().infix());
        assertEquals("1/(x*y) - 1/(y*(x + 1))", Deriv.parse("1/(y*(x^2 + x))").apart("x").infix());
        assertEquals("(x + 1)^2 - 1", f.form(Form.RAW).infix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "expanded", "factored", "fraction", "collected:x", "collected:sin(x)", "apart",
        "apart:x", "trig", "exp", "raw"})
    void namesReadBack(String name) {
        assertEquals(name, Form.of(name).toString());
        assertEquals(Form.of(name), Form.of(Form.of(name).toString()));
        assertEquals(Form.of(name).hashCode(), Form.of(Form.of(name).toString()).hashCode());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            expand          | there is no form 'expand'
            collected       | the form 'collected' needs a variable
            collected:      | the form 'collected' needs a variable
            apart:          | the form 'apart' needs a variable
            trig:x          | the form 'trig' takes no variable
            EXPANDED        | there is no form 'EXPANDED'
            """)
    void whatIsNoFormIsRefused(String name, String message) {
        DerivException e = assertThrows(DerivException.class, () -> Form.of(name));
        assertEquals(DerivException.Kind.USAGE, e.kind());
        assertEquals(message, e.getMessage());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a*x        | collected:x+1   | USAGE | 'x+1' is nothing whose powers can be collected
            a*x        | collected:2     | USAGE | '2' is nothing whose powers can be collected
            a*x        | collected:2*x   | USAGE | '2*x' is nothing whose powers can be collected
            a*x        | collected:(     | PARSE | this '(' is never closed
            1/(x*y)    | apart           | USAGE | partial fractions are those in one variable, and there are 2
            """)
    void whatCannotBeMadeIsRefused(String formula, String form, DerivException.Kind kind, String message) {
        DerivException e = assertThrows(DerivException.class, () -> Deriv.parse(formula).form(Form.of(form)));
        assertEquals(message, e.getMessage());
        assertEquals(kind, e.kind());
    }

    /** What would explode ends in a limit error, and the next question is answered. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            (1 + x + y + z)^200                                    | expanded
            (1 + x)^100000                                         | expanded
            (1 + x)^200*(1 + y)^200*(1 + z)^200                    | expanded
            (a + b)^50*(c + d)^50*(e1 + f)^50*(g + h)^50           | expanded
            1/(1 + x + y + z)^200                                  | expanded
            (1 + x + y + z)^200                                    | collected:x
            (1 + x + y + z)^200 + 1                                | apart:x
            """)
    void whatWouldExplodeIsALimit(String formula, String form) {
        DerivException e = assertThrows(DerivException.class, () -> Deriv.parse(formula).form(Form.of(form)));
        assertEquals(DerivException.Kind.LIMIT, e.kind());
        assertTrue(e.describe().contains("--"), e.describe());
        assertEquals("x^2 + 2*x + 1", Deriv.parse("(x + 1)^2").expand().infix());
    }

    @Test
    void partialFractionsWithParametersSayWhereTheyExist() {
        Answer apart = Deriv.parse("1/((x - a)*(x - b))").apart("x");
        assertEquals(List.of("this form exists for b != a"), apart.notes());
        assertEquals(List.of(), Deriv.parse("1/(x^2 - x)").apart().notes());
    }

    @Test
    void numbersAreThoseOfTheFormula() {
        Answer apart = Deriv.parse("1/((x - a)*(x - b))").apart("x");
        assertEquals(0.25, apart.numbers("a", "b", "x").value(1, 1, 3));
    }
}
