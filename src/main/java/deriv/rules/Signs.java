package deriv.rules;

import deriv.core.Branch;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.core.Term;
import java.util.List;
import java.util.Map;

/**
 * The signs of expressions for real symbols, as far as they follow from structure: even powers, exponentials, function
 * rows, sums of like signs, quadratics without real roots. Keeps what it has found; confined to one thread.
 */
public final class Signs {
    private final Fold<Sign> fold;

    public Signs() {
        this(Map.of());
    }

    private Signs(Map<Expr, Sign> known) {
        this.fold = Fold.of((e, d) -> known.getOrDefault(e, Sign.UNKNOWN).and(step(e, d)));
    }

    /** {@return signs that also follow from these; where they contradict the structure, nothing is claimed} */
    public static Signs given(Map<Expr, Sign> known) {
        return new Signs(known);
    }

    /** {@return the sign of the value, wherever the expression is defined} */
    public Sign of(Expr e) {
        return fold.at(e);
    }

    private static Sign step(Expr e, Fold<Sign> d) {
        return switch (e.node()) {
            case Node.Num(var value) -> Sign.of(value);
            case Node.Const _ -> Sign.POSITIVE;
            case Node.Sym _, Node.Undefined _, Node.Bound _, Node.Abstract _, Node.Vector _ -> Sign.UNKNOWN;
            case Node.Sum sum -> {
                Sign byTerms = ofTerms(sum, d);
                yield byTerms == Sign.UNKNOWN ? ofQuadratic(sum) : byTerms;
            }
            case Node.Product(var coefficient, var factors) -> {
                Sign sign = Sign.of(coefficient);
                for (Factor f : factors) {
                    sign = sign.times(ofPower(f, d));
                }
                yield sign;
            }
            case Node.Apply(var fn, _) -> fn.sign();
            case Node.Piecewise(var branches, var otherwise) -> {
                Sign sign = d.at(otherwise);
                for (Branch b : branches) {
                    sign = sign.or(d.at(b.value()));
                }
                yield sign;
            }
        };
    }

    private static Sign ofTerms(Node.Sum sum, Fold<Sign> d) {
        Sign sign = Sign.of(sum.constant());
        for (Term t : sum.terms()) {
            sign = sign.plus(Sign.of(t.coefficient()).times(d.at(t.expr())));
        }
        return sign;
    }

    private static Sign ofPower(Factor f, Fold<Sign> d) {
        Sign base = d.at(f.base());
        if (!(f.exponent().node() instanceof Node.Num(var n))) {
            return base.isPositive() ? Sign.POSITIVE : Sign.UNKNOWN;
        }
        // A power with a negative exponent exists only where the base is not 0, one with a fractional exponent only
        // where it is not negative.
        Sign existing = n.signum() < 0 ? base.exceptZero() : base;
        if (!n.isInteger()) {
            return existing.isNonzero() ? Sign.POSITIVE : Sign.NONNEGATIVE;
        }
        return n.isEven() ? existing.squared() : existing;
    }

    /** {@code a·u² + b·u + c} without real roots has the sign of a. */
    private static Sign ofQuadratic(Node.Sum sum) {
        List<Term> terms = sum.terms();
        if (terms.size() != 2) {
            return Sign.UNKNOWN;
        }
        Term first = terms.get(0);
        Term second = terms.get(1);
        Term square = first.expr() == second.expr().squared() ? first : second;
        Term linear = square == first ? second : first;
        if (square.expr() != linear.expr().squared() || square.expr() == Exprs.ZERO) {
            return Sign.UNKNOWN;
        }
        Rational four = Rational.of(4);
        Rational discriminant = linear.coefficient()
                .times(linear.coefficient())
                .minus(four.times(square.coefficient()).times(sum.constant()));
        return discriminant.signum() < 0 ? Sign.of(square.coefficient()) : Sign.UNKNOWN;
    }
}
