package deriv.germs;

import static deriv.testing.Formulas.condition;
import static deriv.testing.Formulas.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import deriv.core.Cond;
import deriv.core.Exprs;
import deriv.testing.Formulas;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits from one side, as textbooks have them. */
class GermsTest {
    @ParameterizedTest(name = "{0} at {1} from the {2}")
    @CsvSource(delimiter = '|', textBlock = """
            sin(x)/x                    | 0    | right | 1
            (1 - cos(x))/x^2            | 0    | left  | 1/2
            (tan(x) - sin(x))/x^3       | 0    | right | 1/2
            x*log(x)                    | 0    | right | 0
            sqrt(x)*log(x)^5            | 0    | right | 0
            x^x                         | 0    | right | 1
            (1 + x)^(1/x)               | 0    | left  | e
            (1 + 2*x)^(3/x)             | 0    | right | e^6
            exp(-1/x)/x^10              | 0    | right | 0
            exp(-1/x)/x^10              | 0    | left  | oo
            x^10*exp(1/x)               | 0    | right | oo
            x^10*exp(1/x)               | 0    | left  | 0
            exp(1/x)/exp(1/x + 1)       | 0    | right | exp(-1)
            atan(1/x)                   | 0    | left  | -pi/2
            erf(1/x)                    | 0    | right | 1
            erfc(1/x)*exp(1/x^2)/x      | 0    | right | 1/sqrt(pi)
            tanh(1/x)                   | 0    | left  | -1
            log(x)/log(x + x^2)         | 0    | right | 1
            log(1 + exp(1/x))*x         | 0    | right | 1
            sqrt(1/x^2 + 1/x) - 1/x     | 0    | right | 1/2
            sqrt(1/x + 1) - sqrt(1/x)   | 0    | right | 0
            (acos(1 - x))^2/x           | 0    | right | 2
            acosh(1 + x)^2/x            | 0    | right | 2
            asinh(1/x) + log(x)         | 0    | right | log(2)
            gamma(x)*x                  | 0    | left  | 1
            digamma(x)*x                | 0    | right | -1
            x*sin(1/x)                  | 0    | left  | 0
            sin(1/x)                    | 0    | right | [-1, 1]
            3*sin(1/x) + 4*cos(1/x) + 1 | 0    | right | [-4, 6]
            sin(1/x)*cos(1/x)           | 0    | right | [-1/2, 1/2]
            sin(1/x)^2 + sin(1/x)       | 0    | left  | [-1/4, 2]
            abs(sin(1/x))               | 0    | left  | [0, 1]
            sin(x + 1/x) - sin(1/x)     | 0    | right | 0
            sin(1/x)/x                  | 0    | right | unbounded
            (2 + sin(1/x))/x            | 0    | left  | -oo
            x*floor(1/x)                | 0    | right | 1
            floor(x)                    | 3    | left  | 2
            ceil(pi*x)                  | 1    | left  | 4
            round(x)                    | 5/2  | right | 3
            mod(x, 2)                   | 4    | left  | 2
            tan(x)                      | pi/2 | right | -oo
            abs(x)^pi/x^3               | 0    | right | 0
            abs(x)^e/x^3                | 0    | left  | -oo
            atan2(x, -1)                | 0    | left  | -pi
            lambertw(x)/x               | 0    | right | 1
            (ellipk(x) - pi/2)/x        | 0    | left  | pi/8
            """)
    void limit(String function, String at, String from, String expected) {
        Finding finding = Germs.of(expr(function), side(at, from), 1);
        Finding.Found found = assertInstanceOf(Finding.Found.class, finding);
        assertEquals(
                expected.startsWith("[") ? expected : text(Formulas.expr(expected.replace("oo", "1000")), expected),
                text(found.side().limit()));
    }

    private static String text(deriv.core.Expr e, String expected) {
        return expected.contains("oo") || expected.equals("unbounded") ? expected : Formulas.text(e);
    }

    private static String text(Limit limit) {
        return switch (limit) {
            case Limit.Value(var value) -> Formulas.text(value);
            case Limit.Infinite(var sign) -> sign > 0 ? "oo" : "-oo";
            case Limit.Swinging(var range) ->
                range.map(r -> "[" + Formulas.text(r.low()) + ", " + Formulas.text(r.high()) + "]").orElse("swings");
            case Limit.Unbounded _ -> "unbounded";
            case Limit.Outside _ -> "outside";
            case Limit.Unknown(var reason, _) -> reason;
        };
    }

    private static Germs.Side side(String at, String from) {
        return new Germs.Side(Exprs.symbol("x"), expr(at),
                from.equals("left") ? Germs.Direction.LEFT : Germs.Direction.RIGHT, List.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            exp(exp(1/x))         | an exponential of this growth
            log(log(1/x))         | a logarithm of a logarithm
            besselk(0, x)         | a function at an end of its domain, or where it has a pole
            max(a*x, x)           | the sign of a coefficient
            1/sin(1/x)            | the sign of something that oscillates
            x*sin(sin(1/x)/x)     | something that may swing between bounds
            """)
    void whatIsNotKnownSaysWhy(String function, String reason) {
        String said = switch (Germs.of(expr(function), side("0", "right"), 1)) {
            case Finding.Open(var why, _) -> why;
            case Finding.Found(var found) -> text(found.slope(Exprs.ZERO, Germs.Direction.RIGHT));
        };
        assertEquals(reason, said);
    }

    @ParameterizedTest(name = "{0} from the {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x > 0                | right | true
            x > 0                | left  | false
            x != 0               | left  | true
            1 - cos(x) > 0       | left  | true
            sin(x) >= x          | right | false
            sin(x) >= x          | left  | true
            x > 0 and x^2 > 1    | right | false
            x > 0 or sin(1/x) > 0 | right | true
            sin(1/x) > 0         | right |
            """)
    void conditions(String condition, String from, Boolean holds) {
        Cond c = condition(condition);
        assertEquals(Optional.ofNullable(holds), Germs.hold(Set.of(c), side("0", from)));
    }
}
