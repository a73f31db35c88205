package deriv.rules;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Factor;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.functions.StepFunctions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules whose pattern is a call, found by the function and by what stands first in its argument. */
final class CallRules {
    /** What the first argument of a pattern is, as far as a look at its node tells. */
    private static final Object ANYTHING = Expr.class;

    private final Map<Fn, Map<Object, List<Rule>>> rules = new IdentityHashMap<>();

    void add(Fn fn, Rule rule) {
        Expr first = ((Node.Apply) rule.pattern().node()).args().getFirst();
        List<Object> shapes = isExtreme(fn) || first.node() instanceof Node.Bound ? List.of(ANYTHING)
                : isMultiple(first) ? List.of(Node.Product.class, Node.Sum.class)
                : List.of(shape(first));
        Map<Object, List<Rule>> ofFunction = rules.computeIfAbsent(fn, _ -> new HashMap<>());
        shapes.forEach(shape -> ofFunction.computeIfAbsent(shape, _ -> new ArrayList<>()).add(rule));
    }

    private static boolean isExtreme(Fn fn) {
        return fn == StepFunctions.MAX || fn == StepFunctions.MIN;
    }

    /** A product of variables matches sums too, whose terms have a number in common. */
    private static boolean isMultiple(Expr pattern) {
        return pattern.isProduct() && Factor.factorsOf(pattern).stream()
                .allMatch(f -> f.exponent() == Exprs.ONE && f.base().node() instanceof Node.Bound);
    }

    private static Object shape(Expr e) {
        return switch (e.node()) {
            case Node.Apply(var fn, _) -> fn;
            case Node.Sum _ -> Node.Sum.class;
            case Node.Product _ -> Node.Product.class;
            case Node.Num _, Node.Const _ -> Node.Num.class;
            case Node.Sym _, Node.Undefined _, Node.Bound _, Node.Abstract _, Node.Piecewise _, Node.Vector _ -> ANYTHING;
            case Node.Index _, Node.Reduce _ -> ANYTHING;
        };
    }

    Optional<Expr> once(Node.Apply call, Signs signs) {
        Map<Object, List<Rule>> ofFunction = rules.get(call.fn());
        if (ofFunction == null || call.args().isEmpty()) {
            return Optional.empty();
        }
        Object shape = shape(call.args().getFirst());
        Optional<Expr> special =
                shape == ANYTHING ? Optional.empty() : first(ofFunction.getOrDefault(shape, List.of()), call, signs);
        return special.isPresent() ? special : first(ofFunction.getOrDefault(ANYTHING, List.of()), call, signs);
    }

    private static Optional<Expr> first(List<Rule> rules, Node.Apply call, Signs signs) {
        Attempts attempts = new Attempts(call.args().size());
        for (Rule rule : rules) {
            Optional<Expr> result = once(rule, call, signs, attempts);
            if (result.isPresent()) {
                return result;
            }
        }
        return Optional.empty();
    }

    private static Optional<Expr> once(Rule rule, Node.Apply call, Signs signs, Attempts attempts) {
        List<Expr> patterns = ((Node.Apply) rule.pattern().node()).args();
        if (isExtreme(call.fn()) && patterns.size() == 2) {
            return ofTwo(rule, patterns, call, signs, attempts);
        }
        if (patterns.size() != call.args().size()) {
            return Optional.empty();
        }
        // Which factor leaves the others may decide whether the guard holds: log(a*b) where a is positive.
        int choices = isMultiple(patterns.getFirst()) ? 1 + Factor.factorsOf(call.args().getFirst()).size() : 1;
        for (int choice = 0; choice < choices && attempts.more(); choice++) {
            Optional<Match> match = Match.splitAt(choice)
                    .ofArguments(call.fn(), patterns, call.args())
                    .filter(m -> m.allows(rule.validity(), signs));
            if (match.isPresent()) {
                Trace.note(rule, match.get());
                return match.map(m -> m.fill(rule.replacement()));
            }
        }
        return Optional.empty();
    }

    /** Any two arguments of max or min, in either order; the result stands where the first of them stood. */
    private static Optional<Expr> ofTwo(
            Rule rule, List<Expr> patterns, Node.Apply call, Signs signs, Attempts attempts) {
        List<Expr> args = call.args();
        for (int i = 0; i < args.size(); i++) {
            for (int k = 0; k < args.size(); k++) {
                if (i == k || !attempts.more()) {
                    continue;
                }
                Optional<Match> match = Match.EMPTY
                        .ofAll(patterns, List.of(args.get(i), args.get(k)))
                        .filter(m -> m.allows(rule.validity(), signs));
                if (match.isPresent()) {
                    Trace.note(rule, match.get());
                    List<Expr> others = new ArrayList<>(args);
                    others.set(Math.min(i, k), match.get().fill(rule.replacement()));
                    others.remove(Math.max(i, k));
                    return Optional.of(Exprs.apply(call.fn(), others));
                }
            }
        }
        return Optional.empty();
    }
}
