package deriv.functions;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn.Parity;
import deriv.core.Rational;
import deriv.core.Sign;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What every row must satisfy, as functions that answer with the faults they find. The planting test calls them on rows
 * that are known to be wrong.
 */
final class RowCheck {
    private static final int POINTS = 20;
    private static final long SEED = 20250101;
    /** Far below what a factor of 1.001 makes, far above what extrapolated differences leave. */
    private static final double TOLERANCE = 1e-6;

    private RowCheck() {}

    static List<String> all(Row row) {
        List<String> faults = new ArrayList<>(derivatives(row));
        faults.addAll(definition(row));
        faults.addAll(exactValues(row));
        faults.addAll(parity(row));
        faults.addAll(sign(row));
        faults.addAll(domain(row));
        faults.addAll(kinks(row));
        return faults;
    }

    // --- derivatives ---

    /** Every partial derivative, in the printed, the stable and the complex form, against differences of the kernel. */
    static List<String> derivatives(Row row) {
        List<String> faults = new ArrayList<>();
        if (row.isDefinition()) {
            return faults;
        }
        for (Sample sample : row.samples()) {
            for (int i = 0; i < sample.intervals().size(); i++) {
                if (hasPartial(row, i, sample)) {
                    derivative(row, sample, i, faults);
                }
            }
        }
        return faults;
    }

    /** {@return whether there is a derivative to check: a closed form, and room to vary the argument} */
    static boolean hasPartial(Row row, int index, Sample sample) {
        try {
            List<Expr> args = arguments(sample);
            row.partial(index, args, Exprs.apply(row, args));
            return !sample.intervals().get(index).isPoint();
        } catch (UnsupportedOperationException _) {
            return false;
        }
    }

    private static void derivative(Row row, Sample sample, int index, List<String> faults) {
        List<Expr> args = arguments(sample);
        Expr self = Exprs.apply(row, args);
        Expr printed = row.partial(index, args, self);
        Expr stable = row.stablePartial(index, args, self);
        Expr complex = row.complexPartial(index, args, self).orElse(stable);
        Sample.Interval interval = sample.intervals().get(index);
        SplittableRandom random = random(row);
        for (int n = 0; n < POINTS; n++) {
            double[] x = point(sample, random);
            double h = Math.min(0.1 * Math.max(1, Math.abs(x[index])), 0.1 * (interval.high() - interval.low()));
            Slope truth = Slope.of(t -> row.kernel().orElseThrow().at(with(x, index, t)), x[index], h);
            Map<Expr, Double> values = values(args, x);
            compare(faults, "derivative", row, index, x, Evaluate.at(printed, values), truth);
            compare(faults, "stable derivative", row, index, x, Evaluate.at(stable, values), truth);
            compare(faults, "complex derivative", row, index, x, Evaluate.at(complex, values), truth);
        }
    }

    private static void compare(List<String> faults, String what, Row row, int index, double[] x, double value,
            Slope truth) {
        double allowed = TOLERANCE * Math.abs(truth.value()) + 10 * truth.error();
        if (!(Math.abs(value - truth.value()) <= allowed)) {
            faults.add("%s of %s in argument %d at %s is %s, differences say %s ± %s"
                    .formatted(what, row, index, List.of(box(x)), value, truth.value(), truth.error()));
        }
    }

    // --- definitions and exact values ---

    /** A definition has the values of its kernel. */
    static List<String> definition(Row row) {
        List<String> faults = new ArrayList<>();
        if (!row.isDefinition() || row.kernel().isEmpty()) {
            return faults;
        }
        for (Sample sample : row.samples()) {
            List<Expr> args = arguments(sample);
            Expr expansion = Exprs.apply(row, args);
            SplittableRandom random = random(row);
            for (int n = 0; n < POINTS; n++) {
                double[] x = point(sample, random);
                double expected = row.kernel().orElseThrow().at(x);
                double value = Evaluate.at(expansion, values(args, x));
                if (!(Math.abs(value - expected) <= 1e-12 * Math.abs(expected))) {
                    faults.add("%s at %s is %s, the kernel says %s".formatted(row, List.of(box(x)), value, expected));
                }
            }
        }
        return faults;
    }

    /** What a call is rewritten to has the value of the kernel, for all arguments of a pool that are rewritten. */
    static List<String> exactValues(Row row) {
        List<String> faults = new ArrayList<>();
        if (row.kernel().isEmpty() || row.isDefinition()) {
            return faults;
        }
        for (List<Expr> args : ExactArguments.of(row)) {
            Expr rewritten = Exprs.apply(row, args);
            double[] x = args.stream().mapToDouble(a -> Evaluate.at(a, ExactArguments.VALUES)).toArray();
            if (Arrays.stream(x).anyMatch(Double::isNaN)) {
                continue; // an inner call outside of its domain
            }
            double expected = row.kernel().orElseThrow().at(x);
            double value = Evaluate.at(rewritten, ExactArguments.VALUES);
            boolean bothUndefined = Double.isNaN(value) && !(Math.abs(expected) < 1e12);
            // The kernel's argument is rounded, which pi multiples feel most.
            boolean near =
                    Math.abs(value - expected) <= 1e-12 * Math.max(1, Math.abs(expected)) * Math.max(1, Math.abs(x[0]));
            if (!near && !bothUndefined && value != expected) {
                faults.add("%s at %s is rewritten to %s = %s, the kernel says %s".formatted(row, args, rewritten, value,
                        expected));
            }
        }
        return faults;
    }

    // --- parity and domain ---

    /** The kernel has exactly the parity that the row states. */
    static List<String> parity(Row row) {
        List<String> faults = new ArrayList<>();
        if (row.kernel().isEmpty() || row.arity().most() != 1 || row.isDefinition()) {
            return faults;
        }
        Kernel kernel = row.kernel().orElseThrow();
        boolean even = true;
        boolean odd = true;
        for (Sample sample : row.samples()) {
            SplittableRandom random = random(row);
            for (int n = 0; n < POINTS; n++) {
                double x = point(sample, random)[0];
                even &= kernel.at(x) == kernel.at(-x);
                odd &= kernel.at(x) == -kernel.at(-x);
            }
        }
        Parity found = even ? Parity.EVEN : odd ? Parity.ODD : Parity.NONE;
        if (found != row.parity()) {
            faults.add(row + " is declared " + row.parity() + ", its kernel is " + found);
        }
        return faults;
    }

    /** No value of the kernel has another sign than the row states. */
    static List<String> sign(Row row) {
        List<String> faults = new ArrayList<>();
        if (row.kernel().isEmpty() || row.isDefinition()) {
            return faults;
        }
        for (Sample sample : row.samples()) {
            for (double[] x : grid(sample)) {
                double value = row.kernel().orElseThrow().at(x);
                if (Double.isFinite(value) && row.sign().or(Sign.of(exactValue(value))) != row.sign()) {
                    faults.add("%s at %s is %s, but its sign is said to be %s".formatted(row, List.of(box(x)), value,
                            row.sign()));
                }
            }
        }
        return faults;
    }

    /** The kernel has a finite value exactly where the domain says so. */
    static List<String> domain(Row row) {
        List<String> faults = new ArrayList<>();
        if (row.isDefinition() || row.kernel().isEmpty()) {
            return faults;
        }
        for (Sample sample : row.samples()) {
            List<Expr> args = arguments(sample);
            Cond domain = row.domain(args);
            for (double[] x : grid(sample)) {
                boolean inside = Evaluate.holds(domain, values(args, x));
                double value = row.kernel().orElseThrow().at(x);
                if (inside != Double.isFinite(value)) {
                    faults.add("%s at %s is %s, but the domain %s says %s".formatted(row, List.of(box(x)), value,
                            domain, inside));
                }
            }
        }
        return faults;
    }

    /** One-sided slopes of the kernel agree exactly where the row says that it is differentiable. */
    static List<String> kinks(Row row) {
        List<String> faults = new ArrayList<>();
        if (row.isDefinition() || row.kernel().isEmpty()) {
            return faults;
        }
        for (Sample sample : row.samples()) {
            List<Expr> args = arguments(sample);
            Cond smooth = Cond.and(row.domain(args), row.differentiable(args));
            for (double[] x : grid(sample)) {
                Map<Expr, Double> values = values(args, x);
                if (!Evaluate.holds(row.domain(args), values)) {
                    continue;
                }
                boolean expected = Evaluate.holds(smooth, values);
                Kernel kernel = row.kernel().orElseThrow();
                boolean found = isInside(kernel, x, sample) && IntStream.range(0, x.length)
                        .filter(i -> hasPartial(row, i, sample))
                        .allMatch(i -> isSmooth(kernel, x, i));
                if (expected != found) {
                    faults.add("%s at %s: differentiable is %s by the row, %s by the kernel"
                            .formatted(row, List.of(box(x)), expected, found));
                }
            }
        }
        return faults;
    }

    /** The one-sided slopes approach each other, and do not grow, as the step shrinks. */
    private static boolean isSmooth(Kernel kernel, double[] x, int index) {
        double wide = 1e-4;
        double narrow = 1e-5;
        double noise = 1e-6 * Math.max(1, Math.abs(slope(kernel, x, index, wide))) + 1e-9 * Math.abs(kernel.at(x));
        double gapWide = Math.abs(slope(kernel, x, index, wide) - slope(kernel, x, index, -wide));
        double gapNarrow = Math.abs(slope(kernel, x, index, narrow) - slope(kernel, x, index, -narrow));
        boolean grows = Math.abs(slope(kernel, x, index, narrow)) > 3 * Math.abs(slope(kernel, x, index, wide)) + noise;
        return gapNarrow <= 0.3 * gapWide + noise && !grows;
    }

    private static double slope(Kernel kernel, double[] x, int index, double h) {
        return (kernel.at(with(x, index, x[index] + h)) - kernel.at(x)) / h;
    }

    /** All points around are in the domain, as far as arguments vary. */
    private static boolean isInside(Kernel kernel, double[] x, Sample sample) {
        for (int corner = 0; corner < 1 << x.length; corner++) {
            double[] y = x.clone();
            for (int i = 0; i < x.length; i++) {
                y[i] += sample.intervals().get(i).isPoint() ? 0 : (corner >> i & 1) == 0 ? 1e-6 : -1e-6;
            }
            if (!Double.isFinite(kernel.at(y))) {
                return false;
            }
        }
        return true;
    }

    // --- points ---

    /** Symbols for the arguments that vary, numbers for those that do not. */
    static List<Expr> arguments(Sample sample) {
        List<Expr> args = new ArrayList<>();
        for (Sample.Interval interval : sample.intervals()) {
            args.add(interval.isPoint() ? exactly(interval.low()) : Exprs.symbol("x" + args.size()));
        }
        return args;
    }

    static Expr exactly(double x) {
        return Exprs.number(exactValue(x));
    }

    private static Rational exactValue(double x) {
        BigDecimal value = new BigDecimal(x);
        return value.scale() <= 0
                ? Rational.of(value.toBigInteger())
                : Rational.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    static Map<Expr, Double> values(List<Expr> args, double[] x) {
        Map<Expr, Double> values = new HashMap<>();
        IntStream.range(0, x.length).forEach(i -> values.put(args.get(i), x[i]));
        return values;
    }

    /** The same points for every run; of their own for each row. */
    private static SplittableRandom random(Row row) {
        return new SplittableRandom(SEED + row.name().hashCode());
    }

    /** A point of the inner four fifths of the box. */
    private static double[] point(Sample sample, SplittableRandom random) {
        return sample.intervals().stream()
                .mapToDouble(i -> i.low() + (0.1 + 0.8 * random.nextDouble()) * (i.high() - i.low()))
                .toArray();
    }

    /** Whole and half numbers in all arguments that vary, inside and outside of the sample. */
    private static List<double[]> grid(Sample sample) {
        List<double[]> points = new ArrayList<>();
        points.add(new double[0]);
        List<double[]> done = points;
        for (Sample.Interval interval : sample.intervals()) {
            List<double[]> longer = new ArrayList<>();
            int reach = sample.intervals().size() > 3 ? 1 : sample.intervals().size() > 1 ? 4 : 12;
            for (double[] p : done) {
                for (int k = -reach; k <= reach; k++) {
                    double value = interval.isPoint() ? interval.low() : k / 2.0 + (k % 3 == 1 ? 0.25 : 0);
                    double[] q = Arrays.copyOf(p, p.length + 1);
                    q[p.length] = value;
                    longer.add(q);
                    if (interval.isPoint()) {
                        break;
                    }
                }
            }
            done = longer;
        }
        return done;
    }

    private static double[] with(double[] x, int index, double value) {
        double[] y = x.clone();
        y[index] = value;
        return y;
    }

    private static Double[] box(double[] x) {
        return Arrays.stream(x).boxed().toArray(Double[]::new);
    }
}
