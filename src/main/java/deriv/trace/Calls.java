package deriv.trace;

import deriv.calculus.Derivative;
import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Substitution;
import deriv.core.Symbols;
import deriv.functions.FunctionTable;
import deriv.text.Span;
import deriv.text.Syntax;
import deriv.text.Syntax.Callee;
import deriv.trace.Ledger.Kind;
import deriv.trace.Ledger.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Functions of the table and derivatives of functions, each call a step. */
final class Calls {
    private static final Span NOWHERE = new Span(0, 0);

    private final Ledger ledger;

    Calls(Ledger ledger) {
        this.ledger = ledger;
    }

    Value call(Fn fn, List<Value> arguments) {
        String name = fn.name();
        return arguments.stream().allMatch(Value.Scalar.class::isInstance)
                ? new Value.Scalar(ledger.step(
                        new Kind(name, Order.COUNTS, typed -> written(name, typed), args -> Exprs.apply(fn, args),
                                fn::domain, args -> smooth(fn, args)),
                        arguments.stream().map(Value::scalar).toList()))
                : ofVectors(fn, arguments);
    }

    Value factorial(Value operand) {
        Fn fn = FunctionTable.named("factorial").orElseThrow();
        return new Value.Scalar(ledger.step(new Kind("!", Order.COUNTS,
                typed -> new Syntax.Factorial(typed.getFirst(), NOWHERE), args -> Exprs.apply(fn, args), fn::domain,
                args -> smooth(fn, args)), List.of(operand.scalar())));
    }

    /** Functions that are rewritten in terms of others, as those with arguments left out, have the kinks of these. */
    private static Cond smooth(Fn fn, List<Expr> args) {
        return Exprs.apply(fn, args).node() instanceof Node.Apply(var made, var all)
                ? made.differentiable(all)
                : Cond.TRUE;
    }

    /** Such a function is rewritten in terms of the entries, and may be a vector itself: then a step for each entry. */
    private Value ofVectors(Fn fn, List<Value> arguments) {
        List<Quantity> all = arguments.stream().flatMap(Value::quantities).toList();
        List<Expr> symbols = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            symbols.add(Quantity.placeholder(i));
        }
        Expr value = Exprs.apply(fn, shaped(arguments, symbols.iterator(), Exprs::vector));
        String shapes = fn.name() + arguments.stream().map(Calls::shape).toList();
        if (!(value.node() instanceof Node.Vector(var entries))) {
            return new Value.Scalar(ofVectors(shapes, value, symbols, arguments, all, List.of(), fn));
        }
        List<Value> steps = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Syntax index = new Syntax.Name(Integer.toString(i + 1), Syntax.Name.Role.VARIABLE, NOWHERE);
            steps.add(new Value.Scalar(ofVectors(shapes + (i + 1), entries.get(i), symbols, arguments, all,
                    List.of(index), fn)));
        }
        return new Value.Entries(steps);
    }

    private Step ofVectors(String key, Expr value, List<Expr> symbols, List<Value> arguments, List<Quantity> all,
            List<Syntax> index, Fn fn) {
        return ledger.step(new Kind(key, Order.COUNTS, typed -> {
            Syntax call = written(fn.name(), shaped(arguments, typed.iterator(),
                    entries -> new Syntax.Vector(entries, NOWHERE)));
            return index.isEmpty() ? call : new Syntax.Index(call, index, NOWHERE);
        }, args -> filled(value, symbols, args), _ -> Cond.TRUE), all);
    }

    /** {@return the numbers one after the other, in the vectors in which they stood} */
    private static <T> List<T> shaped(List<Value> shapes, Iterator<T> numbers,
            Function<List<T>, T> vector) {
        List<T> all = new ArrayList<>();
        for (Value shape : shapes) {
            all.add(switch (shape) {
                case Value.Scalar _ -> numbers.next();
                case Value.Entries(var list) -> vector.apply(shaped(list, numbers, vector));
            });
        }
        return all;
    }

    private static String shape(Value value) {
        return switch (value) {
            case Value.Scalar _ -> "#";
            case Value.Entries(var list) -> list.stream().map(Calls::shape).toList().toString();
        };
    }

    /**
     * The derivative of a function at some arguments, {@code f''(u)}, as one step.
     *
     * @param body      of a function that the text has defined, in its parameters; of others it is not asked
     * @param variables by their symbols: a body may have them besides its parameters
     */
    Step derivative(Syntax.Derivative part, List<Quantity> arguments, Supplier<Expr> body,
            Function<String, Quantity> variables) {
        List<Expr> symbols = new ArrayList<>();
        Map<Expr, Expr> bound = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            symbols.add(Exprs.symbol("#" + i));
            bound.put(Exprs.bound(i), symbols.getLast());
        }
        Expr function = switch (part.callee()) {
            case BUILT_IN -> Exprs.apply(FunctionTable.named(part.function()).orElseThrow(), symbols);
            case DEFINED -> Substitution.of(body.get(), bound);
            case DECLARED -> throw TraceException.ofUnknownFunction(part.function());
        };
        int count = arguments.size();
        Expr derivative = derivative(function, part.orders(), symbols);
        List<Quantity> all = new ArrayList<>(arguments);
        for (Expr symbol : Symbols.of(derivative)) {
            if (!symbols.contains(symbol)) {
                symbols.add(symbol);
                all.add(variables.apply(((Node.Sym) symbol.node()).name()));
            }
        }
        return ledger.step(new Kind(part.function() + part.orders(), Order.COUNTS, typed -> new Syntax.Derivative(
                part.function(), part.callee(), part.orders(), typed.subList(0, count), NOWHERE),
                args -> filled(derivative, symbols, args), _ -> Cond.TRUE), all);
    }

    /**
     * A part that is one step whatever stands in it: a sum over an index, an integral.
     *
     * @param value      of the part, in variables and the parameters of the function in whose body it stands
     * @param parameters of that function, none outside
     */
    Step whole(Syntax part, Expr value, List<Quantity> parameters, Function<String, Quantity> variables) {
        List<Expr> symbols = new ArrayList<>();
        List<Quantity> all = new ArrayList<>(parameters);
        for (int i = 0; i < parameters.size(); i++) {
            symbols.add(Exprs.bound(i));
        }
        for (Expr symbol : Symbols.of(value)) {
            symbols.add(symbol);
            all.add(variables.apply(((Node.Sym) symbol.node()).name()));
        }
        return ledger.step(new Kind("whole " + value.hash(), Order.COUNTS, _ -> part,
                args -> filled(value, symbols, args), _ -> Cond.TRUE), all);
    }

    private static Expr derivative(Expr function, List<Integer> orders, List<Expr> symbols) {
        Expr derivative = function;
        for (int i = 0; i < symbols.size(); i++) {
            for (int n = 0; n < orders.get(i); n++) {
                Operation.tick();
                derivative = Derivative.of(derivative, symbols.get(i));
            }
        }
        return derivative;
    }

    private static Expr filled(Expr e, List<Expr> symbols, List<Expr> arguments) {
        Map<Expr, Expr> replacements = new HashMap<>();
        for (int i = 0; i < symbols.size(); i++) {
            replacements.put(symbols.get(i), arguments.get(i));
        }
        return Substitution.of(e, replacements);
    }

    private static Syntax written(String name, List<Syntax> arguments) {
        return new Syntax.Call(name, Callee.BUILT_IN, arguments, NOWHERE);
    }
}
