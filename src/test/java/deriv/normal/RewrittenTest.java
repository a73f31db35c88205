package deriv.normal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Trigonometry;
import deriv.testing.Formulas;
import deriv.testing.RandomFormulas;
import deriv.testing.RandomFormulas.Style;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random expressions and the same with identities applied here and there: their difference is proved to be 0. */
class RewrittenTest {
    private static final long SEED = Long.getLong("deriv.seed", 20261121);
    private static final int COUNT = Integer.getInteger("deriv.count", 60);
    private static final int DEPTH = 3;

    private static final Expr X = Exprs.symbol("x");

    private static final Map<Fn, UnaryOperator<Expr>> IDENTITIES = new HashMap<>(Map.ofEntries(
            Map.entry(Trigonometry.SIN, u -> half(Trigonometry.SIN, u).times(half(Trigonometry.COS, u)).times(2)),
            Map.entry(Trigonometry.COS, u -> Exprs.ONE.minus(half(Trigonometry.SIN, u).squared().times(2))),
            Map.entry(Trigonometry.TAN, u -> Trigonometry.sin(u.times(2)).over(Trigonometry.cos(u.times(2)).plus(1))),
            Map.entry(Trigonometry.COT, u -> Trigonometry.tan(u).reciprocal()),
            Map.entry(Trigonometry.SEC, u -> Trigonometry.tan(u).over(Trigonometry.sin(u))),
            Map.entry(Trigonometry.ACOS, u -> Exprs.PI.over(2).minus(Exprs.apply(Trigonometry.ASIN, u))),
            Map.entry(HyperbolicFunctions.SINH, u -> HyperbolicFunctions.cosh(u).times(HyperbolicFunctions.tanh(u))),
            Map.entry(HyperbolicFunctions.COSH, u -> Exprs.exp(u).plus(Exprs.exp(u.negate())).over(2)),
            Map.entry(HyperbolicFunctions.TANH, u -> HyperbolicFunctions.coth(u).reciprocal()),
            Map.entry(HyperbolicFunctions.ATANH, u -> Logarithms.log(u.plus(1).over(Exprs.ONE.minus(u))).over(2)),
            Map.entry(Logarithms.LOG, u -> Logarithms.log(u.squared()).over(2)),
            Map.entry(Logarithms.LOG1P, u -> Logarithms.log(u.plus(1)))));

    private static Expr half(Fn fn, Expr u) {
        return Exprs.apply(fn, u.over(2));
    }

    /** The share that must be proved: radicals of random sums have relations that are not looked for. */
    @ParameterizedTest
    @CsvSource({"RATIONAL, 1", "RADICAL, 0.97", "EXPONENTIAL, 0.97", "TRIGONOMETRIC, 0.97", "HYPERBOLIC, 0.97",
        "STEPS, 0.97"})
    void differenceIsZero(Style style, double share) {
        RandomGenerator random = new SplittableRandom(SEED + style.ordinal());
        RandomFormulas formulas = new RandomFormulas(random, style);
        List<String> missed = new ArrayList<>();
        int asked = 0;
        for (int i = 0; i < COUNT; i++) {
            Expr e = formulas.next(DEPTH);
            Expr other = rewritten(e, random);
            Expr difference = e.minus(other);
            if (difference == Exprs.ZERO || difference.isUndefined()) {
                continue;
            }
            asked++;
            if (!NormalForm.of(difference, Mode.IDENTITIES).filter(NormalForm::isZero).isPresent()) {
                missed.add(Formulas.text(e) + " = " + Formulas.text(other));
            }
        }
        assertTrue(missed.size() <= (1 - share) * asked,
                missed.size() + " of " + asked + " missed, seed " + SEED + ": " + String.join("\n", missed));
    }

    private static Expr rewritten(Expr e, RandomGenerator random) {
        return Fold.over(e, (n, d) -> {
            Expr m = Children.map(n, d::at);
            if (random.nextInt(3) != 0) {
                return m;
            }
            return switch (m.node()) {
                case Node.Apply(var fn, var args) ->
                    IDENTITIES.getOrDefault(fn, _ -> m).apply(args.getFirst());
                case Node.Sum _ -> m.times(X.plus(7)).plus(X).over(X.plus(7)).minus(X.over(X.plus(7)));
                case Node.Product _ -> m.times(X.plus(5)).minus(m.times(X)).over(5);
                case Node.Num _, Node.Undefined _, Node.Sym _, Node.Const _, Node.Bound _, Node.Index _, Node.Reduce _, Node.Abstract _,
                        Node.Piecewise _, Node.Vector _ -> m;
            };
        });
    }
}
