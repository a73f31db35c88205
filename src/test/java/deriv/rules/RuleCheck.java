package deriv.rules;

import deriv.core.Children;
import deriv.core.Complex;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Substitution;
import deriv.functions.StepFunctions;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import deriv.testing.Arithmetic;
import deriv.testing.Complexes;
import deriv.testing.Formulas;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.Valuation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What every rule must satisfy, as a function that answers with the first fault it finds; the planting test calls it too. */
final class RuleCheck {
    static final long SEED = 20250102;

    private static final int POINTS = 100;
    private static final int ENOUGH = 8;

    /** Numbers for variables that stand for such, and for those that have to be whole. */
    private static final List<Expr> NUMBERS = List.of(
            Exprs.number(-3), Exprs.number(-2), Exprs.number(-1), Exprs.number(2), Exprs.number(3), Exprs.number(4),
            Exprs.number(5), Exprs.number(1, 2), Exprs.number(-1, 2), Exprs.number(3, 2), Exprs.number(1, 3),
            Exprs.number(-2, 3), Exprs.number(5, 2));

    private static final Set<Fn> JUMPS =
            Set.of(StepFunctions.FLOOR, StepFunctions.CEIL, StepFunctions.ROUND, StepFunctions.MOD);

    private final Rule rule;
    private final Map<Expr, Expr> names = new HashMap<>();
    private final List<Expr> symbols = new ArrayList<>();
    private final List<Expr> numbers = new ArrayList<>();
    private final Map<Map<Expr, Expr>, Sides> made = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final double tolerance;
    private final boolean jumps;

    private RuleCheck(Rule rule) {
        this.rule = rule;
        boolean complex = rule.validity().values() == Validity.Values.COMPLEX;
        Set<Expr> guarded = new LinkedHashSet<>();
        rule.validity().guard().forEachExpr(e -> guarded.addAll(Variables.in(e)));
        for (Expr variable : Variables.in(rule.pattern())) {
            if (Variables.isNumber(variable) || complex && guarded.contains(variable)) {
                numbers.add(variable);
            } else {
                names.put(variable, Exprs.symbol(Variables.name(variable)));
                symbols.add(names.get(variable));
            }
        }
        Set<Fn> functions = functions(rule);
        this.tolerance = functions.stream().allMatch(Reals.ARITHMETIC::knows) ? 1e-15 : 1e-9;
        this.jumps = functions.stream().anyMatch(JUMPS::contains);
    }

    static List<String> faults(Rule rule) {
        RuleCheck check = new RuleCheck(rule);
        RandomGenerator random = new SplittableRandom(SEED + rule.name().hashCode());
        check.real(random);
        if (check.faults.isEmpty() && rule.validity().values() == Validity.Values.COMPLEX) {
            check.complex(random);
        }
        return check.faults;
    }

    /** {@return the functions on both sides} */
    static Set<Fn> functions(Rule rule) {
        Set<Fn> found = new LinkedHashSet<>();
        Fold.<Boolean>over(Exprs.vector(List.of(rule.pattern(), rule.replacement())), (e, d) -> {
            if (e.node() instanceof Node.Apply(var fn, _)) {
                found.add(fn);
            }
            Children.of(e.node()).forEach(d::at);
            return true;
        });
        return found;
    }

    /** Both sides with numbers for the variables that stand for numbers, and symbols for the others. */
    private record Sides(Expr left, Expr right, Cond guard, Interpreter tape) {}

    private Sides sides(RandomGenerator random) {
        Map<Expr, Expr> chosen = new HashMap<>(names);
        numbers.forEach(n -> chosen.put(n, NUMBERS.get(random.nextInt(NUMBERS.size()))));
        return made.computeIfAbsent(chosen, this::sides);
    }

    private Sides sides(Map<Expr, Expr> chosen) {
        Expr left = Substitution.of(rule.pattern(), chosen);
        Expr right = Substitution.of(rule.replacement(), chosen);
        List<String> variables = symbols.stream().map(Formulas::text).toList();
        return new Sides(left, right, rule.validity().guard().map(e -> Substitution.of(e, chosen)),
                new Interpreter(Tape.of(variables, List.of(left, right))));
    }

    // --- real arguments ---

    private void real(RandomGenerator random) {
        int compared = 0;
        for (int i = 0; i < POINTS && faults.isEmpty(); i++) {
            Sides sides = sides(random);
            // Half of the points in (-1, 1), where inverse functions are defined; some are whole.
            int reach = i % 2 == 0 ? 12 : 40;
            boolean whole = i % 3 == 0;
            Map<Expr, Real> point = new HashMap<>();
            symbols.forEach(s -> point.put(s,
                    whole ? Real.of(random.nextInt(-4, 5), 1) : Real.of(random.nextInt(-reach, reach + 1), 13)));
            try {
                compared += compareAt(sides, point);
            } catch (Arithmetic.Undecided _) {
                // no decision, no fault
            }
        }
        if (compared < ENOUGH && faults.isEmpty()) {
            faults.add(rule.name() + ": only " + compared + " real points to compare");
        }
    }

    private int compareAt(Sides sides, Map<Expr, Real> point) {
        if (!Valuation.holds(sides.guard(), point, Reals.ARITHMETIC)) {
            return 0;
        }
        Optional<Real> value = Valuation.of(sides.left(), point, Reals.ARITHMETIC);
        if (value.isEmpty()) {
            return 0;
        }
        Optional<Real> found = Valuation.of(sides.right(), point, Reals.ARITHMETIC);
        if (found.isEmpty() || !isClose(found.get(), value.get())) {
            report(sides, point, value.get().doubleValue(), found.map(Real::doubleValue));
        } else if (!jumps) {
            // Where a function jumps, a rounding error of double may be anything.
            double[] byTape = evaluate(sides, point);
            if (!(Math.abs(byTape[0] - byTape[1]) <= 1e-9 * (1 + Math.abs(byTape[0])))) {
                report(sides, point, byTape[0], byTape[1] + " by the tape");
            }
        }
        return 1;
    }

    private boolean isClose(Real a, Real b) {
        BigDecimal size = a.decimal().abs().max(b.decimal().abs()).max(new BigDecimal("0.001"));
        return a.decimal().subtract(b.decimal()).abs().compareTo(size.multiply(BigDecimal.valueOf(tolerance))) <= 0;
    }

    private double[] evaluate(Sides sides, Map<Expr, Real> point) {
        return sides.tape().evaluate(symbols.stream().mapToDouble(s -> point.get(s).doubleValue()).toArray());
    }

    private void report(Sides sides, Map<Expr, ?> point, Object expected, Object found) {
        faults.add("%s: %s is %s, but %s is %s at %s"
                .formatted(rule.name(), Formulas.text(sides.left()), expected, Formulas.text(sides.right()), found,
                        point));
    }

    // --- complex arguments ---

    private void complex(RandomGenerator random) {
        int compared = 0;
        for (int i = 0; i < POINTS && faults.isEmpty(); i++) {
            Sides sides = sides(random);
            Map<Expr, Complex> point = new HashMap<>();
            // Some of the points are more than one period of the exponential function away from the real axis.
            double height = i % 2 == 0 ? 1.5 : 9;
            symbols.forEach(s -> point.put(
                    s, new Complex(random.nextDouble(-2.5, 2.5), random.nextDouble(-height, height))));
            if (sides.guard().equals(Cond.TRUE)) {
                compared += compareAtComplex(sides, point);
            }
        }
        if (compared < ENOUGH && faults.isEmpty()) {
            faults.add(rule.name() + ": only " + compared + " complex points to compare");
        }
    }

    private int compareAtComplex(Sides sides, Map<Expr, Complex> point) {
        try {
            Optional<Complex> value = Valuation.of(sides.left(), point, Complexes.ARITHMETIC);
            Optional<Complex> found = Valuation.of(sides.right(), point, Complexes.ARITHMETIC);
            if (value.isPresent() && (found.isEmpty() || !found.get().isCloseTo(value.get(), 1e-9))) {
                report(sides, point, value.get(), found);
            }
            return value.isPresent() ? 1 : 0;
        } catch (Arithmetic.Undecided _) {
            return 0; // near a cut
        }
    }
}
