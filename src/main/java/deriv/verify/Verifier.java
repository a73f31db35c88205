package deriv.verify;

import deriv.core.Expr;
import deriv.tape.NoDoubleEvaluationException;
import deriv.verify.Rejudgement.Judgement;
import deriv.verify.Slopes.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies claims at sample points. Doubles decide where they can; a disagreement, and whatever else is in doubt, is
 * judged again in many digits, and only that can refute. Confined to one thread.
 */
public final class Verifier {
    /** So many points are enough unless there are pieces to be met. */
    private static final int POINTS = 4;

    private static final int BESIDE_PIECES = 2;
    private static final int MOST_POINTS = 24;

    /** Larger questions are not asked: their programs would take longer than their derivatives. */
    private static final int MOST_NODES = 500_000;

    /** Instructions of the programs that may be run for one question. */
    private static final long MOST_WORK = 8_000_000;

    /** So many points in doubt are judged in many digits if no other is clear. */
    private static final int MOST_DOUBTFUL_POINTS = 3;

    private final Question question;
    private final List<Expr> symbols;
    private final List<Sweep> sweeps;
    private final Candidates candidates;
    private final Programs programs;
    private final Slopes differences;
    private final Rejudgement rejudgement;
    private final int directions;

    private int agreements;
    private Optional<String> disagreement = Optional.empty();
    private final List<DoubtfulPoint> doubtful = new ArrayList<>();
    private int withoutDerivative;

    /** What doubles could not settle at one point. */
    private record DoubtfulPoint(double[] x, List<Rejudgement.Doubt> doubts) {}

    private Verifier(Question question, Inventory inventory) {
        this.question = question;
        this.symbols = inventory.symbols();
        this.sweeps = Sweep.of(question.claims(), symbols);
        Set<Expr> parameters = new HashSet<>(symbols);
        for (Claim claim : question.claims()) {
            claim.symbols().forEach(parameters::remove); // removeAll would search the list for each parameter
        }
        this.candidates = new Candidates(symbols, parameters, inventory.boundaries());
        this.programs = new Programs(question, symbols, inventory.nodes());
        this.differences = programs.differences();
        this.rejudgement = new Rejudgement(question, symbols, inventory.nodes());
        int count = 0;
        for (Sweep sweep : sweeps) {
            count += sweep.directions();
        }
        this.directions = count;
    }

    /** {@return what can be said of these claims} The same for the same question, on any machine. */
    public static Verdict of(Question asked) {
        Question question = LimitValues.in(asked);
        Inventory inventory = Inventory.of(question);
        if (inventory.nodes() > MOST_NODES) {
            return new Verdict.Unverified("the formula is too large");
        }
        try {
            return new Verifier(question, inventory).verdict();
        } catch (NoDoubleEvaluationException e) {
            return new Verdict.Unverified(e.getMessage());
        }
    }

    private Verdict verdict() {
        long perPoint = programs.workPerPoint(directions);
        if (perPoint > MOST_WORK) {
            return new Verdict.Unverified("the formula is too large");
        }
        int wanted = Math.min(MOST_POINTS, Math.max(POINTS, BESIDE_PIECES + candidates.pieces()));
        for (int i = 0; i < candidates.count() && agreements < wanted; i++) {
            if (programs.work() + perPoint > MOST_WORK) {
                break;
            }
            Optional<Verdict.Refuted> refuted = ask(i);
            if (refuted.isPresent()) {
                return refuted.get();
            }
        }
        return agreements == 0 ? verdictInDoubt() : verdictOf(agreements);
    }

    private Verdict verdictOf(int points) {
        if (disagreement.isPresent()) {
            return new Verdict.Unverified(disagreement.get());
        }
        return points > 0 ? new Verdict.Verified(points) : new Verdict.Unverified(reason());
    }

    private String reason() {
        return !doubtful.isEmpty() ? "its values vary too much, or too little, to tell"
                : withoutDerivative > 0 ? "the derivative has no value at the sample points"
                : "no point of its domain was found";
    }

    private Verdict verdictInDoubt() {
        int points = 0;
        for (DoubtfulPoint p : doubtful.subList(0, Math.min(MOST_DOUBTFUL_POINTS, doubtful.size()))) {
            Judgement judgement = rejudgement.of(p.x, p.doubts);
            if (judgement.refuted().isPresent()) {
                return judgement.refuted().get();
            }
            points += judgement.agrees() ? 1 : 0;
        }
        return verdictOf(points);
    }

    // --- one point ---

    private Optional<Verdict.Refuted> ask(int i) {
        double[] x = candidates.at(i);
        if (!programs.haveValues(x)) {
            return Optional.empty();
        }
        double[] slopes = programs.slopes(x);
        if (slopes.length == 0) {
            withoutDerivative++;
            return Optional.empty();
        }
        List<Rejudgement.Doubt> doubts = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            for (int k = 0; k < sweep.directions(); k++) {
                sweep(sweep, sweep.direction(k, i, x, partsOf(sweep, slopes)), x, slopes, doubts);
            }
        }
        if (doubts.isEmpty()) {
            agreements++;
            return Optional.empty();
        }
        if (!hasDisagreement(doubts)) {
            doubtful.add(new DoubtfulPoint(x, doubts));
            return Optional.empty();
        }
        Judgement judgement = rejudgement.of(x, doubts);
        if (judgement.agrees()) {
            agreements++;
        } else if (judgement.refuted().isEmpty()) {
            disagreement = Optional.of("the numbers differ at " + rejudgement.text(x) + ", but not beyond doubt");
        }
        return judgement.refuted();
    }

    private static boolean hasDisagreement(List<Rejudgement.Doubt> doubts) {
        for (Rejudgement.Doubt doubt : doubts) {
            if (doubt.disagrees()) {
                return true;
            }
        }
        return false;
    }

    /** The derivatives by each symbol, if the claims of a sweep are about one function. */
    private double[] partsOf(Sweep sweep, double[] slopes) {
        int c = sweep.claims().getFirst();
        int first = programs.derivative(c);
        return question.claims().get(c).functions().size() > 1 ? new double[0]
                : Arrays.copyOfRange(slopes, first, first + sweep.columns().length);
    }

    /** Compares all claims of a sweep along one direction, on ever smaller scales until they agree. */
    private void sweep(Sweep sweep, double[] v, double[] x, double[] slopes, List<Rejudgement.Doubt> doubts) {
        List<Rejudgement.Doubt> open = List.of();
        boolean[] hasDisagreed = new boolean[programs.functionCount()];
        boolean[] hasAgreed = new boolean[programs.functionCount()];
        for (int scale = 0; scale < Slopes.SCALES && (scale == 0 || !open.isEmpty()); scale++) {
            differences.measure(x, v, scale);
            programs.countMeasurement();
            open = new ArrayList<>();
            for (int c : sweep.claims()) {
                int count = question.claims().get(c).functions().size();
                for (int i = 0; i < count; i++) {
                    int place = programs.function(c, i);
                    if (!hasAgreed[place]) {
                        Finding finding = differences.compare(place, claimed(sweep, c, i, v, slopes));
                        hasAgreed[place] = finding == Finding.AGREES;
                        hasDisagreed[place] |= finding == Finding.DISAGREES;
                        if (finding != Finding.AGREES) {
                            open.add(new Rejudgement.Doubt(c, i, v, hasDisagreed[place]));
                        }
                    }
                }
            }
        }
        doubts.addAll(open);
    }

    private double claimed(Sweep sweep, int claim, int function, double[] v, double[] slopes) {
        int[] columns = sweep.columns();
        int first = programs.derivative(claim) + function * columns.length;
        double slope = 0;
        for (int j = 0; j < columns.length; j++) {
            double part = v[columns[j]];
            slope += part == 0 ? 0 : part * slopes[first + j];
        }
        return slope;
    }
}
