package deriv.analysis;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.core.Term;
import deriv.functions.StepFunctions;
import deriv.rules.Signs;
import deriv.rules.Simplification;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions as people write them: {@code (x - 2)*exp(x) != 0} is {@code x != 2}, {@code x^2 > 0} is {@code x != 0},
 * {@code x^2 - 4 != 0} is {@code x != 2 and x != -2}. Keeps what it has found; confined to one thread.
 */
public final class Normalization {
    private static final int MAX_JOINED = 50;

    private final Signs signs = new Signs();
    private final Simplification simplification;

    public Normalization() {
        this(new Simplification());
    }

    /** @param simplification one that may have seen parts of the conditions before */
    public Normalization(Simplification simplification) {
        this.simplification = simplification;
    }

    /** {@return an equivalent condition, wherever the compared expressions are defined} */
    public Cond of(Cond c) {
        return switch (c) {
            case Cond.Truth _ -> c;
            case Cond.Compare(var e, var relation) -> compare(simplification.apply(e), relation);
            case Cond.And(var parts) -> Cond.and(parts.stream().map(this::of).toList());
            case Cond.Or(var parts) -> joined(Cond.or(parts.stream().map(this::of).toList()));
        };
    }

    /** {@code e > 0 or e < 0} is {@code e != 0}, and a condition or its opposite always holds. */
    private static Cond joined(Cond c) {
        if (!(c instanceof Cond.Or(var parts)) || parts.size() > MAX_JOINED) {
            return c;
        }
        for (Cond a : parts) {
            if (parts.contains(a.not())) {
                return Cond.TRUE;
            }
            if (a instanceof Cond.Compare(var e, var relation) && relation == Relation.POSITIVE) {
                Cond opposite = Cond.positive(e.negate());
                if (parts.contains(opposite)) {
                    List<Cond> rest = new ArrayList<>(parts);
                    rest.remove(a);
                    rest.remove(opposite);
                    rest.add(Cond.nonzero(e));
                    return Cond.or(rest);
                }
            }
        }
        return c;
    }

    private Cond compare(Expr e, Relation relation) {
        if (signs.of(e).implies(relation)) {
            return Cond.TRUE;
        }
        if (signs.of(e).excludes(relation)) {
            return Cond.FALSE;
        }
        return switch (e.node()) {
            case Node.Product(var coefficient, var factors) -> product(e, coefficient, factors, relation);
            case Node.Apply(var fn, var args) when fn == StepFunctions.ABS && !relation.isEven() ->
                relation == Relation.POSITIVE ? compare(args.getFirst(), Relation.NONZERO) : Cond.TRUE;
            case Node.Apply(var fn, var args) when fn == StepFunctions.ABS || fn == StepFunctions.SIGN ->
                compare(args.getFirst(), relation);
            case Node.Sum(var constant, var terms) when relation == Relation.NONZERO -> roots(e, constant, terms);
            case Node.Sum _,
                    Node.Apply _,
                    Node.Num _,
                    Node.Sym _,
                    Node.Const _,
                    Node.Undefined _,
                    Node.Bound _,
                    Node.Abstract _,
                    Node.Piecewise _,
                    Node.Vector _ ->
                Cond.compare(e, relation);
        };
    }

    private Cond product(Expr e, Rational coefficient, List<Factor> factors, Relation relation) {
        if (relation == Relation.NONZERO) {
            return Cond.and(factors.stream().map(f -> compare(f.base(), Relation.NONZERO)).toList());
        }
        if (relation == Relation.ZERO) {
            return Cond.compare(e, relation);
        }
        List<Cond> all = new ArrayList<>();
        List<Expr> rest = new ArrayList<>(List.of(Exprs.number(coefficient.signum())));
        for (Factor f : factors) {
            Expr power = Exprs.power(f.base(), f.exponent());
            boolean root = f.exponent().node() instanceof Node.Num(var r) && !r.isInteger();
            boolean odd = f.exponent().node() instanceof Node.Num(var r) && r.isOdd();
            if (!signs.of(power).isNonnegative()) {
                rest.add(odd ? f.base() : power);
            } else if (relation == Relation.POSITIVE) {
                // A root exists only where its base is not negative, an even power everywhere.
                all.add(compare(f.base(), root ? Relation.POSITIVE : Relation.NONZERO));
            } else {
                rest.add(power);
            }
        }
        Expr product = Exprs.product(rest);
        boolean shorter =
                product != e && !(product.node() instanceof Node.Product p && p.factors().size() == factors.size());
        all.add(shorter ? compare(product, relation) : Cond.compare(product, relation));
        return Cond.and(all);
    }

    /** {@code a·s² + b·s + c != 0} with rational roots. */
    private Cond roots(Expr e, Rational c, List<Term> terms) {
        Term square = terms.getFirst();
        Rational b = Rational.ZERO;
        for (Term t : terms) {
            if (squareRoot(t.expr()) != t.expr()) {
                square = t;
            }
        }
        Expr s = squareRoot(square.expr());
        if (s == square.expr() || terms.size() > 2) {
            return Cond.nonzero(e);
        }
        for (Term t : terms) {
            if (t != square) {
                if (t.expr() != s) {
                    return Cond.nonzero(e);
                }
                b = t.coefficient();
            }
        }
        Rational a = square.coefficient();
        Rational discriminant = b.times(b).minus(Rational.of(4).times(a).times(c));
        BigInteger p = discriminant.numerator();
        BigInteger q = discriminant.denominator();
        if (discriminant.signum() < 0 || !isSquare(p) || !isSquare(q)) {
            return Cond.nonzero(e);
        }
        Rational root = Rational.of(p.sqrt(), q.sqrt());
        Rational twice = a.times(Rational.TWO);
        Expr first = Exprs.number(root.minus(b).over(twice));
        Expr second = Exprs.number(root.negate().minus(b).over(twice));
        return Cond.and(Cond.nonzero(s.minus(first)), Cond.nonzero(s.minus(second)));
    }

    private static boolean isSquare(BigInteger n) {
        return n.sqrt().pow(2).equals(n);
    }

    /** {@return s if the expression is s², else the expression} */
    private static Expr squareRoot(Expr e) {
        return e.node() instanceof Node.Product(var k, var factors)
                && k.isOne()
                && factors.size() == 1
                && factors.getFirst().exponent() == Exprs.TWO
                        ? factors.getFirst().base()
                        : e;
    }
}
