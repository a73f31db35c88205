package deriv.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.domains.Intervals;
import deriv.domains.RealNumber;
import deriv.domains.RealSet;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of random expressions in one variable against values of many digits; {@code -Dderiv.domains=10000} makes more. */
class RegionRandomTest {
    private static final Expr X = Exprs.symbol("x");
    private static final int COUNT = Integer.getInteger("deriv.domains", 700) / RandomFormulas.Style.values().length;

    @ParameterizedTest
    @EnumSource(RandomFormulas.Style.class)
    void agreesWithValuesAtAndBesideTheEnds(RandomFormulas.Style style) {
        int solved = 0;
        int compared = 0;
        for (long seed = 0; seed < COUNT; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Expr e = inOneVariable(new RandomFormulas(random, style).next(1 + (int) (seed % 3)));
            Region defined = Region.defined(e, List.of(), List.of(X));
            Optional<RealSet> set = defined.set();
            if (e.isUndefined() || set.isEmpty() || hasTwoPowersOfOneBase(e)) {
                continue;
            }
            solved++;
            SetCheck check = new SetCheck(e, X);
            List<BigDecimal> points = new ArrayList<>(SetCheck.special(set.get()));
            random.ints(6, -60, 60).forEach(n -> points.add(BigDecimal.valueOf(n, 1)));
            String text = "%s is defined on %s, seed %d of %s".formatted(Formulas.text(e), set.get(), seed, style);
            assertEquals(Optional.empty(), check.wrongValue(set.get(), points), text);
            Optional<RealSet> smooth = Region.differentiable(e, List.of(), List.of(X)).set();
            if (smooth.isPresent()) {
                points.addAll(SetCheck.special(smooth.get()));
                assertEquals(Optional.empty(), check.wrongSlope(smooth.get(), points),
                        text + " and smooth on " + smooth);
                assertTrue(set.get().interior().contains(smooth.get()), text);
            }
            compared += check.compared();
        }
        assertTrue(solved > COUNT / 4 && compared > COUNT, solved + " solved, " + compared + " compared");
    }

    /** Planted faults: each end of a set changes sides, and each is found. */
    @ParameterizedTest
    @ValueSource(strings = {"sqrt(x)", "log(x - 1)", "sqrt(x^2 - 4)", "1/(x^2 - 1)", "asin(2*x - 1)", "log(x)/(x - 2)",
        "sqrt(x)*sqrt(-x)", "sqrt((x - 1)/(x + 2))"})
    void aMisplacedEndIsFound(String formula) {
        Expr e = Formulas.expr(formula);
        RealSet set = Region.defined(e, List.of(), List.of(X)).set().orElseThrow();
        SetCheck check = new SetCheck(e, X);
        for (RealNumber end : set.intervals().ends()) {
            Intervals point = Intervals.point(end);
            Intervals wrong = set.contains(end) ? set.intervals().and(point.not()) : set.intervals().or(point);
            assertTrue(check.wrongValue(RealSet.of(wrong), SetCheck.special(set)).isPresent(),
                    formula + " with " + wrong);
        }
        assertTrue(check.wrongValue(set.not(), SetCheck.special(set)).isPresent());
    }

    /** Planted faults: a kink, a vertical tangent and a jump are no points with a derivative. */
    @ParameterizedTest
    @ValueSource(strings = {"abs(x)", "cbrt(x)", "sqrt(abs(x))", "floor(x)", "if(x > 0, x, 0)", "if(x > 0, 1, 0)"})
    void aMissedKinkIsFound(String formula) {
        SetCheck check = new SetCheck(Formulas.expr(formula), X);
        assertTrue(check.wrongSlope(RealSet.ALL, List.of(BigDecimal.ZERO)).isPresent());
    }

    /** {@code x*x^x} is x^(x + 1), which has a value at 0; computed factor by factor it has none. */
    private static boolean hasTwoPowersOfOneBase(Expr e) {
        return Fold.<Boolean>over(e, (part, d) -> {
            boolean found = part.node() instanceof Node.Product(_, var factors)
                    && factors.stream().map(Factor::base).distinct().count() < factors.size();
            for (Expr child : Children.of(part.node())) {
                found |= d.at(child);
            }
            return found;
        });
    }

    private static Expr inOneVariable(Expr e) {
        for (Expr symbol : Symbols.of(e)) {
            e = Substitution.of(e, Map.of(symbol, X));
        }
        return e;
    }

}
