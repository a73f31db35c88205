package deriv.simplify;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.rules.Trace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out afterwards what was done to a node: the ways to write it differently are tried again until one gives the form that
 * was chosen. So the search itself need not keep a record.
 */
final class Reasons {
    private static final String AS_BUILT = "as built";

    private final Context context;

    Reasons(Context context) {
        this.context = context;
    }

    /** What was done, and what had to be known for it. */
    record Reason(String name, List<Cond> guards) {
        static Reason of(String name) {
            return new Reason(name, List.of());
        }
    }

    /** {@return what leads from one form to the other} */
    Reason of(Expr before, Expr after) {
        return byRules(before, after).or(() -> switch (before.node()) {
            case Node.Product _ -> ofProduct(before, after);
            case Node.Sum _ -> ofSum(before, after);
            case Node.Piecewise _ -> Optional.of(Reason.of("each piece where it counts"));
            case Node.Num _, Node.Undefined _, Node.Atom _ -> Optional.empty();
        }).orElseGet(() -> Reason.of("shorter form"));
    }

    private Optional<Reason> byRules(Expr before, Expr after) {
        Expr[] result = {before};
        List<Trace.Use> uses = Trace.of(() -> result[0] = context.rewritten(before));
        return result[0] == after && !uses.isEmpty() ? Optional.of(named(uses)) : Optional.empty();
    }

    private static Reason named(List<Trace.Use> uses) {
        Set<String> names = new LinkedHashSet<>();
        Set<Cond> guards = new LinkedHashSet<>();
        for (Trace.Use use : uses) {
            names.add("'" + use.name() + "'");
            guards.addAll(use.guard().conjuncts());
        }
        return new Reason((names.size() == 1 ? "rule " : "rules ") + String.join(", ", names), List.copyOf(guards));
    }

    private Optional<Reason> ofProduct(Expr before, Expr after) {
        Expr powers = RealPowers.of(before, context.signs());
        if (powers == after) {
            return Optional.of(Reason.of("powers of powers"));
        }
        if (SignInside.of(before) == after) {
            return Optional.of(Reason.of("the sign into the sum"));
        }
        Expr primitive = CommonFactor.outOfFactors(before);
        if (primitive != before && (primitive == after || context.polished(primitive) == after)) {
            return Optional.of(Reason.of("common factors out"));
        }
        for (Candidate c : ProductForms.ALL) {
            if (!c.name().equals(AS_BUILT) && c.of(before, context) == after) {
                return Optional.of(Reason.of(c.name()));
            }
        }
        if (context.arranged(before) == after) {
            return Optional.of(arranged(before));
        }
        if (context.polished(before) == after) {
            return Optional.of(Reason.of("common factors out and cancelled"));
        }
        for (Candidate c : ProductForms.ALL) {
            if (context.polished(c.of(before, context)) == after) {
                return Optional.of(Reason.of(c.name()));
            }
        }
        return Optional.of(Reason.of("fraction by fraction"));
    }

    private Reason arranged(Expr before) {
        List<Trace.Use> uses = Trace.of(() -> context.rewritten(before));
        return uses.isEmpty() ? Reason.of("powers and signs in order") : named(uses);
    }

    private Optional<Reason> ofSum(Expr before, Expr after) {
        Expr[] expanded = {before};
        List<Trace.Use> uses = Trace.of(() -> expanded[0] = context.expanded(before));
        if (expanded[0] == after) {
            Reason rules = named(uses);
            return Optional.of(uses.isEmpty() ? Reason.of("multiplied out")
                    : new Reason("multiplied out, " + rules.name(), rules.guards()));
        }
        Expr ruled = context.ruled(Pieces.joined(before));
        if (ruled == after) {
            return Optional.of(Reason.of("like pieces together"));
        }
        for (Candidate arrangement : SumForms.ARRANGEMENTS) {
            Expr arranged = arrangement.of(ruled, context);
            for (Candidate c : SumForms.DRAWN_TOGETHER) {
                if (c.of(arranged, context) == after) {
                    return Optional.of(Reason.of(List.of(arrangement, c).stream().map(Candidate::name)
                            .filter(name -> !name.equals(AS_BUILT)).collect(Collectors.joining(", "))));
                }
            }
        }
        for (Candidate c : SumForms.NORMAL) {
            if (c.of(ruled, context) == after) {
                return Optional.of(Reason.of(c.name()));
            }
        }
        return pythagoras(context.expanded(ruled), after);
    }

    private Optional<Reason> pythagoras(Expr expanded, Expr after) {
        for (Expr form : Pythagoras.variants(expanded, context.bounds().expansion())) {
            if (context.ruled(form) == after || SumForms.commonFactorsOut(form, context) == after) {
                return Optional.of(Reason.of("sin^2 + cos^2 = 1"));
            }
        }
        return Optional.empty();
    }
}
