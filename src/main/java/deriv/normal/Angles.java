package deriv.normal;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.PI;
import static deriv.core.Exprs.ZERO;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import deriv.functions.Trigonometry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Sines and cosines of rational combinations of angles, in sines and cosines of the angles alone: addition formulas and
 * multiple angles (NIST DLMF 4.21.1, 4.21.2; 18.5.1, 18.5.2 for the Chebyshev polynomials). What is below function calls
 * stays as it is. Confined to one thread.
 */
final class Angles {
    /** Higher multiples, and sums of more angles, stay as they are. */
    private static final int MAX_MULTIPLE = 24;

    private static final int MAX_TERMS = 6;

    /** The part of each angle of which all that occur are multiples: 1/2 of x for {@code sin(x/2) + cos(x)}. */
    private final Map<Expr, Integer> parts = new HashMap<>();

    private final UnaryOperator<Expr> normalized;

    /** @param normalized brings what stands under roots to normal form */
    private Angles(UnaryOperator<Expr> normalized) {
        this.normalized = normalized;
    }

    /** Cosine and sine of one angle. */
    private record Direction(Expr cos, Expr sin) {
        static final Direction ZERO_ANGLE = new Direction(ONE, ZERO);

        Direction plus(Direction o) {
            return new Direction(
                    cos.times(o.cos).minus(sin.times(o.sin)), sin.times(o.cos).plus(cos.times(o.sin)));
        }
    }

    static Expr apart(Expr e, UnaryOperator<Expr> normalized) {
        Angles angles = new Angles(normalized);
        boolean any = Fold.<Boolean>over(e, (n, d) -> angles.collect(n, d));
        return any ? Fold.<Expr>over(e, angles::rewritten) : e;
    }

    private boolean collect(Expr e, Fold<Boolean> d) {
        return switch (e.node()) {
            case Node.Num _, Node.Undefined _ -> false;
            case Node.Sum(_, var terms) -> {
                boolean any = false;
                for (Term t : terms) {
                    any |= d.at(t.expr());
                }
                yield any;
            }
            case Node.Product(_, var factors) -> {
                boolean any = false;
                for (Factor f : factors) {
                    any |= d.at(f.base());
                }
                yield any;
            }
            case Node.Atom atom -> {
                boolean circular = isCircular(atom);
                if (circular) {
                    LinearTerms.of(argument(atom)).forEach(this::register);
                }
                yield circular;
            }
        };
    }

    private static boolean isCircular(Node node) {
        return node instanceof Node.Apply(var fn, _) && (fn == Trigonometry.SIN || fn == Trigonometry.COS);
    }

    private static Expr argument(Node node) {
        return node instanceof Node.Apply(_, var args) ? args.getFirst() : ZERO;
    }

    private void register(Term t) {
        Rational denominator = Rational.of(t.coefficient().denominator());
        int before = part(t.expr());
        if (denominator.isInt()) {
            Rational multiple = Rational.of(before)
                    .times(denominator)
                    .over(Rational.of(before).gcd(denominator));
            parts.put(t.expr(), multiple.isInt() ? multiple.intValue() : before);
        }
    }

    private Expr rewritten(Expr e, Fold<Expr> d) {
        return switch (e.node()) {
            case Node.Num _, Node.Undefined _ -> e;
            case Node.Sum(var constant, var terms) -> {
                SumBuilder sum = new SumBuilder(terms.size());
                sum.add(constant);
                terms.forEach(t -> sum.add(t.coefficient(), d.at(t.expr())));
                yield sum.build();
            }
            case Node.Product(var coefficient, var factors) -> {
                List<Expr> parts = new ArrayList<>(factors.size() + 1);
                parts.add(Exprs.number(coefficient));
                factors.forEach(f -> parts.add(Exprs.power(d.at(f.base()), f.exponent())));
                yield Exprs.product(parts);
            }
            case Node.Atom atom -> isCircular(atom) ? apart(e, atom) : e;
        };
    }

    private Expr apart(Expr e, Node atom) {
        List<Term> terms = LinearTerms.of(argument(atom));
        if (terms.size() > MAX_TERMS) {
            return e;
        }
        Direction sum = Direction.ZERO_ANGLE;
        for (Term t : terms) {
            Rational multiple = t.coefficient().times(Rational.of(part(t.expr())));
            if (t.expr() != PI && !isSmall(multiple)) {
                return e;
            }
            sum = sum.plus(t.expr() == PI ? exact(t) : multiple(t.expr(), multiple.intValue()));
        }
        return atom instanceof Node.Apply(var fn, _) && fn == Trigonometry.SIN ? sum.sin() : sum.cos();
    }

    /** An angle whose denominators are all too large has no part of its own. */
    private int part(Expr angle) {
        return parts.getOrDefault(angle, 1);
    }

    private static boolean isSmall(Rational multiple) {
        return multiple.isInteger() && multiple.abs().compareTo(Rational.of(MAX_MULTIPLE)) <= 0;
    }

    private static Direction exact(Term t) {
        Expr angle = PI.times(Exprs.number(t.coefficient()));
        return new Direction(Trigonometry.cos(angle), Trigonometry.sin(angle));
    }

    private Direction multiple(Expr angle, int n) {
        Direction once = direction(angle, part(angle));
        int size = Math.abs(n);
        if (size <= 1) {
            return n == 0 ? Direction.ZERO_ANGLE : n > 0 ? once : new Direction(once.cos(), once.sin().negate());
        }
        // Chebyshev polynomials of the first and second kind: T(n) = 2cT(n-1) - T(n-2), and so U.
        long[][] first = {{1}, {0, 1}};
        long[][] second = {{1}, {0, 2}};
        for (int k = 2; k <= size; k++) {
            first = next(first);
            second = next(second);
        }
        Expr cos = polynomial(first[1], once.cos());
        Expr sin = polynomial(second[0], once.cos()).times(once.sin());
        return new Direction(cos, n > 0 ? sin : sin.negate());
    }

    private static long[][] next(long[][] pair) {
        long[] next = new long[pair[1].length + 1];
        for (int i = 0; i < pair[1].length; i++) {
            next[i + 1] += 2 * pair[1][i];
        }
        for (int i = 0; i < pair[0].length; i++) {
            next[i] -= pair[0][i];
        }
        return new long[][] {pair[1], next};
    }

    private static Expr polynomial(long[] coefficients, Expr x) {
        SumBuilder sum = new SumBuilder(coefficients.length);
        for (int i = 0; i < coefficients.length; i++) {
            if (coefficients[i] != 0) {
                sum.add(Rational.of(coefficients[i]), x.pow(i));
            }
        }
        return sum.build();
    }

    /** Cosine and sine of one part of an angle; of an inverse function they are algebraic (NIST DLMF 4.23(iii)). */
    private Direction direction(Expr angle, int part) {
        if (part == 1 && angle.node() instanceof Node.Apply(var fn, var args)) {
            Expr u = args.getFirst();
            if (fn == Trigonometry.ASIN) {
                return new Direction(root(ONE.minus(u.squared())), u);
            }
            if (fn == Trigonometry.ATAN) {
                Expr length = root(u.squared().plus(1));
                return new Direction(length.reciprocal(), u.over(length));
            }
            if (fn == Trigonometry.ATAN2) {
                Expr x = args.get(1);
                Expr length = root(u.squared().plus(x.squared()));
                return new Direction(x.over(length), u.over(length));
            }
        }
        Expr once = angle.over(part);
        return new Direction(Trigonometry.cos(once), Trigonometry.sin(once));
    }

    private Expr root(Expr radicand) {
        return normalized.apply(radicand.sqrt());
    }
}
