package deriv.explain;

import deriv.analysis.Normalization;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.explain.Part.Form;
import deriv.functions.Logarithms;
import deriv.functions.Roots;
import deriv.functions.StepFunctions;
import deriv.print.DerivativeSign;
import deriv.print.Formula;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Logarithmic differentiation: {@code f' = f*(log(abs(f)))'} where f is not 0, the logarithm of a product being a sum and that of a
 * power a product. Confined to one operation.
 */
final class LogarithmicMethod {
    private final Slopes slopes;
    private final StepMaker maker;
    private final DerivativeSign sign;
    private final Formula.Writer writer;
    private final Map<String, Claim> claims;

    LogarithmicMethod(Slopes slopes, StepMaker maker, DerivativeSign sign, Formula.Writer writer,
            Map<String, Claim> claims) {
        this.slopes = slopes;
        this.maker = maker;
        this.sign = sign;
        this.writer = writer;
        this.claims = claims;
    }

    /**
     * A factor {@code base^exponent}, whose logarithm is a term.
     *
     * @param exponent a constant or what varies; with a base that varies too, the base has to be positive
     */
    private record Power(Part base, Optional<Part> exponent, Written times) {}

    /** The whole derivative, the steps to it, and where they hold. */
    record Found(Expr derivative, List<Step> steps, List<Cond> conditions) {}

    /**
     * {@return the derivative of a part}
     *
     * @throws MethodException if it is no product, quotient or power
     */
    Found of(Part whole) {
        List<Power> powers = powers(whole);
        if (powers.size() == 1 && powers.getFirst().base() == whole) {
            throw new MethodException("logarithmic differentiation is for products, quotients and powers");
        }
        Written f = whole.written();
        Written logarithm = Written.sum(powers.stream().map(this::term).toList());
        Formula left = log(absolute(f)).formula();
        Written open = Written.sum(powers.stream().map(p -> slope(p, this::marked)).toList());
        Written done = Written.sum(powers.stream().map(p -> slope(p, part -> slopes.of(part).tidy())).toList());
        Written tidy = new Written(writer.of(done.value()), done.value());
        Written product = f.times(tidy);
        List<Step> steps = new ArrayList<>();
        List<Cond> conditions = conditions(powers);
        claims.put("1", new Claim.Same(log(absolute(f)).value(), logarithm.value()));
        steps.add(step("1", "Take the logarithm", List.of(left, logarithm.formula()), List.of(), List.of(),
                conditions.stream().map(writer::of).toList()));
        Formula ratio = f.formula().derived(sign).over(f.formula());
        claims.put("2", new Claim.Slope(logarithm.value(), done.value()));
        List<Step> inner = maker.steps("2", varying(powers));
        steps.add(step("2", "Differentiate both sides, by the chain rule with log", inner.isEmpty()
                ? List.of(ratio, open.formula(), done.formula(), tidy.formula())
                : List.of(ratio, open.formula()), inner,
                inner.isEmpty() ? List.of() : List.of(ratio, done.formula(), tidy.formula()), List.of()));
        claims.put("3", new Claim.Slope(f.value(), product.value()));
        steps.add(step("3", "Multiply by the function", List.of(f.formula().derived(sign), product.formula(),
                writer.of(product.value())), List.of(), List.of(), List.of()));
        return new Found(product.value(), steps, conditions);
    }

    private static Step step(String number, String title, List<Formula> equation, List<Step> inner,
            List<Formula> conclusion, List<Formula> conditions) {
        return new Step(number, Rule.LOGARITHMIC.id(), title, Optional.empty(), StepMaker.chain(equation), inner,
                conclusion.isEmpty() ? List.of() : StepMaker.chain(conclusion), conditions, Optional.empty(),
                Optional.empty());
    }

    /** {@return the factors of products, quotients and powers inside one another} */
    private static List<Power> powers(Part whole) {
        List<Power> found = new ArrayList<>();
        Deque<Power> open = new ArrayDeque<>(List.of(new Power(whole, Optional.empty(), Written.ONE)));
        while (!open.isEmpty()) {
            Power power = open.pop();
            List<Power> inside = inside(power);
            if (inside.isEmpty()) {
                found.add(power);
            }
            inside.reversed().forEach(open::push);
        }
        return found;
    }

    /** {@return the factors that a factor is made of}; none if it stays whole */
    private static List<Power> inside(Power power) {
        if (power.exponent().isPresent() || !power.base().varies()) {
            return List.of();
        }
        Written times = power.times();
        return switch (power.base().form()) {
            case Form.Product(var factors) -> factors.stream().map(p -> plain(p, times)).toList();
            case Form.Multiple(var factor, var operand) -> List.of(plain(factor, times), plain(operand, times));
            case Form.Quotient(var above, var below) -> List.of(plain(above, times), plain(below, times.negated()));
            case Form.Reciprocal(var above, var below) -> List.of(plain(above, times), plain(below, times.negated()));
            case Form.Power(var base, var exponent) -> exponent.varies()
                    ? List.of(new Power(base, Optional.of(exponent), times))
                    : List.of(plain(base, times.times(exponent.written())));
            case Form.Call(var fn, var arguments) when fn == Roots.SQRT -> List.of(plain(arguments.getFirst(),
                    times.times(new Written(Formula.ONE.over(Formula.number("2")), Exprs.HALF))));
            case Form.Call(var fn, var arguments) when fn == Logarithms.EXP -> List.of(new Power(
                    Part.constant(new Written(Formula.name("e"), Exprs.E)), Optional.of(arguments.getFirst()), times));
            case Form.Constant _, Form.Variable _, Form.Whole _, Form.Sum _, Form.Negative _, Form.Call _ -> List.of();
            case Form.Unknown _, Form.Pieces _, Form.Entries _, Form.Definition _ -> List.of();
        };
    }

    private static Power plain(Part part, Written times) {
        return new Power(part, Optional.empty(), times);
    }

    /** The logarithm of a factor; of a base that may be negative that of its absolute value. */
    private Written term(Power power) {
        Written base = power.base().written();
        return power.exponent().map(v -> power.times().times(v.written()).times(log(base)))
                .orElseGet(() -> power.times().times(log(absolute(base))));
    }

    @FunctionalInterface
    private interface SlopeOf {
        Written of(Part part);
    }

    private Written slope(Power power, SlopeOf slope) {
        Written base = power.base().written();
        Written ofBase = power.base().varies() ? slope.of(power.base()) : Written.ZERO;
        return power.exponent().map(v -> {
            Written slopeOfLog = v.written().times(ofBase).over(base);
            Written sum = v.varies() ? slope.of(v).times(log(base)).plus(slopeOfLog) : slopeOfLog;
            return power.times().times(sum);
        }).orElseGet(() -> power.times().times(ofBase).over(base));
    }

    private Written marked(Part part) {
        return part.isVariable() ? Written.ONE
                : new Written(part.formula().derived(sign), slopes.of(part).tidy().value());
    }

    private static List<Part> varying(List<Power> powers) {
        Set<Part> parts = new LinkedHashSet<>();
        powers.forEach(p -> {
            parts.add(p.base());
            p.exponent().ifPresent(parts::add);
        });
        return List.copyOf(parts);
    }

    private static List<Cond> conditions(List<Power> powers) {
        Set<Cond> all = new LinkedHashSet<>();
        for (Power power : powers) {
            if (power.base().varies()) {
                Expr base = power.base().value();
                all.add(power.exponent().isPresent() ? Cond.positive(base) : Cond.nonzero(base));
            }
        }
        return new Normalization().conjuncts(all);
    }

    private static Written log(Written u) {
        return Law.log(u);
    }

    /** A positive number is its own absolute value. */
    private static Written absolute(Written u) {
        boolean positive = Cond.positive(u.value()).equals(Cond.TRUE)
                || u.value().node() instanceof Node.Apply(var fn, _) && fn == StepFunctions.ABS;
        return positive ? u
                : new Written(Formula.call(StepFunctions.ABS, List.of(u.formula())),
                        Exprs.apply(StepFunctions.ABS, u.value()));
    }
}
