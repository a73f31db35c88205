package deriv.germs;

import deriv.core.Children;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Sign;
import deriv.functions.Activations;
import deriv.functions.Logarithms;
import deriv.functions.StepFunctions;
import deriv.precise.Enclosure;
import deriv.series.ExactSign;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers that are written with functions that step, such as {@code floor(pi)} and {@code abs(pi - 4)}, without those, and
 * others in the form that expansions have: proved by enclosures. Confined to one thread.
 */
public final class SettledNumbers {
    private final ExactSign exact;
    private final Fold<Expr> fold;

    public SettledNumbers(ExactSign exact) {
        this.exact = exact;
        this.fold = Fold.of(this::settled);
    }

    /** {@return the same value, written without steps of numbers where that is certain} */
    public Expr in(Expr e) {
        return fold.at(e);
    }

    private Expr settled(Expr e, Fold<Expr> d) {
        Expr plain = Children.map(e, d::at);
        if (plain.isClosed() && plain.node() instanceof Node.Product(_, var factors)
                && factors.stream().anyMatch(f -> f.base() == Exprs.ZERO && exact.of(f.exponent()).isPositive())) {
            return Exprs.ZERO; // 0^pi
        }
        return plain.isClosed() && plain.node() instanceof Node.Apply(var fn, var args)
                ? value(fn, args).orElse(plain)
                : plain;
    }

    private Optional<Expr> value(Fn fn, List<Expr> args) {
        Expr only = args.getFirst();
        if (fn == StepFunctions.FLOOR) {
            return floor(only);
        }
        if (fn == StepFunctions.CEIL) {
            return floor(only.negate()).map(Expr::negate);
        }
        if (fn == StepFunctions.ROUND) {
            return floor(only.plus(Exprs.HALF)).filter(n -> exact.of(n.minus(only.plus(Exprs.HALF))).isNonzero());
        }
        if (fn == StepFunctions.MAX || fn == StepFunctions.MIN) {
            return args.size() == 2 ? larger(args.get(0), args.get(1), fn == StepFunctions.MAX ? 1 : -1)
                    : Optional.empty();
        }
        if (fn == Activations.LOGSUMEXP || fn == Activations.LOGADDEXP) {
            return args.stream().anyMatch(a -> a.node() instanceof Node.Vector) ? Optional.empty()
                    : Optional.of(Logarithms.log(Exprs.sum(args.stream().map(Exprs::exp).toList())));
        }
        if (fn == StepFunctions.CLAMP) {
            return larger(only, args.get(1), 1).flatMap(raised -> larger(raised, args.get(2), -1));
        }
        if (fn == StepFunctions.MOD) {
            return floor(only.over(args.get(1))).map(n -> only.minus(args.get(1).times(n)));
        }
        return args.size() == 1 ? ofSign(fn, only, exact.of(only)) : Optional.empty();
    }

    private static Optional<Expr> ofSign(Fn fn, Expr x, Sign sign) {
        if (!sign.isNonzero() || !(sign.isNonnegative() || sign.negate().isNonnegative())) {
            return Optional.empty();
        }
        boolean positive = sign.isPositive();
        return fn == StepFunctions.SIGN ? Optional.of(positive ? Exprs.ONE : Exprs.MINUS_ONE)
                : fn == StepFunctions.HEAVISIDE ? Optional.of(positive ? Exprs.ONE : Exprs.ZERO)
                : fn == StepFunctions.ABS ? Optional.of(positive ? x : x.negate())
                : fn == Activations.RELU ? Optional.of(positive ? x : Exprs.ZERO)
                : Optional.empty();
    }

    private Optional<Expr> larger(Expr a, Expr b, int direction) {
        Sign sign = exact.of(a.minus(b));
        return sign == Sign.ZERO ? Optional.of(a)
                : !sign.isNonzero() ? Optional.empty() : Optional.of(sign.isPositive() == (direction > 0) ? a : b);
    }

    /** {@return the largest whole number that is not above it} */
    Optional<Expr> floor(Expr e) {
        BigInteger near = new Enclosure(Map.of()).of(e).mid().toBigInteger();
        for (int k = -1; k <= 1; k++) {
            Expr candidate = Exprs.number(Rational.of(near.add(BigInteger.valueOf(k))));
            if (exact.of(e.minus(candidate)).isNonnegative() && exact.of(candidate.plus(1).minus(e)).isPositive()) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
