package deriv;

import deriv.CheckReport.Entry;
import deriv.CheckReport.Quotient;
import deriv.check.ComplexStep;
import deriv.check.Difference;
import deriv.check.Finding;
import deriv.check.Judge;
import deriv.check.Line;
import deriv.check.PointFunction;
import deriv.check.RelativeError;
import deriv.check.SlopeTest;
import deriv.core.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A {@link Check} with everything made that it evaluates: functions, whose derivatives have a column for each variable. */
final class Comparison {
    private static final List<Difference> FIRST_ORDER =
            List.of(Difference.CENTRAL, Difference.FORWARD, Difference.BACKWARD, Difference.RICHARDSON);
    private static final String COMPLEX_STEP = "complex step";
    private static final int SWEEP = 16;

    private final Check check;
    private final int[] columns;
    private final PointFunction functions;
    private final int rows;
    private final PointFunction claimed;
    private final ComplexFunction complex;

    /** What the derivatives of the functions are compared with. */
    private enum Kind {
        FIRST(FIRST_ORDER),
        /** Second differences of a function of one variable. */
        SECOND(List.of(Difference.SECOND)),
        /** Differences of the gradient, whose Jacobian matrix is symmetric. */
        HESSIAN(FIRST_ORDER);

        private final List<Difference> formulas;

        Kind(List<Difference> formulas) {
            this.formulas = formulas;
        }

        Difference formula() {
            return formulas.getFirst();
        }
    }

    private final Kind kind;

    Comparison(Check check) {
        this.check = check;
        this.columns = check.wrt().stream().mapToInt(check.variables()::indexOf).toArray();
        if (columns.length == 0) {
            throw new DerivException(DerivException.Kind.USAGE, "there is no variable to differentiate by",
                    "name one, as in --vars x");
        }
        this.kind = switch (check.order()) {
            case FIRST -> Kind.FIRST;
            case SECOND -> columns.length == 1 ? Kind.SECOND : Kind.HESSIAN;
        };
        Answer derived = switch (kind) {
            case FIRST, SECOND -> check.function();
            case HESSIAN -> check.function().gradient(check.wrt());
        };
        Numbers values = derived.numbers(check.variables());
        Numbers derivatives = check.derivative().numbers(check.variables());
        this.rows = values.count();
        this.functions = values::values;
        this.claimed = derivatives::values;
        this.complex = ComplexFunction.of(derived, check.variables());
        requireSize(derivatives.count(), rows * columns.length);
    }

    private void requireSize(int found, int needed) {
        if (found != needed) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "the derivative has %d number%s, and %d %s needed".formatted(found, found == 1 ? "" : "s", needed,
                            needed == 1 ? "is" : "are"),
                    "one for each of " + String.join(", ", check.wrt()) + (rows == 1 ? "" : ", for each function"));
        }
    }

    CheckReport at(double[] point) {
        return asked(point, () -> {
            double[] derivatives = claimed.at(point);
            Entry[] entries = new Entry[derivatives.length];
            for (int j = 0; j < columns.length; j++) {
                Column column = new Column(point, j);
                for (int i = 0; i < rows; i++) {
                    int place = i * columns.length + j;
                    entries[place] = column.entry(i, derivatives[place]);
                }
            }
            List<Entry> all = kind == Kind.HESSIAN ? symmetrised(entries) : List.of(entries);
            double[] numeric = all.stream().mapToDouble(e -> e.quotients().getFirst().value()).toArray();
            double error = RelativeError.of(derivatives, numeric);
            return new CheckReport(all, error, slope(point, derivatives), outcome(all, error));
        });
    }

    private <T> T asked(double[] point, Supplier<T> question) {
        if (point.length != check.variables().size()) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "a point of %d numbers was given, and %d are needed".formatted(point.length,
                            check.variables().size()),
                    "its coordinates are in the order of the variables");
        }
        return DerivException
                .translating(() -> Operation.run(check.function().limits().allowance(), question));
    }

    /** All functions along one variable. */
    private final class Column {
        private final int j;
        private final double size;
        private final Line line;
        private final double[] imaginary;

        Column(double[] point, int j) {
            this.j = j;
            this.size = Math.abs(point[columns[j]]);
            this.line = Line.along(functions, point, columns[j]);
            double[] unit = new double[point.length];
            unit[columns[j]] = 1;
            this.imaginary = complex.imaginaryParts(point, unit, ComplexStep.STEP);
        }

        Entry entry(int i, double derivative) {
            DoubleUnaryOperator f = line.output(i);
            List<Quotient> quotients = new ArrayList<>();
            for (Difference formula : kind.formulas) {
                double step = formula == kind.formula()
                        ? Judge.step(formula, f, 0, size)
                        : formula.usualStep(Difference.EPSILON) * Math.max(1, size);
                double rounding = formula.roundingError(Difference.EPSILON, f.applyAsDouble(0), step);
                quotients.add(quotient(name(formula), step, formula.at(f, 0, step), derivative, rounding));
            }
            if (kind != Kind.SECOND) {
                double value = imaginary[i] / ComplexStep.STEP;
                quotients.add(quotient(COMPLEX_STEP, ComplexStep.STEP, value, derivative, 0));
            }
            return new Entry(entryName(i, j), derivative, quotients, outcome(f, derivative, quotients.getLast()));
        }

        /** Where rounding hides the differences, the complex step can still speak for a derivative. */
        private CheckOutcome outcome(DoubleUnaryOperator f, double derivative, Quotient last) {
            Finding finding = Judge.of(kind.formula(), f, 0, size, derivative);
            boolean hidden = finding instanceof Finding.Undecided undecided && undecided.rounding();
            return hidden && last.formula().equals(COMPLEX_STEP) && last.error() < RelativeError.TOLERANCE
                    ? new CheckOutcome.Agrees()
                    : CheckOutcome.of(finding);
        }
    }

    private static Quotient quotient(String formula, double step, double value, double derivative, double rounding) {
        return new Quotient(formula, step, value, RelativeError.of(derivative, value), rounding);
    }

    private static String name(Difference formula) {
        return formula == Difference.RICHARDSON ? "Richardson" : formula.name().toLowerCase(Locale.ROOT);
    }

    private String entryName(int row, int column) {
        String by = "d" + check.wrt().get(column);
        return switch (kind) {
            case FIRST -> (rows == 1 ? "d/" : "d[" + (row + 1) + "]/") + by;
            case SECOND -> "d2/" + by + "2";
            case HESSIAN -> row == column ? "d2/" + by + "2" : "d2/d" + check.wrt().get(row) + by;
        };
    }

    /** The rows of a Hessian by differences are no symmetric matrix: each entry becomes the mean of the two. */
    private List<Entry> symmetrised(Entry[] entries) {
        List<Entry> all = new ArrayList<>();
        for (int place = 0; place < entries.length; place++) {
            Entry entry = entries[place];
            Entry mirror = entries[place % columns.length * columns.length + place / columns.length];
            List<Quotient> means = new ArrayList<>();
            for (int k = 0; k < entry.quotients().size(); k++) {
                Quotient q = entry.quotients().get(k);
                double mean = (q.value() + mirror.quotients().get(k).value()) / 2;
                means.add(quotient(q.formula(), q.step(), mean, entry.claimed(), q.rounding()));
            }
            all.add(new Entry(entry.name(), entry.claimed(), means, entry.outcome()));
        }
        return all;
    }

    /** What refutes one refutes all; what is undecided for one does not matter if all together are near enough. */
    private static CheckOutcome outcome(List<Entry> entries, double error) {
        List<CheckOutcome> outcomes = entries.stream().map(Entry::outcome).toList();
        Optional<CheckOutcome> first = outcomes.stream().filter(CheckOutcome.Disagrees.class::isInstance).findFirst()
                .or(() -> outcomes.stream().filter(CheckOutcome.Undefined.class::isInstance).findFirst())
                .or(() -> outcomes.stream().filter(CheckOutcome.NotDifferentiable.class::isInstance).findFirst());
        if (first.isPresent()) {
            return first.get();
        }
        return error < RelativeError.TOLERANCE
                ? new CheckOutcome.Agrees()
                : outcomes.stream().filter(CheckOutcome.Undecided.class::isInstance).findFirst()
                        .orElseGet(CheckOutcome.Agrees::new);
    }

    // --- along a direction ---

    private Optional<Double> slope(double[] point, double[] derivatives) {
        if (kind != Kind.FIRST || rows != 1) {
            return Optional.empty();
        }
        double[] direction = direction(point.length);
        double size = Math.max(1, Arrays.stream(point).map(Math::abs).max().orElse(1));
        DoubleUnaryOperator f = new Line(functions, point, direction).output(0);
        double slope = SlopeTest.of(f, along(derivatives, direction), size).slope();
        return Double.isNaN(slope) ? Optional.empty() : Optional.of(slope);
    }

    /** {@return a unit vector} For several variables it is like none that a wrong derivative could be blind to. */
    private double[] direction(int length) {
        double[] direction = new double[length];
        double norm = 0;
        for (int j = 0; j < columns.length; j++) {
            double fraction = (j + 1) * 0.6180339887498949 % 1;
            direction[columns[j]] = columns.length == 1 ? 1 : (j % 3 == 1 ? -1 : 1) * (0.5 + fraction);
            norm = Math.hypot(norm, direction[columns[j]]);
        }
        for (int j = 0; j < length; j++) {
            direction[j] /= norm;
        }
        return direction;
    }

    private double along(double[] derivatives, double[] direction) {
        return IntStream.range(0, columns.length).mapToDouble(j -> derivatives[j] * direction[columns[j]]).sum();
    }

    CheckReport.Sweep sweep(double[] point) {
        if (rows != 1) {
            throw new DerivException(DerivException.Kind.USAGE,
                    "a sweep needs one function, and there are " + rows, "choose one of them, and first derivatives");
        }
        return asked(point, () -> {
            double[] direction = direction(point.length);
            DoubleUnaryOperator f = new Line(functions, point, direction).output(0);
            double derivative = along(claimed.at(point), direction);
            List<String> names = new ArrayList<>(kind.formulas.stream().map(Comparison::name).toList());
            if (kind == Kind.FIRST) {
                names.add(COMPLEX_STEP);
            }
            List<CheckReport.Sweep.Row> found = new ArrayList<>();
            for (int power = 1; power <= SWEEP; power++) {
                double h = Math.pow(10, -power);
                double[] values = new double[names.size()];
                for (int i = 0; i < kind.formulas.size(); i++) {
                    values[i] = kind.formulas.get(i).at(f, 0, h);
                }
                if (kind == Kind.FIRST) {
                    values[names.size() - 1] = complex.imaginaryParts(point, direction, h)[0] / h;
                }
                double[] errors = Arrays.stream(values).map(value -> Math.abs(value - derivative)).toArray();
                found.add(new CheckReport.Sweep.Row(h, errors));
            }
            return new CheckReport.Sweep(names, found);
        });
    }
}
