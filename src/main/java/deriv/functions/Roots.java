package deriv.functions;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.UNDEFINED;
import static deriv.functions.RowBuilder.row;
import static deriv.functions.Trait.BRACKET_FREE;
import static deriv.functions.Trait.KEEPS_SIGN;
import static deriv.functions.Trait.REAL_ONLY;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.functions.kernels.RootsAndLogarithms;
import java.util.List;
import java.util.Optional;

/**
 * Powers and roots. sqrt(x) and pow(x, y) are powers in the core; root and cbrt are real for negative x if the root is
 * odd.
 */
public final class Roots {
    // @formatter:off
    public static final Row SQRT = row("sqrt", "square root, x^(1/2)")
            .definition(Arity.exactly(1), args -> args.getFirst().sqrt()).domain(Cond::nonnegative)
            .numeric(Math::sqrt, Math.class, "sqrt").sample(0.01, 10)
            .notation(new Notation.Template("\\sqrt{#1}"), new Notation.Prefix("√")).trait(BRACKET_FREE).build();

    public static final Row CBRT = row("cbrt", "real cube root, negative for negative x")
            .derivative((_, f) -> f.squared().times(3).reciprocal())
            .odd().numbers(Roots::cubeRoot)
            .differentiable(Cond::nonzero)
            .numeric(Math::cbrt, Math.class, "cbrt").sample(0.1, 10).sample(-10, -0.1)
            .notation(new Notation.Template("\\sqrt[3]{#1}"), new Notation.Prefix("∛"))
            .trait(BRACKET_FREE, REAL_ONLY, KEEPS_SIGN).build();

    public static final Row ROOT = row("root", "root(n, x): real n-th root of x, for odd whole n also of negative x")
            .derivatives((n, x, f) -> f.times(Logarithms.log(x)).over(n.squared()).negate(),
                         (n, x, f) -> f.over(n.times(x)))
            .special(Roots::rootOfKnownOrder)
            .domain(Roots::domainOfRoot).differentiable((n, x) -> n.isNumber() ? Cond.nonzero(x) : Cond.positive(x))
            .numeric2(RootsAndLogarithms::root, RootsAndLogarithms.class, "root")
            .sample(0.5, 5, 0.1, 10).sample(5, 5, -10, -0.1).sample(-7, -7, -3, -0.5)
            .notation(new Notation.Template("\\sqrt[#1]{#2}"), new Notation.Prefix("root")).trait(REAL_ONLY).build();

    public static final Row POW = row("pow", "pow(x, y): x^y")
            .definition(Arity.exactly(2), args -> args.get(0).pow(args.get(1))).domain(PowerDomain::of)
            .numeric2(Math::pow, Math.class, "pow").sample(0.1, 10, -3, 3)
            .notation(new Notation.Template("{#1}^{#2}"), new Notation.Prefix("pow")).build();

    public static final Row HYPOT = row("hypot", "hypot(x, y): sqrt(x^2 + y^2) without overflow")
            .derivatives((x, _, f) -> x.over(f),
                         (_, y, f) -> y.over(f))
            .special(Roots::hypotOfNumbers)
            .differentiable((x, y) -> Cond.or(Cond.nonzero(x), Cond.nonzero(y)))
            .pieces(args -> args.get(0).squared().plus(args.get(1).squared()).sqrt())
            .sign(Sign.NONNEGATIVE).numeric2(Math::hypot, Math.class, "hypot")
            .sample(-5, 5, 0.1, 5).sample(0.1, 5, -5, 5)
            .build();
    // @formatter:on

    static final Family FUNCTIONS = Family.of("powers and roots", SQRT, CBRT, ROOT, POW, HYPOT);

    private Roots() {}

    public static Expr cbrt(Expr x) {
        return Exprs.apply(CBRT, x);
    }

    public static Expr root(Expr n, Expr x) {
        return Exprs.apply(ROOT, n, x);
    }

    public static Expr hypot(Expr x, Expr y) {
        return Exprs.apply(HYPOT, x, y);
    }

    private static Optional<Expr> hypotOfNumbers(Expr x, Expr y) {
        return x.isNumber() && y.isNumber() ? Optional.of(x.squared().plus(y.squared()).sqrt()) : Optional.empty();
    }

    /** For r >= 0, where the real root is the principal one. */
    private static Optional<Expr> cubeRoot(Rational r) {
        return r.signum() < 0 ? Optional.empty() : Optional.of(Exprs.number(r).pow(Exprs.number(1, 3)));
    }

    private static Optional<Expr> rootOfKnownOrder(Expr n, Expr x) {
        if (!(n.node() instanceof Node.Num(var order))) {
            return Optional.empty();
        }
        if (order.isZero()) {
            return Optional.of(UNDEFINED);
        }
        boolean signed = order.isOdd();
        if (signed && order.abs().isOne()) {
            return Optional.of(x.pow(n));
        }
        if (signed && order.abs().equals(Rational.of(3))) {
            return Optional.of(cbrt(x).pow(order.signum()));
        }
        if (signed && x.isNegative()) {
            return Optional.of(root(n, x.negate()).negate());
        }
        boolean principal = !signed || x.node() instanceof Node.Num(var r) && r.signum() >= 0;
        return principal ? Optional.of(x.pow(n.reciprocal())) : Optional.empty();
    }

    private static Cond domainOfRoot(Expr n, Expr x) {
        if (n.node() instanceof Node.Num(var order)) {
            if (order.isZero()) {
                return Cond.FALSE;
            }
            // Only roots of odd order are real for negative x; the others are powers.
            return !order.isOdd()
                    ? PowerDomain.of(x, Exprs.number(order.reciprocal()))
                    : order.signum() > 0 ? Cond.TRUE : Cond.nonzero(x);
        }
        return Cond.or(List.of(
                Cond.and(Cond.positive(x), Cond.nonzero(n)),
                Cond.and(Cond.zero(x), Cond.positive(n)),
                Cond.and(
                        Cond.positive(x.negate()),
                        Cond.nonzero(n),
                        Cond.or(ArgumentRanges.whole(n.minus(ONE).over(2)), ArgumentRanges.whole(n.reciprocal())))));
    }
}
