package deriv.precise;

import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.functions.FunctionTable;
import deriv.testing.Formulas;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of mpmath (mp.dps = 60), which the balls must contain, and balls that are small. */
class SpecialBallsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            erf(1/3)      | 0.362648111766062933408178640147865879692141590372537239240019
            erf(7)        | 0.9999999999999999999999581617439222058560138598977610006775
            erfc(5)       | 0.00000000000153745979442803485018834348538337889011805031472337993068791
            normcdf(-2)   | 0.022750131948179207200282637166533437471776223701678433983666
            gamma(1/3)    | 2.67893853470774763365569294097467764412868937795730110095043
            gamma(-5/2)   | -0.945308720482941881225689324448610764158693043265273135047364
            gamma(-7/3)   | -1.30575658444688611634009917000613829317935129226905106630852
            gamma(50.1)   | 8.9869011264867399490242042272361171938397508056931767898717181e62
            lgamma(-7/3)  | 0.266782630976648718921781541780055283817879847144182904035531
            digamma(1/3)  | -3.13203378002080632299641907428726885415542829672041806419275
            digamma(-4/3) | 2.43176558421341152759765918335488687812863795137232251137713
            trigamma(1/3) | 10.0955971254270940817920040998925163605189041192809781419417
            beta(1/3, 2/3) | 3.62759872846843570118815651528431146456813249618548115113977
            factorial(1/2) | 0.886226925452758013649083741670572591398774728061193564106904
            """)
    void containsTheValue(String formula, String value) {
        BigDecimal expected = new BigDecimal(value);
        for (int digits : new int[] {60, 90, 150}) {
            Ball ball = Enclosure.of(Map.of(), new Precision(digits)).of(Formulas.expr(formula));
            BigDecimal printed = expected.ulp().multiply(BigDecimal.TWO);
            BigDecimal apart = ball.mid().subtract(expected).abs();
            assertTrue(apart.compareTo(ball.radius().add(printed)) <= 0, () -> formula + " is not in " + ball);
            BigDecimal widest = expected.abs().max(BigDecimal.ONE).movePointLeft(digits - 10);
            assertTrue(ball.radius().compareTo(widest) < 0, () -> formula + ": " + ball);
        }
    }

    /** Pieces of the line: a ball of arguments contains what its middle and its ends have. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"erf", "erfc", "normcdf", "normpdf", "gelu", "gamma", "lgamma", "digamma", "trigamma"})
    void growsWithItsArgument(String name) {
        BallFunctions.Function f = BallFunctions.of(
                FunctionTable.named(name).orElseThrow()).orElseThrow();
        BigDecimal radius = new BigDecimal("1e-6");
        for (String middle : new String[] {"0.3", "1.7", "6.25", "-0.4", "-2.6"}) {
            BigDecimal x = new BigDecimal(middle);
            Ball wide = f.at(List.of(Ball.around(x, radius)));
            for (BigDecimal at : new BigDecimal[] {x, x.add(radius), x.subtract(radius)}) {
                Ball sharp = f.at(List.of(Ball.exactly(at)));
                BigDecimal apart = wide.mid().subtract(sharp.mid()).abs();
                assertTrue(wide.isKnown() && apart.compareTo(wide.radius().add(sharp.radius())) <= 0,
                        () -> name + " at " + at + ": " + sharp + " is not in " + wide);
            }
        }
    }
}
