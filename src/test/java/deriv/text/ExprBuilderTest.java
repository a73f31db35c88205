package deriv.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.functions.FunctionTable;
import deriv.text.ExprBuilder.Built;
import deriv.text.ExprBuilder.Listener;
import deriv.text.ParseOptions.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExprBuilderTest {

    private static final SyntaxParser PARSER = new SyntaxParser();
    private static final ParseOptions OPTIONS = ParseOptions.DEFAULT.withFunctions(Set.of("g"));

    /** Stands for calculus: {@code d(e, x)} shows what was differentiated by what. */
    private static final ExprBuilder BUILDER = new ExprBuilder(name -> FunctionTable.named(name).orElseThrow(),
            (e, x) -> Exprs.abstractCall("d", List.of(0, 0), List.of(e, x)));

    private static Built build(String text) {
        return BUILDER.build(PARSER.parse(text, OPTIONS));
    }

    private static Expr expr(String text) {
        return build(text).result();
    }

    @Test
    void numbersAreNotDistributedInsideLongerProducts() {
        Expr sum = expr("x + 1");
        assertSame(Exprs.product(Exprs.MINUS_ONE, sum, expr("1/y")), expr("-(x + 1)/y"));
        assertSame(Exprs.product(Exprs.MINUS_ONE, sum, expr("y")), expr("y*-(x + 1)"));
        assertSame(Exprs.product(Exprs.HALF, sum.reciprocal()), expr("1/(2*(x + 1))"));
        assertSame(Exprs.product(Exprs.HALF, sum.reciprocal(), expr("y")), expr("y/(2(x + 1))"));
        assertSame(expr("-x - 1"), expr("-(x + 1)"));
        assertSame(expr("2*x + 2"), expr("2*(x + 1)"));
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(delimiter = ';', textBlock = """
            a - b - c + 2                           ; 2 + (-c) + (-b) + a
            a/b/c*d                                 ; d*a*b^(-1)*c^(-1)
            x - 2*x                                 ; -x
            2 x y                                   ; y*x*2
            1/2x                                    ; 0.5*x
            1e-2                                    ; 1/100
            1_000.5                                 ; 2001/2
            -x^2                                    ; -(x^2)
            √x                                      ; x^(1/2)
            e^x                                     ; exp(x)
            |x|                                     ; abs(x)
            x!                                      ; factorial(x)
            3!                                      ; 6
            ln x                                    ; log(x)
            sin^-1(x)                               ; arcsin(x)
            log_5(x)                                ; log(5, x)
            π                                       ; pi
            +x                                      ; x
            if(x > 0, x, -x)                        ; piecewise(0 < x, x, -x)
            if(x < y, 1, 2)                         ; if(y > x, 1, 2)
            if(not x <= y, 1, 2)                    ; if(x > y, 1, 2)
            if(x = 1, 1, 2)                         ; if(x - 1 == 0, 1, 2)
            if(0 < x <= 1, 1, 2)                    ; if(x > 0 and x <= 1, 1, 2)
            if(1 < 2, x, y)                         ; x
            if(x < 1 or x < 1, x, y)                ; if(x < 1, x, y)
            [x, 2] + [y, 3]                         ; [x + y, 5]
            2*[x, y]/z - [1, 1]                     ; [2*x/z - 1, 2*y/z - 1]
            -[[1, x], [y, 2]]                       ; [[-1, -x], [-y, -2]]
            [[1, x], [y, 2]][1, 2]                  ; x
            [[1, x], [y, 2]][2]                     ; [y, 2]
            softmax([x, y])                         ; softmax(x, y)
            """)
    void meansTheSame(String text, String same) {
        assertSame(expr(same), expr(text));
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(delimiter = '|', textBlock = """
            u = x^2 + 1; sin(u)/u                       | sin(x^2 + 1)/(x^2 + 1)
            f(a, b) = a*exp(-b*x); f(2, 3)              | 2*exp(-3*x)
            f(a, b) = a - b; f(b, a)                    | b - a
            f(x) = x^2 + a; f(f(x))                     | (x^2 + a)^2 + a
            f(x) = x^2; h(y) = f(y + 1) + x; h(2)       | 9 + x
            v = [x*y, sin(x)]; v[2]                     | sin(x)
            f(x) = [x, x^2]; f(3)[2]                    | 9
            f(x) = x^2; f(x) + x                        | x^2 + x
            f(x) = if(x > 0, x, 2); f(y)                | if(y > 0, y, 2)
            y = x^2                                     | x*x
            f(t) = t^2                                  | t*t
            """)
    void definitionsAreSubstituted(String text, String same) {
        assertSame(expr(same), expr(text));
    }

    @Test
    void aPrimeDifferentiatesTheBodyByItsParameter() {
        Expr x = Exprs.symbol("x");
        Expr body = Exprs.abstractCall("d", List.of(0, 0), List.of(expr("x^2 + a"), x));
        assertSame(body, expr("f(t) = t^2 + a; f'(x)"));
        assertSame(Exprs.abstractCall("d", List.of(0, 0), List.of(body, x)), expr("f(t) = t^2 + a; f''(x)"));
        assertSame(Exprs.abstractCall("d", List.of(0, 0), List.of(expr("x*y^2"), Exprs.symbol("y"))),
                expr("f(a, b) = a*b^2; f'[0,1](x, y)"));
        assertSame(Exprs.abstractCall("d", List.of(0, 0), List.of(expr("sin(x)"), x)), expr("sin'(x)"));
    }

    @Test
    void declaredFunctionsAreAbstract() {
        Expr x = Exprs.symbol("x");
        assertSame(Exprs.abstractCall("g", List.of(0), List.of(x)), expr("g(x)"));
        assertSame(Exprs.abstractCall("g", List.of(2), List.of(x)), expr("g''(x)"));
        assertSame(Exprs.abstractCall("g", List.of(1, 0), List.of(x, Exprs.TWO)), expr("g'[1,0](x, 2)"));
    }

    @ParameterizedTest
    @CsvSource({"0.5*x, true", "x/2, false", "1e-3, true", "1e3*x, true", "u = 0.1; x, true", "2., true"})
    void decimalsSetTheStyle(String text, boolean decimal) {
        assertEquals(decimal, build(text).decimal());
    }

    @Test
    void definedValuesAreKeptInOrder() {
        assertEquals(List.of("v", "u"), List.copyOf(build("v = x; f(t) = t; u = v + 1; u").values().keySet()));
    }

    @Test
    void anEquationHasTwoSides() {
        Built built = BUILDER.build(PARSER.parse("u = 2*x; y = u^2", OPTIONS.with(Goal.EQUATION)));
        assertSame(Exprs.symbol("y"), built.result());
        assertSame(expr("4*x^2"), built.rightSide().orElseThrow());
    }

    @Test
    void conditionsAreRead() {
        Cond cond = BUILDER.condition(PARSER.parse("x > 0 and not y = 1", OPTIONS.with(Goal.CONDITION)));
        assertEquals(Cond.and(Cond.positive(Exprs.symbol("x")), Cond.nonzero(expr("y - 1"))), cond);
    }

    @Test
    void theListenerHearsEveryPart() {
        var heard = new ArrayList<String>();
        BUILDER.build(PARSER.parse("x/2 + if(x > 1, 3, x)", OPTIONS), new Listener() {
            @Override
            public void built(Syntax part, Expr value) {
                heard.add(SyntaxPrinter.print(part) + (value.isNumber() ? "#" : ""));
            }

            @Override
            public void built(Syntax.Condition part, Cond value) {
                heard.add(SyntaxPrinter.print(part));
            }
        });
        assertEquals(List.of("x", "2#", "x/2", "x", "1#", "x > 1", "3#", "x", "if(x > 1, 3, x)",
                "(x/2) + if(x > 1, 3, x)"), heard);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            [1, 2] + 3              | only vectors of one size can be added
            [1, 2] + [1, 2, 3]      | only vectors of one size can be added
            [1, 2]*[3, 4]           | two vectors cannot be multiplied
            1/[1, 2]                | a vector cannot stand here
            [1, 2]^2                | a vector cannot stand here
            sin([1, 2])             | a vector cannot stand here
            g([1, 2])               | a vector cannot stand here
            f(x) = x; f([1, 2])     | a vector cannot stand here
            if([1, 2] > 0, 1, 2)    | a vector cannot stand here
            x[1]                    | only a vector has entries
            [1, 2][3]               | there is no entry 3 among 2
            [1, 2][x]               | the place of an entry is a whole number
            [[[[[[[[[1]]]]]]]]]     | vectors are nested more than 8 levels deep
            """)
    void refusesWhatHasNoMeaning(String text, String message) {
        var error = assertThrows(ParseException.class, () -> build(text));
        assertEquals(message, error.getMessage());
        assertFalse(error.diagnostic().nextStep().isBlank());
    }

    /** What the printer of syntax writes means the same. */
    @ParameterizedTest
    @MethodSource("deriv.text.LanguageTest#rows")
    void theReadingMeansTheSame(LanguageTest.Row row) {
        Program program = new SyntaxParser(new SpecNames()).parse(Cases.unescape(row.input()), row.options());
        boolean known = Cases.usesOnly(program.result(), name -> FunctionTable.named(name).isPresent());
        if (program.definitions().isEmpty() && !(program.result() instanceof Syntax.Condition) && known) {
            String printed = SyntaxPrinter.print(program.result());
            ParseOptions options = row.options().with(Goal.EXPRESSION);
            assertSame(BUILDER.build(program).result(), BUILDER.build(PARSER.parse(printed, options)).result());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1+", "sin(", "-", "2^", "√", "if(x>0,", "[", "|("})
    void buildsDeepInput(String open) {
        int depth = open.equals("[") ? 8 : open.equals("√") ? 2_000 : 20_000;
        String close = open.equals("if(x>0,") ? ",1)" : open.equals("[") ? "]" : open.equals("|(") ? ")|"
                : open.contains("(") ? ")" : "";
        Program program = PARSER.parse(open.repeat(depth) + "x" + close.repeat(depth), OPTIONS);
        assertTrue(BUILDER.build(program).result().height() >= 0);
    }
}
