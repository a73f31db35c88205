package deriv.functions;

import static deriv.core.Exprs.ONE;
import static deriv.core.Exprs.ZERO;

import deriv.core.Branch;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What max and min have in common. The order of the arguments is kept, because ties go to the first. More than {@value
 * #FLAT} arguments are treated as the winner of one half against the winner of the other: conditions stay short and are
 * shared.
 */
enum Extremes {
    LARGEST(() -> StepFunctions.MAX, 1),
    SMALLEST(() -> StepFunctions.MIN, -1);

    private static final int FLAT = 3;

    private final Supplier<Row> row;
    private final int direction;

    Extremes(Supplier<Row> row, int direction) {
        this.row = row;
        this.direction = direction;
    }

    /** {@return what is positive where a wins over b} */
    private Expr lead(Expr a, Expr b) {
        return a.minus(b).times(direction);
    }

    /** Splices calls in calls, drops repetitions, folds numbers; a single argument is the value. */
    Optional<Expr> simplified(List<Expr> args) {
        Set<Expr> flat = new LinkedHashSet<>();
        for (Expr arg : args) {
            if (arg.node() instanceof Node.Apply(var fn, var inner) && fn == row.get()
                    && inner.size() <= Exprs.SPLICE) {
                flat.addAll(inner);
            } else {
                flat.add(arg);
            }
        }
        List<Expr> kept = withOneNumber(flat);
        if (kept.size() == 1) {
            return Optional.of(kept.getFirst());
        }
        return kept.equals(args) ? Optional.empty() : Optional.of(Exprs.apply(row.get(), kept));
    }

    /** The winning number takes the place of the first. */
    private List<Expr> withOneNumber(Set<Expr> args) {
        List<Expr> kept = new ArrayList<>();
        int place = -1;
        for (Expr arg : args) {
            if (!arg.isNumber()) {
                kept.add(arg);
            } else if (place < 0) {
                place = kept.size();
                kept.add(arg);
            } else if (Cond.positive(lead(arg, kept.get(place))).equals(Cond.TRUE)) {
                kept.set(place, arg);
            }
        }
        return kept;
    }

    /**
     * {@return 1 where argument i wins, 0 elsewhere}, with the same conditions for every i, so that sums can be joined.
     */
    Expr unit(int i, List<Expr> args) {
        if (args.size() > FLAT) {
            int middle = args.size() / 2;
            List<Expr> left = args.subList(0, middle);
            List<Expr> right = args.subList(middle, args.size());
            Cond leftWins = Cond.nonnegative(lead(winner(left), winner(right)));
            return i < middle
                    ? Exprs.piecewise(leftWins, unit(i, left), ZERO)
                    : Exprs.piecewise(leftWins, ZERO, unit(i - middle, right));
        }
        return ofWinner(args, k -> k == i ? ONE : ZERO);
    }

    /** {@return the function as pieces: the winner among three at most, or of the winners of both halves} */
    Expr pieces(List<Expr> args) {
        if (args.size() > FLAT) {
            Expr left = winner(args.subList(0, args.size() / 2));
            Expr right = winner(args.subList(args.size() / 2, args.size()));
            return Exprs.piecewise(Cond.nonnegative(lead(left, right)), left, right);
        }
        return ofWinner(args, args::get);
    }

    /** {@return the value for the argument that beats those before it, and at least equals those behind it} */
    private Expr ofWinner(List<Expr> args, IntFunction<Expr> value) {
        int last = args.size() - 1;
        List<Branch> branches = new ArrayList<>();
        for (int k = 0; k < last; k++) {
            Expr candidate = args.get(k);
            List<Cond> wins = args.subList(k + 1, args.size()).stream()
                    .map(rival -> Cond.nonnegative(lead(candidate, rival)))
                    .toList();
            branches.add(new Branch(Cond.and(wins), value.apply(k)));
        }
        return Exprs.piecewise(branches, value.apply(last));
    }

    /** {@return where one argument beats all others, so that the function is smooth} */
    Cond oneWins(List<Expr> args) {
        if (args.size() > FLAT) {
            List<Expr> left = args.subList(0, args.size() / 2);
            List<Expr> right = args.subList(args.size() / 2, args.size());
            Expr lead = lead(winner(left), winner(right));
            return Cond.or(
                    Cond.and(Cond.positive(lead), oneWins(left)),
                    Cond.and(Cond.positive(lead.negate()), oneWins(right)));
        }
        List<Cond> winners = new ArrayList<>();
        for (Expr candidate : args) {
            winners.add(Cond.and(args.stream()
                    .filter(rival -> rival != candidate)
                    .map(rival -> Cond.positive(lead(candidate, rival)))
                    .toList()));
        }
        return Cond.or(winners);
    }

    private Expr winner(List<Expr> args) {
        return Exprs.apply(row.get(), args);
    }
}
