package deriv.explain;

import deriv.analysis.Facts;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.explain.Explained.Proof;
import deriv.print.DerivativeSign;
import deriv.print.Formula;
import deriv.print.NumberStyle;
import deriv.text.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Explains one derivative by one variable. Confined to one operation. */
public final class Explainer {
    private static final int MOST_CONDITIONS = 50;

    private final Manner manner;
    private final Function<Expr, TypedFormula> reading;

    /**
     * How an explanation is wanted.
     *
     * @param numbers how numbers are written
     */
    public record Manner(Detail detail, Method method, DerivativeSign.Notation notation, Checks checks,
            NumberStyle numbers) {}

    /** Whether each step is checked with numbers. */
    public enum Checks {
        NONE, EACH_STEP
    }

    /** The way to a derivative. */
    public enum Method {
        /** By the rule for each part. */
        RULES,
        /** By the derivative of the logarithm: for products, quotients and powers. */
        LOGARITHM
    }

    /** @param reading reads an expression as a text of it would be read */
    public Explainer(Manner manner, Function<Expr, TypedFormula> reading) {
        this.manner = manner;
        this.reading = reading;
    }

    /**
     * {@return the derivative of a formula by one variable, explained}
     *
     * @param others whether there are other variables
     * @throws MethodException if the method is not for this formula
     * @throws RefutedException if the steps do not lead to the answer
     */
    public Explained explain(TypedFormula typed, String variable, DerivativeSign.Others others, Target target) {
        Formula.Writer writer = new Formula.Writer(manner.numbers());
        Expr x = Exprs.symbol(variable);
        PartReader reader = new PartReader(typed, variable, writer, reading);
        Part whole = reader.read();
        Slopes slopes = new Slopes(reader.inOrder(), x, writer);
        Map<String, Claim> claims = new LinkedHashMap<>();
        DerivativeSign sign = new DerivativeSign(manner.notation(), variable, others);
        StepMaker maker = new StepMaker(slopes, sign, new Letters(names(typed)), manner.detail(), writer, claims);
        List<Step> steps = new ArrayList<>();
        List<Cond> where = new ArrayList<>(slopes.conditions());
        Expr raw = switch (manner.method()) {
            case RULES -> {
                steps.addAll(maker.whole(whole));
                yield slopes.of(whole).tidy().value();
            }
            case LOGARITHM -> {
                var found = new LogarithmicMethod(slopes, maker, sign, writer, claims).of(whole);
                steps.addAll(found.steps());
                where.addAll(found.conditions());
                yield found.derivative();
            }
        };
        Proof proof = rewritten(raw, where, target, steps, writer, claims);
        List<Step> shown = switch (manner.checks()) {
            case NONE -> steps;
            case EACH_STEP -> new StepCheck(x, target.policy().assumptions()).checked(steps, claims);
        };
        return new Explained(whole.formula(), shown, writer.of(target.answer()), beyond(where, target, writer), proof,
                maker.hasLeftOut());
    }

    /** {@return what the steps ask for and the answer does not}; nothing if that would be too much to look for */
    private static List<Formula> beyond(List<Cond> where, Target target, Formula.Writer writer) {
        return where.size() > MOST_CONDITIONS || target.domain().size() > MOST_CONDITIONS ? List.of()
                : Facts.of(target.domain()).newsIn(where).stream().map(c -> writer.of(c).abridged(200)).toList();
    }

    private Proof rewritten(Expr raw, List<Cond> where, Target target, List<Step> steps, Formula.Writer writer,
            Map<String, Claim> claims) {
        if (raw == target.answer()) {
            return new Proof.BySteps();
        }
        Rewriting rewriting = new Rewriting(target, manner.detail(), writer, claims);
        return rewriting.of(raw, where, steps);
    }

    private static Set<String> names(TypedFormula typed) {
        Set<String> names = new HashSet<>();
        typed.values().forEach((part, value) -> {
            switch (part) {
                case Syntax.Name name -> names.add(name.name());
                case Syntax.Call call -> names.add(call.function());
                default -> {}
            }
        });
        return names;
    }
}
