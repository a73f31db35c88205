package deriv;

import deriv.analysis.IndexRange;
import deriv.analysis.Smoothness;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.LimitException;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Reduction;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.functions.FunctionTable;
import deriv.functions.PowerDomain;
import deriv.rules.IndexFacts;
import deriv.simplify.Policy;
import deriv.text.ExprBuilder;
import deriv.text.Program;
import deriv.text.Syntax;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Where an input is defined, read off what was typed: the expression that it means may have lost it, as {@code x/x}
 * has lost {@code x != 0}.
 */
final class InputDomain implements ExprBuilder.Listener {
    /** All guards together may be as long as this; exact ones of n demands at n depths are n²/2 long. */
    private static final int MAX_WRITTEN = 1_000_000;

    private int written;

    private final Policy.Values meaning;
    private final Map<Syntax, Expr> values;
    private final Map<Syntax, Cond> conditions;
    private final Map<String, Program.Definition> definitions = new HashMap<>();
    private final Map<String, List<Demand>> ofFunctions = new HashMap<>();

    InputDomain() {
        this(Policy.Values.REAL, new IdentityHashMap<>(), new IdentityHashMap<>());
    }

    private InputDomain(Policy.Values meaning, Map<Syntax, Expr> values, Map<Syntax, Cond> conditions) {
        this.meaning = meaning;
        this.values = values;
        this.conditions = conditions;
    }

    /** {@return what the same input asks for if its values are complex} */
    InputDomain complex() {
        return new InputDomain(Policy.Values.COMPLEX, values, conditions);
    }

    /** A condition, the part of the text that makes it, and whether that stands in the body of a sum or integral. */
    record Demand(Cond condition, Syntax part, Optional<Reduction> inside) {
        private Demand(Cond condition, Region region) {
            this(condition, region.part(), region.ranges().stream().map(IndexRange::kind).findFirst());
        }
    }

    /** A part of the text, the conditions under which it counts, and the sums and integrals in whose bodies it is. */
    private record Region(Syntax part, Guard guard, List<IndexRange> ranges) {
        Region(Syntax part, Guard guard) {
            this(part, guard, List.of());
        }

        Region inner(Syntax inside) {
            return new Region(inside, guard, ranges);
        }
    }

    /** Parts of integrands that are not known to be defined everywhere between the limits. */
    private final Set<Syntax> open = new LinkedHashSet<>();

    /**
     * The conditions that lead to a branch, innermost first. Chains share their outer part and are written out only where
     * something is demanded: at depth n of a nest there are n of them.
     */
    private record Guard(Guard outer, Cond condition, int length) {
        static final Guard NONE = new Guard(null, Cond.TRUE, 0);

        Guard and(Cond inner) {
            return new Guard(this, inner, length + 1);
        }

        /** {@return the demand, made only where the guard holds} */
        Cond over(Cond demand) {
            if (this == NONE) {
                return demand;
            }
            List<Cond> all = new ArrayList<>(length);
            for (Guard g = this; g != NONE; g = g.outer) {
                all.add(g.condition);
            }
            return Cond.or(Cond.and(all.reversed()).not(), demand);
        }
    }

    @Override
    public void built(Syntax part, Expr value) {
        values.put(part, value);
    }

    @Override
    public void built(Syntax.Condition part, Cond value) {
        conditions.put(part, value);
    }

    /** {@return the variables that were typed, in natural order} */
    List<String> variables() {
        Set<String> names = new TreeSet<>(Symbols::naturalOrder);
        for (Syntax part : values.keySet()) {
            if (part instanceof Syntax.Name(var name, var role, _) && role == Syntax.Name.Role.VARIABLE) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** {@return the conditions under which the result of the program is defined} */
    List<Demand> of(Program program) {
        // Definitions stand before their uses, so functions are known when a call is met.
        for (Program.Definition definition : program.definitions()) {
            if (definition.isRule()) {
                continue;
            }
            definitions.put(definition.name(), definition);
            if (definition.isFunction()) {
                ofFunctions.put(definition.name(), collect(definition.body()));
            }
        }
        if (program.equations().isEmpty()) {
            return List.copyOf(collect(program.result()));
        }
        List<Demand> all = new ArrayList<>();
        program.equations().forEach(e -> {
            all.addAll(collect(e.left()));
            all.addAll(collect(e.right()));
        });
        return all;
    }

    private List<Demand> collect(Syntax root) {
        SequencedMap<Cond, Demand> found = new LinkedHashMap<>();
        Set<Program.Definition> used = new LinkedHashSet<>();
        Deque<Region> regions = new ArrayDeque<>(List.of(new Region(root, Guard.NONE)));
        while (!regions.isEmpty()) {
            Operation.tick();
            Region region = regions.pop();
            Syntax part = region.part();
            for (Cond c : demands(part)) {
                written += c.equals(Cond.TRUE) ? 0 : region.guard().length();
                if (written > MAX_WRITTEN) {
                    throw new LimitException("condition size", "the conditions of nested pieces are too long");
                }
                Cond guarded = outside(region, c);
                if (!guarded.equals(Cond.TRUE)) {
                    found.putIfAbsent(guarded, new Demand(guarded, region));
                }
            }
            if (part instanceof Syntax.Piecewise piecewise) {
                pieces(piecewise, region, regions);
            } else if (part instanceof Syntax.Reduce reduce) {
                regions.push(region.inner(reduce.lower()));
                regions.push(region.inner(reduce.upper()));
                regions.push(body(reduce, region));
            } else if (part instanceof Syntax.Name(var name, var role, _) && role == Syntax.Name.Role.DEFINED) {
                Program.Definition definition = definitions.get(name);
                if (used.add(definition) || region.guard() != Guard.NONE) {
                    regions.push(new Region(definition.body(), region.guard(), region.ranges()));
                }
            } else {
                for (Syntax child : part.parts().reversed()) {
                    regions.push(region.inner(child));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private Region body(Syntax.Reduce reduce, Region around) {
        List<IndexRange> ranges = new ArrayList<>(around.ranges());
        ranges.add(new IndexRange(
                reduce.kind(), ExprBuilder.index(ranges.size()), values.get(reduce.lower()),
                values.get(reduce.upper())));
        return new Region(reduce.body(), around.guard(), ranges);
    }

    /** {@return the demand in terms of what is outside all bodies}; what cannot be said there is remembered */
    private Cond outside(Region region, Cond demand) {
        Cond c = region.guard().over(demand);
        for (IndexRange range : region.ranges().reversed()) {
            Optional<Cond> everywhere = range.everywhere(c);
            if (everywhere.isEmpty()) {
                open.add(region.part());
                return Cond.TRUE;
            }
            c = everywhere.get();
        }
        return c;
    }

    /** {@return the parts of integrands that are not known to be defined everywhere between the limits} */
    Set<Syntax> open() {
        return Collections.unmodifiableSet(open);
    }

    private void pieces(Syntax.Piecewise piecewise, Region region, Deque<Region> open) {
        Guard reached = region.guard();
        for (Syntax.Branch branch : piecewise.branches()) {
            Cond condition = conditions.get(branch.condition());
            open.push(new Region(branch.condition(), reached, region.ranges()));
            open.push(new Region(branch.value(), reached.and(condition), region.ranges()));
            reached = reached.and(condition.not());
        }
        open.push(new Region(piecewise.otherwise(), reached, region.ranges()));
    }

    private List<Cond> demands(Syntax part) {
        return switch (part) {
            case Syntax.Product product ->
                product.factors().stream()
                        .filter(f -> f.joint() == Syntax.Joint.OVER)
                        .map(f -> Cond.nonzero(values.get(f.operand())))
                        .toList();
            case Syntax.Power(var base, var exponent, _) -> ofPower(values.get(base), values.get(exponent));
            case Syntax.Factorial(var operand, _) -> ofCall("factorial", List.of(values.get(operand)));
            case Syntax.Call call -> {
                List<Expr> args = call.arguments().stream().map(values::get).toList();
                yield switch (call.callee()) {
                    case BUILT_IN -> ofCall(call.function(), args);
                    case DEFINED -> ofDefined(call.function(), args);
                    case DECLARED -> ofDeclared(values.get(call));
                };
            }
            case Syntax.Reduce(var kind, _, var lower, var upper, _, _) -> switch (kind) {
                case SUM -> List.of(IndexFacts.whole(values.get(lower)), IndexFacts.whole(values.get(upper)));
                case INTEGRAL -> List.of();
            };
            case Syntax.Derivative d -> ofDerivative(d, d.arguments().stream().map(values::get).toList());
            case Syntax.Number _,
                    Syntax.Name _,
                    Syntax.Sum _,
                    Syntax.Signed _,
                    Syntax.Piecewise _,
                    Syntax.Vector _,
                    Syntax.Index _,
                    Syntax.Condition _ ->
                List.of();
        };
    }

    /** Of an unknown function nothing is known; one that is computed by code may say where it has a value. */
    private static List<Cond> ofDeclared(Expr value) {
        return value.node() instanceof Node.Apply(var fn, var args) ? fn.domain(args).conjuncts() : List.of();
    }

    private List<Cond> ofPower(Expr base, Expr exponent) {
        // 0^0 has no value here, so x^0 is 1 for x != 0 only.
        return switch (meaning) {
            case REAL -> PowerDomain.of(base, exponent).conjuncts();
            case COMPLEX -> ComplexDomain.ofPower(base, exponent);
        };
    }

    private List<Cond> ofCall(String name, List<Expr> args) {
        Fn fn = FunctionTable.named(name).orElseThrow();
        if (args.stream().anyMatch(a -> a.node() instanceof Node.Vector)) {
            return List.of();
        }
        return switch (meaning) {
            case REAL -> fn.domain(args).conjuncts();
            case COMPLEX -> ComplexDomain.ofCall(fn, args);
        };
    }

    /** {@code f'(u)}: where f is defined and differentiable at u. */
    private List<Cond> ofDerivative(Syntax.Derivative d, List<Expr> args) {
        if (meaning == Policy.Values.COMPLEX) {
            return List.copyOf(ComplexDomain.of(values.get(d)));
        }
        List<Expr> symbols = IntStream.range(0, args.size()).mapToObj(i -> Exprs.symbol("#" + i)).toList();
        return switch (d.callee()) {
            case DECLARED -> List.of();
            case BUILT_IN -> {
                Fn fn = FunctionTable.named(d.function()).orElseThrow();
                List<Cond> all = new ArrayList<>(fn.domain(args).conjuncts());
                all.addAll(filled(Smoothness.of(Exprs.apply(fn, symbols), symbols), symbols, args));
                yield all;
            }
            case DEFINED -> {
                List<Expr> bound = IntStream.range(0, args.size()).mapToObj(Exprs::bound).toList();
                Expr body = Substitution.of(values.get(definitions.get(d.function()).body()), map(bound, symbols));
                List<Cond> all = new ArrayList<>(ofDefined(d.function(), args));
                all.addAll(filled(Smoothness.of(body, symbols), symbols, args));
                yield all;
            }
        };
    }

    private static List<Cond> filled(Collection<Cond> conditions, List<Expr> symbols, List<Expr> args) {
        Map<Expr, Expr> arguments = map(symbols, args);
        return conditions.stream().map(c -> c.map(e -> Substitution.of(e, arguments))).toList();
    }

    private static Map<Expr, Expr> map(List<Expr> from, List<Expr> to) {
        Map<Expr, Expr> map = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            map.put(from.get(i), to.get(i));
        }
        return map;
    }

    private List<Cond> ofDefined(String name, List<Expr> args) {
        List<Expr> bound = IntStream.range(0, args.size()).mapToObj(Exprs::bound).toList();
        return filled(ofFunctions.get(name).stream().map(Demand::condition).toList(), bound, args);
    }
}
