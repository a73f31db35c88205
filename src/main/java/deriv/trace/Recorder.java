package deriv.trace;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.functions.FunctionTable;
import deriv.functions.PowerDomain;
import deriv.text.ExprBuilder;
import deriv.text.Program;
import deriv.text.Program.Definition;
import deriv.text.Span;
import deriv.text.Syntax;
import deriv.text.Syntax.*;
import deriv.trace.Chains.Link;
import deriv.trace.Chains.Way;
import deriv.trace.Ledger.Kind;
import deriv.trace.Ledger.Order;
import deriv.trace.Quantity.Constant;
import deriv.trace.Quantity.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records the operations that the evaluation of a program at a point takes, as they were typed: definitions where they are
 * first used, user functions by their bodies, of conditionals the branch that is taken. Works on a stack of its own.
 */
public final class Recorder {
    private static final Span NOWHERE = new Span(0, 0);
    private static final Map<String, Value> NO_PARAMETERS = Map.of();

    // @formatter:off
    private static final Kind POWER = new Kind("^", Order.COUNTS, two -> new Power(two.getFirst(), two.getLast(), NOWHERE),
            two -> Exprs.power(two.getFirst(), two.getLast()), two -> PowerDomain.of(two.getFirst(), two.getLast()));
    // @formatter:on

    private final TracePoint point;
    private final Map<String, Definition> definitions = new HashMap<>();
    /** What the numbers of the text are, and the bodies of its functions in their parameters. */
    private final Map<Syntax, Expr> built;
    private final List<Variable> variables;
    private final Map<String, Variable> byName = new HashMap<>();
    private final Ledger ledger = new Ledger();
    private final Chains chains;
    private final Calls calls = new Calls(ledger);
    private final Choices choices;

    private final Map<Object, Value> done = new HashMap<>();
    private final Map<Step, String> names = new LinkedHashMap<>();
    private final List<Task> work = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    private final List<Boolean> truths = new ArrayList<>();

    /** What is still to do, the last one first. */
    private sealed interface Task {
        /** @param parameters of the function in whose body the part stands */
        record Visit(Syntax part, Map<String, Value> parameters) implements Task {}

        record Finish(Syntax part, Map<String, Value> parameters) implements Task {}

        /** The last value is that of a definition, or of a call. */
        record Keep(Object key) implements Task {}

        /** The condition of branch {@code index} has been decided. */
        record Choose(Piecewise part, int index, Map<String, Value> parameters) implements Task {}

        /** Part {@code index} of a conjunction or disjunction has been decided, and ends it if it is {@code ends}. */
        record Junction(List<Condition> parts, int index, boolean ends, Map<String, Value> parameters)
                implements
                Task {}
    }

    private record CallKey(String name, List<Value> arguments) {}

    private Recorder(Program program, Map<Syntax, Expr> built, List<String> names, TracePoint point,
            Set<List<Chains.Entry>> shared) {
        this.point = point;
        this.built = built;
        this.chains = new Chains(ledger, shared);
        this.choices = new Choices(point);
        program.definitions().stream().filter(definition -> !definition.isRule())
                .forEach(definition -> definitions.put(definition.name(), definition));
        this.variables = names.stream().map(name -> new Variable(name, point.whole(name))).toList();
        variables.forEach(variable -> byName.put(variable.name(), variable));
    }

    /**
     * {@return what the evaluation of a program takes}
     *
     * @param variables of the program, in the order in which they are listed
     * @param builder   what it was built with
     */
    public static Recording record(Program program, List<String> variables, TracePoint point, ExprBuilder builder) {
        Map<Syntax, Expr> built = new IdentityHashMap<>();
        builder.build(program, new ExprBuilder.Listener() {
            @Override
            public void built(Syntax part, Expr value) {
                built.put(part, value);
            }
        });
        Recorder first = new Recorder(program, built, variables, point, Set.of());
        first.result(program);
        Recorder second = new Recorder(program, built, variables, point, first.chains.seen());
        return second.result(program);
    }

    private Recording result(Program program) {
        work.add(new Task.Visit(program.result(), NO_PARAMETERS));
        while (!work.isEmpty()) {
            Operation.tick();
            run(work.removeLast());
        }
        Value result = values.removeLast();
        return new Recording(variables, ledger.steps(), result.quantities().toList(), result instanceof Value.Entries,
                names, choices.texts());
    }

    private void run(Task task) {
        switch (task) {
            case Task.Visit(var part, var parameters) -> visit(part, parameters);
            case Task.Finish(Condition part, _) -> truths.add(condition(part));
            case Task.Finish(Syntax.Call part, var parameters) when part.callee() == Callee.DEFINED ->
                call(part, take(part.arguments().size()));
            case Task.Finish(Syntax.Reduce part, var parameters) -> values.add(new Value.Scalar(calls.whole(part,
                    built.get(part), parameters.values().stream().map(Value::scalar).toList(), byName::get)));
            case Task.Finish(var part, _) -> values.add(value(part));
            case Task.Keep(var key) -> keep(key);
            case Task.Choose(var part, int index, var parameters) -> choose(part, index, parameters);
            case Task.Junction junction -> go(junction);
        }
    }

    private void visit(Syntax part, Map<String, Value> parameters) {
        switch (part) {
            case Name name -> name(name, parameters);
            case Piecewise piecewise -> {
                work.add(new Task.Choose(piecewise, 0, parameters));
                work.add(new Task.Visit(piecewise.branches().getFirst().condition(), parameters));
            }
            case And and -> start(and.operands(), false, parameters);
            case Or or -> start(or.operands(), true, parameters);
            case Syntax.Number _, Sum _, Product _, Power _, Signed _, Factorial _, Call _, Syntax.Derivative _, Syntax.Vector _,
                    Compare _, Not _ -> {
                work.add(new Task.Finish(part, parameters));
                part.parts().reversed().forEach(child -> work.add(new Task.Visit(child, parameters)));
            }
            case Index index -> {
                work.add(new Task.Finish(part, parameters));
                work.add(new Task.Visit(index.vector(), parameters));
            }
            case Syntax.Reduce _ -> work.add(new Task.Finish(part, parameters));
        }
    }

    private void name(Name name, Map<String, Value> parameters) {
        switch (name.role()) {
            case VARIABLE -> values.add(new Value.Scalar(byName.get(name.name())));
            case CONSTANT -> values.add(new Value.Scalar(new Constant(name, built.get(name))));
            case PARAMETER -> values.add(parameters.get(name.name()));
            case INDEX -> throw new IllegalStateException("an index stands in a sum or integral, which is one step");
            case DEFINED -> {
                Definition definition = definitions.get(name.name());
                if (done.containsKey(definition.name())) {
                    values.add(done.get(definition.name()));
                } else {
                    work.add(new Task.Keep(definition.name()));
                    work.add(new Task.Visit(definition.body(), NO_PARAMETERS));
                }
            }
        }
    }

    /** A function with a rule is one step: its derivative is the rule, not that of its body. */
    private void call(Call call, List<Value> arguments) {
        if (built.get(call).node() instanceof Node.Apply(var fn, var args) && fn.body(args).isPresent()) {
            values.add(calls.call(fn, arguments));
        } else {
            enter(call, arguments);
        }
    }

    private void enter(Call call, List<Value> arguments) {
        CallKey key = new CallKey(call.function(), arguments);
        if (done.containsKey(key)) {
            values.add(done.get(key));
            return;
        }
        Definition definition = definitions.get(call.function());
        Map<String, Value> parameters = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            parameters.put(definition.parameters().get(i), arguments.get(i));
        }
        work.add(new Task.Keep(key));
        work.add(new Task.Visit(definition.body(), parameters));
    }

    private void keep(Object key) {
        Value value = values.getLast();
        done.put(key, value);
        if (key instanceof String name && value instanceof Value.Scalar(Step step)) {
            names.putIfAbsent(step, name);
        }
    }

    private void choose(Piecewise part, int index, Map<String, Value> parameters) {
        boolean holds = truths.removeLast();
        int last = part.branches().size() - 1;
        if (!holds && index < last) {
            work.add(new Task.Choose(part, index + 1, parameters));
            work.add(new Task.Visit(part.branches().get(index + 1).condition(), parameters));
            return;
        }
        choices.taken(part, index, holds);
        work.add(new Task.Visit(holds ? part.branches().get(index).value() : part.otherwise(), parameters));
    }

    private void start(List<Condition> parts, boolean ends, Map<String, Value> parameters) {
        work.add(new Task.Junction(parts, 0, ends, parameters));
        work.add(new Task.Visit(parts.getFirst(), parameters));
    }

    private void go(Task.Junction junction) {
        int next = junction.index() + 1;
        if (truths.getLast() != junction.ends() && next < junction.parts().size()) {
            truths.removeLast();
            work.add(new Task.Junction(junction.parts(), next, junction.ends(), junction.parameters()));
            work.add(new Task.Visit(junction.parts().get(next), junction.parameters()));
        }
    }

    private boolean condition(Condition part) {
        return switch (part) {
            case Compare compare -> choices.holds(compare, take(compare.links().size() + 1));
            case Not _ -> !truths.removeLast();
            case And _, Or _ -> throw new IllegalStateException("decided part by part");
        };
    }

    private Value value(Syntax part) {
        return switch (part) {
            case Syntax.Number number -> new Value.Scalar(new Constant(number, built.get(number)));
            case Sum sum -> sum(sum.terms().stream().map(term -> way(term.sign() == Sign.MINUS)).toList(),
                    take(sum.terms().size()));
            case Product product -> product(product, take(product.factors().size()));
            case Power _ -> new Value.Scalar(ledger.arithmetic(POWER, take(2).stream().map(Value::scalar).toList()));
            case Signed(var sign, _, _) -> sign == Sign.MINUS ? negative(values.removeLast()) : values.removeLast();
            case Factorial _ -> calls.factorial(values.removeLast());
            case Call call -> calls.call(functionOf(call), take(call.arguments().size()));
            case Syntax.Derivative derivative -> new Value.Scalar(calls.derivative(derivative,
                    take(derivative.arguments().size()).stream().map(Value::scalar).toList(),
                    () -> built.get(definitions.get(derivative.function()).body()), byName::get));
            case Syntax.Vector vector -> new Value.Entries(take(vector.entries().size()));
            case Index index -> entry(values.removeLast(), index.indices());
            case Name _, Piecewise _, Syntax.Reduce _, Condition _ ->
                throw new IllegalStateException("not finished like this: " + part);
        };
    }

    /** {@return a function of the table, or one that is computed by code} */
    private Fn functionOf(Call call) {
        return call.callee() == Callee.DECLARED && built.get(call).node() instanceof Node.Apply(var fn, _) ? fn
                : FunctionTable.named(call.function())
                        .orElseThrow(() -> TraceException.ofUnknownFunction(call.function()));
    }

    private static Way way(boolean isInverse) {
        return isInverse ? Way.INVERSE : Way.DIRECT;
    }

    /** Vectors of one size are added entry by entry. */
    private Value sum(List<Way> ways, List<Value> terms) {
        if (terms.getFirst() instanceof Value.Scalar) {
            List<Link> links = new ArrayList<>();
            for (int i = 0; i < terms.size(); i++) {
                links.add(new Link(ways.get(i), terms.get(i).scalar()));
            }
            return new Value.Scalar(chains.sum(links));
        }
        List<Value> entries = new ArrayList<>();
        for (int i = 0; i < terms.getFirst().entries().size(); i++) {
            int place = i;
            entries.add(sum(ways, terms.stream().map(term -> term.entries().get(place)).toList()));
        }
        return new Value.Entries(entries);
    }

    /** At most one factor is a vector, each of whose entries is multiplied by the others. */
    private Value product(Product product, List<Value> factors) {
        int vector = 0;
        while (vector < factors.size() && factors.get(vector) instanceof Value.Scalar) {
            vector++;
        }
        if (vector == factors.size()) {
            List<Link> links = new ArrayList<>();
            for (int i = 0; i < factors.size(); i++) {
                links.add(new Link(way(product.factors().get(i).joint() == Joint.OVER), factors.get(i).scalar()));
            }
            return new Value.Scalar(chains.product(links));
        }
        List<Value> entries = new ArrayList<>();
        for (Value entry : factors.get(vector).entries()) {
            List<Value> single = new ArrayList<>(factors);
            single.set(vector, entry);
            entries.add(product(product, single));
        }
        return new Value.Entries(entries);
    }

    private Value negative(Value value) {
        return switch (value) {
            case Value.Scalar(var quantity) ->
                new Value.Scalar(ledger.arithmetic(Chains.negative(), List.of(quantity)));
            case Value.Entries(var list) -> new Value.Entries(list.stream().map(this::negative).toList());
        };
    }

    /** The reader has seen to it that the places are whole numbers in range. */
    private Value entry(Value value, List<Syntax> indices) {
        Value entry = value;
        for (Syntax index : indices) {
            entry = entry.entries().get(Integer.parseInt(built.get(index).toString()) - 1);
        }
        return entry;
    }

    private List<Value> take(int count) {
        List<Value> last = values.subList(values.size() - count, values.size());
        List<Value> taken = List.copyOf(last);
        last.clear();
        return taken;
    }
}
