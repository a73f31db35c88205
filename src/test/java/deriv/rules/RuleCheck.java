package deriv.rules;

import deriv.core.Complex;
import deriv.core.Children;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fold;
import deriv.core.Node;
import deriv.core.Substitution;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import deriv.testing.Arithmetic;
import deriv.testing.Complexes;
import deriv.testing.Formulas;
import deriv.testing.Real;
import deriv.testing.Reals;
import deriv.testing.Valuation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What every rule must satisfy, as a function that answers with the faults it finds; the planting test calls it too. */
final class RuleCheck {
    static final long SEED = 20250102;

    private static final int POINTS = 40;
    private static final int ENOUGH = 8;

    private final Rule rule;
    private final Expr left;
    private final Expr right;
    private final List<Expr> symbols = new ArrayList<>();
    private final Cond guard;
    private final List<String> faults = new ArrayList<>();

    private RuleCheck(Rule rule) {
        this.rule = rule;
        Map<Expr, Expr> names = new HashMap<>();
        for (Expr variable : variables(rule.pattern())) {
            Expr symbol = Exprs.symbol("a" + names.size());
            names.put(variable, symbol);
            symbols.add(symbol);
        }
        this.left = Substitution.of(rule.pattern(), names);
        this.right = Substitution.of(rule.replacement(), names);
        this.guard =
                switch (rule.validity()) {
                    case Validity.Always _, Validity.Real _ -> Cond.TRUE;
                    case Validity.Guarded(var c) -> c.map(e -> Substitution.of(e, names));
                };
    }

    static List<String> faults(Rule rule) {
        RuleCheck check = new RuleCheck(rule);
        RandomGenerator random = new SplittableRandom(SEED + rule.name().hashCode());
        check.real(random);
        if (rule.validity() instanceof Validity.Always) {
            check.complex(random);
        }
        return check.faults;
    }

    static Set<Expr> variables(Expr pattern) {
        Set<Expr> found = new LinkedHashSet<>();
        Fold.<Boolean>over(pattern, (e, d) -> {
            if (e.node() instanceof Node.Bound) {
                found.add(e);
            }
            Children.of(e.node()).forEach(d::at);
            return true;
        });
        return found;
    }

    // --- real arguments ---

    private void real(RandomGenerator random) {
        int compared = 0;
        for (int i = 0; i < POINTS; i++) {
            // Half of the points in (-1, 1), where inverse functions are defined.
            int reach = i % 2 == 0 ? 12 : 40;
            Map<Expr, Real> point = new HashMap<>();
            symbols.forEach(s -> point.put(s, Real.of(random.nextInt(-reach, reach + 1), 13)));
            try {
                compared += compareAt(point);
            } catch (Arithmetic.Undecided _) {
                // no decision, no fault
            }
        }
        if (compared < ENOUGH) {
            faults.add(rule.name() + ": only " + compared + " real points to compare");
        }
    }

    private int compareAt(Map<Expr, Real> point) {
        if (!Valuation.holds(guard, point, Reals.ARITHMETIC)) {
            return 0;
        }
        Optional<Real> value = Valuation.of(left, point, Reals.ARITHMETIC);
        if (value.isEmpty()) {
            return 0;
        }
        Optional<Real> found = Valuation.of(right, point, Reals.ARITHMETIC);
        if (found.isEmpty() || !found.get().isCloseTo(value.get())) {
            report(point, value.get().doubleValue(), found.map(Real::doubleValue));
        }
        double[] byTape = evaluate(point);
        if (!(Math.abs(byTape[0] - byTape[1]) <= 1e-9 * (1 + Math.abs(byTape[0])))) {
            report(point, byTape[0], byTape[1] + " by the tape");
        }
        return 1;
    }

    private double[] evaluate(Map<Expr, Real> point) {
        List<String> names = symbols.stream().map(Formulas::text).toList();
        Tape tape = Tape.of(names, List.of(left, right));
        return new Interpreter(tape)
                .evaluate(symbols.stream().mapToDouble(s -> point.get(s).doubleValue()).toArray());
    }

    private void report(Map<Expr, ?> point, Object expected, Object found) {
        faults.add("%s: %s is %s, but %s is %s at %s"
                .formatted(rule.name(), Formulas.text(left), expected, Formulas.text(right), found, point));
    }

    // --- complex arguments ---

    private void complex(RandomGenerator random) {
        int compared = 0;
        for (int i = 0; i < POINTS; i++) {
            Map<Expr, Complex> point = new HashMap<>();
            symbols.forEach(s -> point.put(s, new Complex(random.nextDouble(-2.5, 2.5), random.nextDouble(-1.5, 1.5))));
            try {
                Complex value = Valuation.of(left, point, Complexes.ARITHMETIC).orElseThrow();
                Complex found = Valuation.of(right, point, Complexes.ARITHMETIC).orElseThrow();
                compared++;
                if (!found.isCloseTo(value, 1e-9)) {
                    report(point, value, found);
                }
            } catch (Arithmetic.Undecided _) {
                // near a cut
            }
        }
        if (compared < ENOUGH) {
            faults.add(rule.name() + ": only " + compared + " complex points to compare");
        }
    }
}
