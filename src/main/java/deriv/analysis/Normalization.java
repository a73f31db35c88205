package deriv.analysis;

import deriv.core.Children;
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
import deriv.tape.Interpreter;
import deriv.tape.NoDoubleEvaluationException;
import deriv.tape.Tape;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Conditions as people write them: {@code (x - 2)*exp(x) != 0} is {@code x != 2}, {@code x^2 > 0} is {@code x != 0},
 * {@code x^2 - 4 != 0} is {@code x != 2 and x != -2}. Keeps what it has found; confined to one thread.
 */
public final class Normalization {
    private static final int MAX_JOINED = 50;

    /** Values nearer to 0 than this may be 0: doubles cannot tell. */
    private static final double CERTAIN = 1e-9;

    private final Signs signs = new Signs();

    /** {@return an equivalent condition, wherever the compared expressions are defined} */
    public Cond of(Cond c) {
        return switch (c) {
            case Cond.Truth _ -> c;
            case Cond.Compare(var e, var relation) -> compare(Simplification.of(e), relation);
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

    /** Parts to be looked at wait in a list, because a product may hold sums of products as deep as the input. */
    private Cond compare(Expr root, Relation asked) {
        Set<Cond> all = new LinkedHashSet<>();
        Set<Cond.Compare> seen = new HashSet<>();
        Deque<Cond.Compare> open = new ArrayDeque<>(List.of(new Cond.Compare(root, asked)));
        while (!open.isEmpty()) {
            Cond.Compare next = open.pop();
            if (!seen.add(next) || signs.of(next.expr()).implies(next.relation())) {
                continue;
            }
            Cond simpler = signs.of(next.expr()).excludes(next.relation()) ? Cond.FALSE : step(next, open);
            if (simpler.equals(Cond.FALSE)) {
                return Cond.FALSE;
            }
            all.add(simpler);
        }
        return Cond.and(List.copyOf(all));
    }

    /** {@return what is left of a comparison, after its parts have been added to the list} */
    private Cond step(Cond.Compare c, Deque<Cond.Compare> open) {
        Expr e = c.expr();
        Relation relation = c.relation();
        return switch (e.node()) {
            case Node.Product(var coefficient, var factors) -> product(e, coefficient, factors, relation, open);
            case Node.Apply(var fn, var args) when fn == StepFunctions.ABS -> {
                // An absolute value that is not negative was decided by its sign.
                Relation inside = relation == Relation.POSITIVE ? Relation.NONZERO : relation;
                open.push(new Cond.Compare(args.getFirst(), inside));
                yield Cond.TRUE;
            }
            case Node.Apply(var fn, var args) when fn == StepFunctions.SIGN -> {
                open.push(new Cond.Compare(args.getFirst(), relation));
                yield Cond.TRUE;
            }
            case Node.Sum(var constant, var terms) when relation == Relation.NONZERO -> roots(e, constant, terms);
            case Node.Num _, Node.Sum _, Node.Atom _, Node.Undefined _ -> decided(Cond.compare(e, relation));
        };
    }

    /** A comparison of a number that is written with functions, such as {@code 2 - pi > 0}, is decided by its value. */
    private static Cond decided(Cond c) {
        if (!(c instanceof Cond.Compare(var e, var relation)) || !e.isClosed()) {
            return c;
        }
        try {
            double value = new Interpreter(Tape.of(List.of(), List.of(e))).evaluate()[0];
            boolean certain = Math.abs(value) > CERTAIN && Math.abs(value) < 1 / CERTAIN;
            return !certain ? c : relation.holds((int) Math.signum(value)) ? Cond.TRUE : Cond.FALSE;
        } catch (NoDoubleEvaluationException _) {
            return c;
        }
    }

    private Cond product(
            Expr e, Rational coefficient, List<Factor> factors, Relation relation, Deque<Cond.Compare> open) {
        if (relation == Relation.NONZERO) {
            factors.forEach(f -> open.push(new Cond.Compare(f.base(), Relation.NONZERO)));
            return Cond.TRUE;
        }
        if (relation == Relation.ZERO) {
            return decided(Cond.compare(e, relation));
        }
        List<Expr> rest = new ArrayList<>(List.of(Exprs.number(coefficient.signum())));
        for (Factor f : factors) {
            Expr power = Exprs.power(f.base(), f.exponent());
            boolean root = f.exponent().node() instanceof Node.Num(var r) && !r.isInteger();
            boolean odd = f.exponent().node() instanceof Node.Num(var r) && r.isOdd();
            if (!signs.of(power).isNonnegative()) {
                rest.add(odd ? f.base() : power);
            } else if (relation == Relation.POSITIVE) {
                // A root exists only where its base is not negative, an even power everywhere.
                open.push(new Cond.Compare(f.base(), root ? Relation.POSITIVE : Relation.NONZERO));
            } else {
                rest.add(power);
            }
        }
        Expr product = Exprs.product(rest);
        if (Children.of(product.node()).size() < Children.of(e.node()).size()) {
            open.push(new Cond.Compare(product, relation));
            return Cond.TRUE;
        }
        return decided(Cond.compare(product, relation));
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
