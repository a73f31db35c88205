package deriv.critical;

import deriv.CriticalPoints;
import deriv.CriticalPoints.Extreme.Standing;
import deriv.CriticalPoints.Kind;
import deriv.CriticalPoints.Point;
import deriv.CriticalPoints.Range;
import deriv.CriticalPoints.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Whether what is said of a function agrees with its values at many points: no derivative is used. A list of complaints, empty
 * if it does.
 */
final class Claims {
    private static final int SAMPLES = 1_500;

    private final CriticalPoints answer;
    private final DoubleUnaryOperator f;
    private final double noise;
    private final List<String> complaints = new ArrayList<>();

    private Claims(CriticalPoints answer, DoubleUnaryOperator f) {
        this.answer = answer;
        this.f = f;
        this.noise = 1e-11;
    }

    static List<String> broken(CriticalPoints answer, DoubleUnaryOperator f) {
        Claims claims = new Claims(answer, f);
        claims.runs();
        claims.turns();
        claims.bends();
        claims.bounds();
        claims.order();
        return claims.complaints;
    }

    private double size(double a, double b) {
        return noise * (1 + Math.abs(a) + Math.abs(b));
    }

    private static double low(Range r) {
        return Math.max(r.low().high(), -50);
    }

    private static double high(Range r) {
        return Math.min(r.high().low(), 50);
    }

    private static double at(Range r, int i, int count) {
        double t = (i + 0.5) / count;
        return low(r) + t * (high(r) - low(r));
    }

    private void runs() {
        for (Range r : answer.increasing()) {
            monotone(r, 1);
        }
        for (Range r : answer.decreasing()) {
            monotone(r, -1);
        }
        for (Range r : answer.constant()) {
            monotone(r, 0);
        }
    }

    private void monotone(Range r, int direction) {
        int count = 200;
        for (int i = 1; i < count; i++) {
            double before = f.applyAsDouble(at(r, i - 1, count));
            double after = f.applyAsDouble(at(r, i, count));
            boolean fits = direction == 0 ? Math.abs(after - before) <= size(before, after)
                    : (after - before) * direction >= -size(before, after);
            if (!fits) {
                complaints.add("not monotone on " + r + " near " + at(r, i, count));
                return;
            }
        }
    }

    /** Where three neighbours rise and fall there is a maximum between the outer ones, or it is undecided there. */
    private void turns() {
        double low = low(answer.interval());
        double high = high(answer.interval());
        for (int i = 1; i + 1 < SAMPLES; i++) {
            double a = low + (high - low) * (i - 1) / SAMPLES;
            double b = low + (high - low) * i / SAMPLES;
            double c = low + (high - low) * (i + 1) / SAMPLES;
            double up = f.applyAsDouble(b) - f.applyAsDouble(a);
            double down = f.applyAsDouble(b) - f.applyAsDouble(c);
            double limit = 4 * size(f.applyAsDouble(a), f.applyAsDouble(b));
            boolean turns = up > limit && down > limit || up < -limit && down < -limit;
            if (turns && !isExplained(a, c)) {
                complaints.add("turns between " + a + " and " + c + ", and nothing is said of it");
                return;
            }
        }
    }

    private boolean isExplained(double a, double c) {
        return answer.points().stream().anyMatch(p -> p.at().high() >= a && p.at().low() <= c && isTurn(p))
                || answer.undecided().stream()
                        .anyMatch(u -> u.interval().high().high() >= a && u.interval().low().low() <= c);
    }

    private static boolean isTurn(Point p) {
        return p.value().isEmpty() || p.isCritical() || p.shape().equals("jump")
                || p.kind() != Kind.NEITHER && p.isEnd();
    }

    private void bends() {
        for (Range r : answer.convex()) {
            bend(r, 1);
        }
        for (Range r : answer.concave()) {
            bend(r, -1);
        }
    }

    private void bend(Range r, int direction) {
        for (int i = 0; i < 60; i++) {
            double a = at(r, i, 60);
            double b = at(r, (i * 7 + 3) % 60, 60);
            double middle = f.applyAsDouble(a / 2 + b / 2);
            double chord = f.applyAsDouble(a) / 2 + f.applyAsDouble(b) / 2;
            if ((chord - middle) * direction < -4 * size(f.applyAsDouble(a), f.applyAsDouble(b))) {
                complaints.add("not bent that way on " + r + " between " + a + " and " + b);
                return;
            }
        }
    }

    private void bounds() {
        double low = low(answer.interval());
        double high = high(answer.interval());
        double last = Double.NaN;
        for (int i = 0; i <= SAMPLES; i++) {
            double x = low + (high - low) * i / SAMPLES;
            double value = f.applyAsDouble(x);
            if (Double.isNaN(value)) {
                last = Double.NaN;
                continue;
            }
            exceeds(answer.greatest(), x, value, 1);
            exceeds(answer.least(), x, value, -1);
            double steepest = answer.steepness().bound().map(Value::high).orElse(Double.POSITIVE_INFINITY);
            double quotient = Math.abs(value - last) / ((high - low) / SAMPLES);
            if (quotient > steepest * (1 + 1e-9) + 4 * size(value, last) / ((high - low) / SAMPLES)) {
                complaints.add("steeper than said near " + x);
                return;
            }
            last = value;
        }
        taken(answer.greatest());
        taken(answer.least());
    }

    private void exceeds(CriticalPoints.Extreme extreme, double x, double value, int direction) {
        boolean known = extreme.standing() == Standing.ATTAINED || extreme.standing() == Standing.ATTAINED_AT_ONE_OF
                || extreme.standing() == Standing.NOT_ATTAINED;
        if (!known) {
            return;
        }
        Value bound = extreme.bound().orElseThrow();
        double end = direction > 0 ? bound.high() : bound.low();
        if ((value - end) * direction > size(value, end)) {
            complaints.add("the value at " + x + " lies beyond " + bound.text());
        }
    }

    private void taken(CriticalPoints.Extreme extreme) {
        if (extreme.standing() == Standing.ATTAINED) {
            for (Value at : extreme.at()) {
                boolean jumps = answer.points().stream().anyMatch(p -> p.at().equals(at) && p.shape().equals("jump"));
                if (jumps) {
                    continue; // the nearest double may lie on the other side
                }
                double value = f.applyAsDouble(at.low() / 2 + at.high() / 2);
                Value bound = extreme.bound().orElseThrow();
                if (!(Math.abs(value - bound.low()) <= 1e-6 * (1 + Math.abs(value)))) {
                    complaints.add("the value at " + at.text() + " is not " + bound.text());
                }
            }
        }
    }

    private void order() {
        for (int i = 1; i < answer.points().size(); i++) {
            if (answer.points().get(i - 1).at().low() > answer.points().get(i).at().high()) {
                complaints.add("the points are not in order");
            }
        }
    }
}
