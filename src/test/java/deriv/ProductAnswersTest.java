package deriv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products of derivative matrices with vectors as formulas: what is printed, and their identities, proved. */
class ProductAnswersTest {
    private static final List<String> VARIABLES = List.of("x", "y", "z");
    private static final String[] FUNCTIONS = {"x^2*y + sin(z)", "exp(x*y)/z", "sqrt(x + y + z)"};

    @ParameterizedTest(name = "{0} of {1} with {3}")
    @CsvSource(delimiter = '|', textBlock = """
            hvp | x^2*y          | x,y | [v1, v2] | [2*v1*y + 2*v2*x, 2*v1*x]
            jvp | [x*y, sin(x)]  | x,y | [v1, v2] | [v1*y + v2*x, v1*cos(x)]
            jvp | x^2*y          | x,y | [3/5, 4/5] | 2*x*(2*x + 3*y)/5
            jvp | abs(x)*y       | x,y | [v1, v2] | v1*y*sign(x) + v2*abs(x)   # for x != 0
            vjp | [x*y, sin(x)]  | x,y | [u1, u2] | [u1*y + u2*cos(x), u1*x]
            vjp | x^2            | x   | 3        | [6*x]
            jvp | x^2            | x   | [v]      | 2*v*x
            jvp | [x, 2*x]       | x   | [x]      | [x, 2*x]
            """)
    void isPrinted(String product, String formula, String variables, String vector, String expected) {
        Answer f = Deriv.parse(formula);
        Answer v = Deriv.parse(vector);
        List<String> by = List.of(variables.split(","));
        Answer found = switch (product) {
            case "jvp" -> f.jvp(by, v);
            case "vjp" -> f.vjp(by, v);
            default -> f.hvp(by, v);
        };
        assertEquals(expected, found.toString());
    }

    private static Answer function() {
        return Deriv.parse("[" + String.join(", ", FUNCTIONS) + "]");
    }

    private static void assertEqual(Answer a, Answer b) {
        assertInstanceOf(Equality.Proved.class, a.equal(b), () -> a + " and " + b);
    }

    private static Answer dot(List<Answer> entries, String name) {
        return Deriv.parse(IntStream.range(0, entries.size())
                .mapToObj(i -> name + (i + 1) + "*(" + entries.get(i).infix() + ")")
                .collect(Collectors.joining(" + ")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("row 117: unit vectors give columns and rows")
    void unitVectorsGiveColumnsAndRows(int k) {
        List<List<Answer>> jacobian = function().jacobian(VARIABLES).entries();
        Answer unit = Deriv.parse(IntStream.range(0, 3).mapToObj(i -> i == k ? "1" : "0")
                .collect(Collectors.joining(", ", "[", "]")));
        List<Answer> column = function().jvp(VARIABLES, unit).entries().getFirst();
        List<Answer> row = function().vjp(VARIABLES, unit).entries().getFirst();
        for (int i = 0; i < 3; i++) {
            assertEqual(jacobian.get(i).get(k), column.get(i));
            assertEqual(jacobian.get(k).get(i), row.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x*y, sin(x), z]", "[x^2*y + sin(z), exp(x*y)/z, sqrt(x + y + z)]", "[x/y, y/z, z/x]"})
    @DisplayName("row 117: u·(Jv) = (uJ)·v")
    void theProductsAreDual(String functions) {
        Answer f = Deriv.parse(functions);
        List<Answer> jv = f.jvp(VARIABLES, Deriv.parse("[v1, v2, v3]")).entries().getFirst();
        List<Answer> uj = f.vjp(VARIABLES, Deriv.parse("[u1, u2, u3]")).entries().getFirst();
        assertEqual(dot(jv, "u"), dot(uj, "v"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^2*y + y^2*z", "exp(x*y)*z", "sin(x + y*z)", "x/(y + z)"})
    @DisplayName("row 121: the Hessian times a vector is the derivative of the gradient along it, and the matrix times it")
    void theHessianTimesAVector(String formula) {
        Answer f = Deriv.parse(formula);
        Answer v = Deriv.parse("[v1, v2, v3]");
        List<Answer> product = f.hvp(VARIABLES, v).entries().getFirst();
        List<Answer> along = f.gradient(VARIABLES).jvp(VARIABLES, v).entries().getFirst();
        List<List<Answer>> hessian = f.hessian(VARIABLES).entries();
        for (int i = 0; i < 3; i++) {
            assertEqual(along.get(i), product.get(i));
            assertEqual(dot(hessian.get(i), "v"), product.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [a*b, sin(a) + b] | x^2*y | x + y
            [exp(a), a/b]     | x*y   | x^2 + y^2
            """)
    @DisplayName("row 119: the product with the Jacobian of a composition is one product after the other")
    void compositionsMultiplyOneAfterTheOther(String outer, String a, String b) {
        List<String> inner = List.of("x", "y");
        Answer v = Deriv.parse("[v1, v2]");
        Answer composed = Deriv.parse("a = " + a + "; b = " + b + "; " + outer).jvp(inner, v);
        List<Answer> w = Deriv.parse("[" + a + ", " + b + "]").jvp(inner, v).entries().getFirst();
        String direction = "[" + w.getFirst().infix() + ", " + w.getLast().infix() + "]";
        Answer product = Deriv.parse(outer).jvp(List.of("a", "b"), Deriv.parse("[w1, w2]"));
        Answer chained = Deriv.parse("a = " + a + "; b = " + b + "; w = " + direction
                + "; w1 = w[1]; w2 = w[2]; " + product.infix());
        assertEqual(chained, composed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jvp | x*y        | [1]       | the direction has 1 entries, and 2 are needed
            vjp | [x*y, x]   | [1]       | the vector of weights has 1 entries, and 2 are needed
            hvp | [x*y, x]   | [1, 2]    | hvp needs one number, not a vector
            jvp | [[x, y]]   | [1, 2]    | jvp needs a number or a vector, not a matrix
            jacobian | [[x, y]] | [1]    | jacobian needs a number or a vector, not a matrix
            """)
    void isRefused(String product, String formula, String vector, String message) {
        Answer f = Deriv.parse(formula);
        Answer v = Deriv.parse(vector);
        List<String> by = List.of("x", "y");
        DerivException e = assertThrows(DerivException.class, () -> {
            switch (product) {
                case "jvp" -> f.jvp(by, v);
                case "vjp" -> f.vjp(by, v);
                case "jacobian" -> f.jacobian(by);
                default -> f.hvp(by, v);
            }
        });
        assertEquals(message, e.getMessage());
        assertEquals(DerivException.Kind.USAGE, e.kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^2*y + sin(x*y)", "log(x)*y", "abs(x)*y^3"})
    void isVerified(String formula) {
        Answer f = Deriv.parse(formula);
        List<String> by = List.of("x", "y");
        for (Answer product : List.of(f.jvp(by, Deriv.parse("[v1, v2]")), f.hvp(by, Deriv.parse("[v1, 2]")),
                f.vjp(by, Deriv.parse("[u]")))) {
            assertInstanceOf(Verification.Verified.class, product.verification().orElseThrow());
        }
    }
}
