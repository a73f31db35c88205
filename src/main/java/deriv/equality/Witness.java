package deriv.equality;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.precise.Ball;
import deriv.precise.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Looks for a point at which two expressions have different values, for certain. */
final class Witness {
    private static final int MOST_DIGITS = 480;

    /** How long a search goes on where values agree. */
    enum Care {
        /** Until one is convinced that there is something to prove. */
        QUICK(12, 50),
        /** At all points, when no proof is found: cases may differ far away only. */
        WIDE(Integer.MAX_VALUE, 50),
        /** When nothing else is left. */
        THOROUGH(3, 400);

        private final int points;
        private final int digits;

        Care(int points, int digits) {
            this.points = points;
            this.digits = digits;
        }
    }

    private final Expr left;
    private final Expr right;
    private final List<Cond> conditions;
    private final Abstractions abstractions;

    private final boolean isClosed;
    private int agreeing;
    private int mostAgreeing;
    private int digits = Integer.MAX_VALUE;
    private boolean isDoubtful;

    Witness(Question question) {
        this.abstractions = Abstractions.in(question.left().expr(), question.right().expr());
        this.left = abstractions.concrete(question.left().expr());
        this.right = abstractions.concrete(question.right().expr());
        this.isClosed = left.isClosed() && right.isClosed();
        this.conditions = question.known().stream().map(c -> c.map(abstractions::concrete)).toList();
    }

    /** {@return the first point at which the values differ, if one is found} */
    Optional<Verdict.Refuted> search(Samples samples, Care care) {
        agreeing = 0;
        for (SequencedMap<Expr, Rational> point : (Iterable<SequencedMap<Expr, Rational>>) samples.points()::iterator) {
            Operation.checkpoint();
            Optional<Verdict.Refuted> found = at(point, care);
            if (found.isPresent() || agreeing >= care.points) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict.Refuted> at(SequencedMap<Expr, Rational> point, Care care) {
        for (int precision = Precision.LEAST; precision <= MOST_DIGITS; precision *= 2) {
            PointValue values = new PointValue(point, new Precision(precision));
            if (precision == Precision.LEAST && !values.satisfies(conditions)) {
                return Optional.empty();
            }
            Ball a = values.of(left);
            Ball b = values.of(right);
            if (!a.isKnown() || !b.isKnown()) {
                return Optional.empty();
            }
            Ball difference = a.minus(b);
            if (!difference.mayBeZero()) {
                return differing(point, values, a, b);
            }
            int agreed = digits(a, difference);
            if (values.hasUsedKernels() || agreed >= care.digits) {
                agreeing++;
                mostAgreeing = Math.max(mostAgreeing, agreeing);
                digits = Math.min(digits, agreed);
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict.Refuted> differing(SequencedMap<Expr, Rational> point, PointValue values, Ball a, Ball b) {
        if (values.hasUsedKernels()) {
            isDoubtful = true;
            return Optional.empty();
        }
        return Optional.of(new Verdict.Refuted(point, abstractions.functions(),
                new Verdict.Value(values.exact(left), a), new Verdict.Value(values.exact(right), b)));
    }

    /** {@return to how many digits two values agree that may differ by at most this} */
    private static int digits(Ball value, Ball difference) {
        BigDecimal farthest = difference.mid().abs().add(difference.radius());
        if (farthest.signum() == 0) {
            return MOST_DIGITS;
        }
        BigDecimal size = value.mid().abs().max(BigDecimal.ONE);
        return (size.precision() - size.scale()) - (farthest.precision() - farthest.scale());
    }

    /** {@return what the search found, as a clause} */
    String tried() {
        if (isDoubtful) {
            return "the values differ as far as double precision tells, which proves nothing";
        }
        if (mostAgreeing == 0) {
            return "no point was found at which both sides can be computed";
        }
        int shown = Math.min(digits, Care.QUICK.digits);
        return "the values agree to " + shown + " digits" + (isClosed ? "" : " at " + mostAgreeing + " points");
    }
}
