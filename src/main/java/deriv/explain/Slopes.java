package deriv.explain;

import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Operation;
import deriv.print.Formula;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The derivative of each part by its rule, smaller parts first. Confined to one thread. */
final class Slopes {
    /**
     * @param application the rule; empty for constants, the variable, and what is found as a whole
     * @param composed    what the rule says, once the derivatives of the operands are put in
     * @param tidy        the same as an expression: numbers multiplied, like terms collected
     */
    record Slope(Optional<Application> application, Written composed, Written tidy) {}

    private static final Slope CONSTANT = new Slope(Optional.empty(), Written.ZERO, Written.ZERO);
    private static final Slope IDENTITY = new Slope(Optional.empty(), Written.ONE, Written.ONE);

    /** Where the rules hold, beyond that the parts are defined. */
    private final Set<Cond> conditions = new LinkedHashSet<>();
    private final Map<Part, Slope> slopes = new IdentityHashMap<>();
    private final Expr x;
    private final Formula.Writer writer;

    /** @param parts smaller ones first */
    Slopes(List<Part> parts, Expr x, Formula.Writer writer) {
        this.x = x;
        this.writer = writer;
        for (Part part : parts) {
            Operation.tick();
            if (part.varies() && !part.isVariable()) {
                slopes.put(part, slope(part));
            }
        }
    }

    /** {@return where the rules hold that were used, beyond that the parts are defined} */
    List<Cond> conditions() {
        return List.copyOf(conditions);
    }

    Slope of(Part part) {
        return !part.varies() ? CONSTANT : part.isVariable() ? IDENTITY : slopes.get(part);
    }

    private Slope slope(Part part) {
        Optional<Application> application = Application.to(part, writer);
        application.ifPresent(a -> conditions.addAll(a.conditions()));
        Written composed = application.map(a -> a.law().slope(a.operands().stream().map(this::operand).toList()))
                .orElseGet(() -> {
                    Expr whole = Derivative.of(part.value(), x);
                    return new Written(writer.of(whole), whole);
                });
        return new Slope(application, composed, new Written(writer.of(composed.value()), composed.value()));
    }

    private Operand operand(Part part) {
        return new Operand(part.written(), of(part).tidy());
    }
}
