package deriv.explain;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Fn;
import deriv.core.LimitException;
import deriv.core.Node;
import deriv.core.Operation;
import deriv.core.Symbols;
import deriv.explain.Part.Form;
import deriv.functions.FunctionTable;
import deriv.print.Formula;
import deriv.text.Program;
import deriv.text.Syntax;
import deriv.text.Syntax.Callee;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads syntax as parts: which rule each part is for. Nothing recurses on the depth of the input. Confined to one thread. */
final class PartReader {
    static final int MOST_PARTS = 40_000;

    private sealed interface Work {
        record Visit(Syntax part, Environment in) implements Work {}

        record Finish(Syntax part, Environment in) implements Work {}

        /** The body of a definition has been read: it is the value of this name. */
        record Leave(Syntax use, Environment in, String name) implements Work {}

        /** The body of a function has been read: it is the value of this call. */
        record Return(String function, Formula call, Expr value) implements Work {}
    }

    private final TypedFormula typed;
    private final String variable;
    private final Formula.Writer writer;
    /** What stands for a value that no rule here is for; reads it as a text would be read. */
    private final Function<Expr, TypedFormula> restated;

    private final List<Work> work = new ArrayList<>();
    private final List<Part> values = new ArrayList<>();
    private final Map<String, Part> defined = new HashMap<>();
    /** All parts, smaller ones first. */
    private final List<Part> order;
    private final Products products = new Products(this::made);

    PartReader(TypedFormula typed, String variable, Formula.Writer writer, Function<Expr, TypedFormula> restated) {
        this(typed, variable, writer, restated, new ArrayList<>());
    }

    private PartReader(TypedFormula typed, String variable, Formula.Writer writer,
            Function<Expr, TypedFormula> restated, List<Part> order) {
        this.typed = typed;
        this.variable = variable;
        this.writer = writer;
        this.restated = restated;
        this.order = order;
    }

    static LimitException tooLarge(int parts) {
        return new LimitException("parts of an explained formula",
                "the formula has " + parts + " parts; an explanation takes at most " + MOST_PARTS);
    }

    /** {@return all parts that were made, smaller ones first} */
    List<Part> inOrder() {
        return order;
    }

    private Part made(Part part) {
        order.add(part);
        if (order.size() > MOST_PARTS) {
            throw tooLarge(order.size());
        }
        return part;
    }

    /** {@return the result of the program} */
    Part read() {
        work.add(new Work.Visit(typed.program().result(), Environment.NONE));
        while (!work.isEmpty()) {
            Operation.tick();
            switch (work.removeLast()) {
                case Work.Visit(var part, var in) -> visit(part, in);
                case Work.Finish(Syntax.Call call, var in) when call.callee() == Callee.DEFINED
                        && !isRestated(call, in) ->
                    enter(call, in);
                case Work.Finish(var part, var in) -> values.add(part(part, in));
                case Work.Leave(var use, var in, var name) -> values.add(leave(use, in, name));
                case Work.Return(var function, var call, var value) -> values.add(
                        made(Part.of(new Written(call, value), new Form.Definition(function, values.removeLast()))));
            }
        }
        return values.removeLast();
    }

    private void visit(Syntax part, Environment in) {
        if (part instanceof Syntax.Name(var name, var role, _) && role == Syntax.Name.Role.DEFINED
                && !defined.containsKey(name)) {
            work.add(new Work.Leave(part, in, name));
            work.add(new Work.Visit(typed.definition(name).body(), Environment.NONE));
            return;
        }
        work.add(new Work.Finish(part, in));
        if (part instanceof Syntax.Reduce || isRestated(part, in)) {
            return;
        }
        List<Syntax> parts = part.parts().stream().filter(p -> !(p instanceof Syntax.Condition)).toList();
        for (Syntax child : parts.reversed()) {
            work.add(new Work.Visit(child, in));
        }
    }

    private Part leave(Syntax use, Environment in, String name) {
        Part body = values.removeLast();
        Written it = new Written(Formula.name(name), value(use, in));
        Part definition = made(Part.of(it, new Form.Definition(name, body)));
        defined.put(name, definition);
        return definition;
    }

    private List<Part> take(int count) {
        List<Part> last = values.subList(values.size() - count, values.size());
        List<Part> taken = List.copyOf(last);
        last.clear();
        return taken;
    }

    private Expr value(Syntax part, Environment in) {
        return in.meaning(typed.value(part));
    }

    /** {@return whether the rules look at what it means instead of how it was written}: vectors, derivatives in the input */
    private boolean isRestated(Syntax part, Environment in) {
        return switch (part) {
            case Syntax.Index _ -> true;
            case Syntax.Reduce _ -> false;
            case Syntax.Derivative d -> d.callee() != Callee.DECLARED;
            case Syntax.Call call -> call.arguments().stream().anyMatch(a -> isVector(value(a, in)));
            case Syntax.Sum _, Syntax.Product _, Syntax.Signed _ -> isVector(value(part, in));
            case Syntax.Number _, Syntax.Name _, Syntax.Power _, Syntax.Factorial _, Syntax.Piecewise _ -> false;
            case Syntax.Vector _, Syntax.Condition _ -> false;
        };
    }

    private static boolean isVector(Expr value) {
        return value.node() instanceof Node.Vector;
    }

    /** The part whose own parts have been read. */
    private Part part(Syntax part, Environment in) {
        Expr value = value(part, in);
        if (isRestated(part, in)) {
            return new PartReader(restated.apply(value), variable, writer, restated, order).read();
        }
        return switch (part) {
            case Syntax.Number _ -> made(Part.constant(new Written(writer.of(value), value)));
            case Syntax.Name name -> name(name, value, in);
            case Syntax.Sum sum -> sum(sum, value);
            case Syntax.Product product -> product(product, value);
            case Syntax.Power _ -> {
                List<Part> both = take(2);
                Formula formula = both.getFirst().formula().pow(both.getLast().formula());
                yield made(Part.of(new Written(formula, value), new Form.Power(both.getFirst(), both.getLast())));
            }
            case Syntax.Signed(var sign, _, _) -> {
                Part operand = values.removeLast();
                yield sign == Syntax.Sign.PLUS ? operand : negative(operand, value);
            }
            case Syntax.Factorial _ -> call(FunctionTable.named("factorial").orElseThrow(), take(1), value);
            case Syntax.Call call -> call(call, value);
            case Syntax.Derivative d -> unknown(d.function(), d.orders(), take(d.arguments().size()), value);
            case Syntax.Piecewise piecewise -> pieces(piecewise, value, in);
            case Syntax.Vector vector -> {
                List<Part> entries = take(vector.entries().size());
                Formula formula = Formula.vector(entries.stream().map(Part::formula).toList());
                yield made(Part.of(new Written(formula, value), new Form.Entries(entries)));
            }
            case Syntax.Reduce reduce -> whole(value, switch (reduce.kind()) {
                case SUM -> "Derivative, term by term of the sum";
                case INTEGRAL -> "Leibniz rule for integrals";
            });
            case Syntax.Index _, Syntax.Condition _ -> throw new IllegalStateException("is read elsewhere");
        };
    }

    /** A sum over an index or an integral, whose derivative is found without steps. */
    private Part whole(Expr value, String title) {
        Written it = new Written(writer.of(value), value);
        boolean varies = Symbols.of(value).contains(Exprs.symbol(variable));
        return made(varies ? Part.of(it, new Form.Whole(title)) : Part.constant(it));
    }

    private Part name(Syntax.Name name, Expr value, Environment in) {
        return switch (name.role()) {
            case VARIABLE -> {
                Written it = new Written(Formula.name(name.name()), value);
                yield made(name.name().equals(variable) ? Part.variable(it) : Part.constant(it));
            }
            case CONSTANT -> made(Part.constant(new Written(writer.of(value), value)));
            case DEFINED -> defined.get(name.name());
            case PARAMETER -> in.argument(name.name());
            case INDEX -> throw new IllegalStateException("stands in a sum or integral, which is read as a whole");
        };
    }

    private Part negative(Part operand, Expr value) {
        return made(Part.of(new Written(operand.formula().subtracted(), value), new Form.Negative(operand)));
    }

    private Part sum(Syntax.Sum sum, Expr value) {
        List<Part> operands = take(sum.terms().size());
        List<Boolean> minus = sum.terms().stream().map(t -> t.sign() == Syntax.Sign.MINUS).toList();
        Formula formula = Formula.sum(IntStream.range(0, operands.size())
                .mapToObj(i -> minus.get(i) ? operands.get(i).formula().subtracted() : operands.get(i).formula())
                .toList());
        return made(Part.of(new Written(formula, value), new Form.Sum(operands, minus)));
    }

    private Part product(Syntax.Product product, Expr value) {
        List<Part> operands = take(product.factors().size());
        List<Part> above = new ArrayList<>();
        List<Part> below = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            (product.factors().get(i).joint() == Syntax.Joint.OVER ? below : above).add(operands.get(i));
        }
        Formula numerator = Formula.product(above.stream().map(Part::formula).toList());
        Formula formula = below.isEmpty() ? numerator
                : numerator.over(Formula.product(below.stream().map(Part::formula).toList()));
        return products.of(new Written(formula, value), above, below);
    }

    private Part call(Syntax.Call call, Expr value) {
        List<Part> arguments = take(call.arguments().size());
        return switch (call.callee()) {
            case BUILT_IN -> call(FunctionTable.named(call.function()).orElseThrow(), arguments, value);
            case DECLARED -> unknown(call.function(), noOrders(arguments), arguments, value);
            case DEFINED -> throw new IllegalStateException("is entered");
        };
    }

    /** Goes on with the body of a user function, its parameters standing for the arguments. */
    private void enter(Syntax.Call call, Environment in) {
        List<Part> arguments = take(call.arguments().size());
        Program.Definition definition = typed.definition(call.function());
        Formula formula = Formula.call(call.function(), noOrders(arguments),
                arguments.stream().map(Part::formula).toList());
        work.add(new Work.Return(call.function(), formula, value(call, in)));
        work.add(new Work.Visit(definition.body(), new Environment(definition.parameters(), arguments)));
    }

    private static List<Integer> noOrders(List<Part> arguments) {
        return arguments.stream().map(_ -> 0).toList();
    }

    private Part call(Fn fn, List<Part> arguments, Expr value) {
        Formula formula = Formula.call(fn, arguments.stream().map(Part::formula).toList());
        return made(Part.of(new Written(formula, value), new Form.Call(fn, arguments)));
    }

    private Part unknown(String function, List<Integer> orders, List<Part> arguments, Expr value) {
        Formula formula = Formula.call(function, orders, arguments.stream().map(Part::formula).toList());
        return made(Part.of(new Written(formula, value), new Form.Unknown(function, orders, arguments)));
    }

    /** {@return where no piece ends as the variable moves} */
    private List<Cond> inside(List<Cond> meanings) {
        Expr x = Exprs.symbol(variable);
        return meanings.stream().flatMap(c -> c.exprs().stream()).distinct()
                .filter(e -> e.mayContain(x) && Symbols.of(e).contains(x)).map(Cond::nonzero).toList();
    }

    private Part pieces(Syntax.Piecewise piecewise, Expr value, Environment in) {
        List<Part> results = take(piecewise.branches().size() + 1);
        List<Cond> meanings = piecewise.branches().stream()
                .map(b -> typed.condition(b.condition()).map(in::meaning)).toList();
        List<Formula> conditions = meanings.stream().map(writer::of).toList();
        Formula formula = Formula.piecewise(conditions, results.stream().map(Part::formula).toList());
        return made(
                Part.of(new Written(formula, value), new Form.Pieces(conditions, meanings, results, inside(meanings))));
    }
}
