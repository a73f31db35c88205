package deriv.normal;

import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Memo;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.Substitution;
import deriv.core.Term;
import deriv.functions.StepFunctions;
import deriv.functions.Trigonometry;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a real expression is 0 on either side of a kink, and at it: each sign of the argument of an absolute value is a
 * case of its own, with relations of its own.
 */
final class Cases {
    private static final int MAX_DEPTH = 5;

    /** Functions that jump, or have a value of their own, where the argument is 0. */
    private static final Set<Fn> SPECIAL_AT_ZERO =
            Set.of(StepFunctions.SIGN, StepFunctions.HEAVISIDE, Trigonometry.SINC);

    private Cases() {}

    /** A function of one argument whose sign decides what it is. */
    private record Kink(Expr argument, boolean special) {}

    static boolean isZero(Expr e, Mode mode) {
        return isZero(e, mode, MAX_DEPTH);
    }

    private static boolean isZero(Expr e, Mode mode, int depth) {
        if (e == Exprs.ZERO || e.isUndefined()) {
            return true; // what is defined nowhere is 0 wherever it is defined
        }
        Expr translated = new Translation(e, mode).result();
        if (translated.isUndefined()) {
            return true;
        }
        Reading reading = new Reading(translated, mode);
        if (reading.value().isZero()) {
            return true;
        }
        Optional<Kink> kink = depth == 0 || !mode.isReal() ? Optional.empty() : lowest(translated);
        if (kink.isEmpty()) {
            return false;
        }
        Expr u = kink.get().argument();
        if (!kink.get().special()) {
            return isZero(e, mode.where(Cond.nonnegative(u)), depth - 1)
                    && isZero(e, mode.where(Cond.nonnegative(u.negate())), depth - 1);
        }
        return isZero(e, mode.where(Cond.positive(u)), depth - 1)
                && isZero(e, mode.where(Cond.positive(u.negate())), depth - 1)
                && atZeroOf(u).filter(at -> isZero(Substitution.of(e, at), mode, depth - 1)).isPresent();
    }

    /** The kink with the lowest argument, those that are special first: its sign may decide the others. */
    private static Optional<Kink> lowest(Expr e) {
        Memo<Boolean> seen = new Memo<>();
        Deque<Expr> open = new ArrayDeque<>(List.of(e));
        Kink lowest = null;
        while (!open.isEmpty()) {
            Expr next = open.pop();
            if (seen.get(next) != null || next.node() instanceof Node.Piecewise) {
                continue; // what is inside pieces may not be defined at all points, and so have none of the signs
            }
            Operation.tick();
            seen.put(next, true);
            Children.outsideBodies(next.node()).forEach(open::push);
            if (next.node() instanceof Node.Apply(var fn, var args)
                    && (fn == StepFunctions.ABS || SPECIAL_AT_ZERO.contains(fn))) {
                Kink kink = new Kink(args.getFirst(), SPECIAL_AT_ZERO.contains(fn));
                lowest = lowest == null || ORDER.compare(kink, lowest) < 0 ? kink : lowest;
            }
        }
        return Optional.ofNullable(lowest);
    }

    private static final Comparator<Kink> ORDER = Comparator.<Kink>comparingInt(k -> k.argument().height())
            .thenComparing(k -> !k.special())
            .thenComparing(k -> k.argument().toString())
            .thenComparingLong(k -> k.argument().hash());

    /** {@return the value of one symbol, in terms of the others, for which u is 0}; empty unless u is linear in one */
    private static Optional<Map<Expr, Expr>> atZeroOf(Expr u) {
        for (Term t : Term.termsOf(u)) {
            Expr symbol = t.expr();
            Expr rest = u.minus(symbol.times(Exprs.number(t.coefficient())));
            if (symbol.node() instanceof Node.Sym && !rest.mayContain(symbol)) {
                Rational factor = t.coefficient().negate().reciprocal();
                return Optional.of(Map.of(symbol, rest.times(Exprs.number(factor))));
            }
        }
        return Optional.empty();
    }
}
