package deriv.verify;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.precise.Ball;
import deriv.precise.Enclosure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges in many digits what doubles could not settle, with bounds of all rounding errors, so that rounding is never
 * taken for a wrong derivative.
 *
 * <p>It refutes only if at the finest steps that the digits allow the differences differ from the claim by far more than
 * the bounds, the slopes to both sides agree, so that there is no kink, the claim itself does not vary by as much nearby,
 * and all that holds at two points nearby too. Confined to one thread.
 */
final class Rejudgement {
    /** So many nodes may be evaluated for one question: some tenths of a second. */
    private static final int MOST_WORK = 50_000;

    private static final int MOST_DOUBTS = 8;

    /** The steps are 2^-n of the size of a coordinate; first those that suit most functions. */
    private static final int[] STEPS = {30, 16, 8, 6, 12, 20, 24, 45, 60, 80};

    /** With values that have the digits of a double only steps at least as fine as this one refute. */
    private static final int FINE_FOR_KERNELS = 16;

    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal NEARBY = new BigDecimal(0x1p-8);
    private static final MathContext SHORT = new MathContext(20);

    private static final BigDecimal AGREEMENT = new BigDecimal("1e-6");
    private static final BigDecimal SETTLED = new BigDecimal("1e-4");
    private static final BigDecimal DISAGREEMENT = new BigDecimal("1e-5");
    private static final BigDecimal NOTHING = new BigDecimal("1e-12");
    private static final BigDecimal FAR = BigDecimal.valueOf(200);
    private static final BigDecimal SMALL_PART = new BigDecimal("0.05");

    private final Question question;
    private final List<Expr> symbols;
    private final Map<Expr, Integer> places;
    private final int nodes;
    private int work;

    Rejudgement(Question question, List<Expr> symbols, int nodes) {
        this.question = question;
        this.symbols = symbols;
        this.places = Inventory.places(symbols);
        this.nodes = nodes;
    }

    /**
     * What is to be judged.
     *
     * @param claim the number of the claim
     * @param function the number of the function in it
     * @param v the direction
     * @param disagrees whether doubles speak against it
     */
    record Doubt(int claim, int function, double[] v, boolean disagrees) {}

    /** Agreement in all doubts, or a refutation, or neither. */
    record Judgement(boolean agrees, Optional<Verdict.Refuted> refuted) {
        static final Judgement NONE = new Judgement(false, Optional.empty());
    }

    /** What one doubt comes to: a claimed and a found slope, if they differ for certain. */
    private record Outcome(boolean agrees, boolean differs, Ball claimed, Ball found) {
        static final Outcome UNDECIDED = new Outcome(false, false, Ball.UNKNOWN, Ball.UNKNOWN);
    }

    Judgement of(double[] x, List<Doubt> doubts) {
        if (work > MOST_WORK || doubts.size() > MOST_DOUBTS) {
            return Judgement.NONE;
        }
        BigDecimal[] here = new BigDecimal[x.length];
        for (int j = 0; j < x.length; j++) {
            here[j] = new BigDecimal(x[j]);
        }
        boolean allAgree = true;
        for (Doubt doubt : doubts) {
            Outcome outcome = judge(here, doubt);
            if (outcome.differs && differsNearby(here, doubt)) {
                double claimed = outcome.claimed.mid().doubleValue();
                double found = outcome.found.mid().doubleValue();
                return new Judgement(false, Optional.of(new Verdict.Refuted(text(x), claimed, found)));
            }
            allAgree &= outcome.agrees;
        }
        return new Judgement(allAgree, Optional.empty());
    }

    /** {@return the point for a message} */
    String text(double[] x) {
        List<String> parts = new ArrayList<>();
        for (int j = 0; j < Math.min(x.length, 5); j++) {
            parts.add(Inventory.name(symbols.get(j)) + " = " + x[j]);
        }
        return String.join(", ", parts) + (x.length > 5 ? ", …" : "");
    }

    private boolean differsNearby(BigDecimal[] x, Doubt doubt) {
        return judge(moved(x, doubt, NEARBY), doubt).differs && judge(moved(x, doubt, NEARBY.negate()), doubt).differs;
    }

    private BigDecimal[] moved(BigDecimal[] x, Doubt doubt, BigDecimal t) {
        BigDecimal[] y = new BigDecimal[x.length];
        for (int j = 0; j < x.length; j++) {
            y[j] = x[j].add(t.multiply(new BigDecimal(doubt.v[j])));
        }
        return y;
    }

    private Enclosure at(BigDecimal[] x) {
        Map<Expr, BigDecimal> point = new HashMap<>();
        for (int j = 0; j < x.length; j++) {
            point.put(symbols.get(j), x[j]);
        }
        work += nodes;
        return new Enclosure(point);
    }

    private Outcome judge(BigDecimal[] x, Doubt doubt) {
        Enclosure here = at(x);
        Claim claim = question.claims().get(doubt.claim);
        Expr f = claim.functions().get(doubt.function);
        Ball value = here.of(f);
        Ball claimed = slope(here, doubt);
        if (!value.isKnown() || !claimed.isKnown() || !holdAll(question.guard(), here)
                || !holdAll(question.domain(), here)) {
            return Outcome.UNDECIDED;
        }
        Outcome ofFinest = Outcome.UNDECIDED;
        int finest = 0;
        for (int n : STEPS) {
            BigDecimal t = BigDecimal.ONE.divide(TWO.pow(n));
            Outcome outcome = work > MOST_WORK ? Outcome.UNDECIDED : judge(x, t, doubt, f, value, claimed);
            if (outcome.agrees) {
                return outcome;
            }
            // A finer step that is drowned in errors does not speak against a coarser one.
            if (outcome.found.isKnown() && n > finest) {
                ofFinest = outcome;
                finest = n;
            }
        }
        // Kernels drown the fine steps, and a coarse one may span many periods of a function.
        boolean tooCoarse = here.hasUsedKernels() && finest < FINE_FOR_KERNELS;
        return work > MOST_WORK || tooCoarse ? Outcome.UNDECIDED : ofFinest;
    }

    private Outcome judge(BigDecimal[] x, BigDecimal t, Doubt doubt, Expr f, Ball value, Ball claimed) {
        BigDecimal half = t.divide(TWO);
        Ball wide = central(x, t, doubt, f);
        Enclosure above = at(moved(x, doubt, half));
        Ball up = above.of(f);
        Ball down = at(moved(x, doubt, half.negate())).of(f);
        Ball narrow = over(up.minus(down), t);
        if (!wide.isKnown() || !narrow.isKnown()) {
            return Outcome.UNDECIDED;
        }
        // (4*narrow - wide)/3, with the difference of the two as the error of the step
        Ball found = narrow.plus(over(narrow.minus(wide), BigDecimal.valueOf(3)));
        BigDecimal error = narrow.minus(wide).mid().abs().add(found.radius(), SHORT).add(claimed.radius(), SHORT);
        BigDecimal difference = found.mid().subtract(claimed.mid(), SHORT).abs();
        BigDecimal larger = found.mid().abs().max(claimed.mid().abs());
        boolean bothNothing = found.mayBeZero() && claimed.mayBeZero() && !above.hasUsedKernels();
        boolean settled = bothNothing || error.compareTo(larger.multiply(SETTLED)) <= 0
                || claimed.isZero() && error.compareTo(value.mid().abs().multiply(NOTHING)) <= 0;
        if (!settled) {
            return Outcome.UNDECIDED;
        }
        BigDecimal allowed = claimed.mid().abs().multiply(AGREEMENT).add(error.multiply(TWO), SHORT);
        if (difference.compareTo(allowed) <= 0) {
            return new Outcome(true, false, claimed, found);
        }
        if (error.multiply(FAR).compareTo(difference) > 0) {
            return Outcome.UNDECIDED;
        }
        boolean isLarge = difference.compareTo(larger.multiply(DISAGREEMENT)) > 0;
        BigDecimal tolerated = difference.multiply(SMALL_PART);
        Ball gap = over(up.plus(down).minus(value).minus(value), half);
        boolean differs = isLarge && isWithin(gap, tolerated) && variesLittle(x, half, doubt, claimed, tolerated);
        return new Outcome(false, differs, claimed, found);
    }

    /** Whether the claim is the same nearby: else the differences do not see what it sees. */
    private boolean variesLittle(BigDecimal[] x, BigDecimal t, Doubt doubt, Ball claimed, BigDecimal tolerated) {
        return isWithin(slope(at(moved(x, doubt, t)), doubt).minus(claimed), tolerated)
                && isWithin(slope(at(moved(x, doubt, t.negate())), doubt).minus(claimed), tolerated);
    }

    private static boolean isWithin(Ball difference, BigDecimal tolerated) {
        return difference.isKnown() && difference.mid().abs().add(difference.radius(), SHORT).compareTo(tolerated) <= 0;
    }

    private Ball central(BigDecimal[] x, BigDecimal t, Doubt doubt, Expr f) {
        Ball up = at(moved(x, doubt, t)).of(f);
        Ball down = at(moved(x, doubt, t.negate())).of(f);
        return over(up.minus(down), t.multiply(TWO));
    }

    private static Ball over(Ball value, BigDecimal by) {
        return value.over(Ball.exactly(by));
    }

    /** The claimed derivative along the direction. */
    private Ball slope(Enclosure at, Doubt doubt) {
        Claim claim = question.claims().get(doubt.claim);
        List<Expr> row = claim.row(doubt.function);
        Ball slope = Ball.ZERO;
        for (int j = 0; j < row.size(); j++) {
            double part = doubt.v[places.get(claim.symbols().get(j))];
            if (part != 0) {
                slope = slope.plus(at.of(row.get(j)).times(Ball.exactly(new BigDecimal(part))));
            }
        }
        return slope;
    }

    private static boolean holdAll(List<Cond> conditions, Enclosure at) {
        return conditions.stream().allMatch(c -> at.holds(c).orElse(false));
    }
}
