package deriv.source;

import deriv.functions.Kernel;
import deriv.source.CodeBlock.Item;
import deriv.tape.Op;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Turns a tape into the statements of a method: gives names to what is used again, and writes the rest as formulas of
 * moderate length. The operations and their operands stay what they are on the tape.
 */
final class Composer {
    /** Operations in one formula. */
    private static final int LONGEST_FORMULA = 6;

    private static final String CHOICE = "choice";

    private final Method method;
    private final Tape tape;
    private final List<MethodPart> parts;
    private final Uses uses;
    private final LocalNames names;
    private final int[] places;
    private final int work;
    private final Formula[] formulas;
    private final int[] sizes;
    private MethodPart part;

    private Composer(Method method, List<MethodPart> parts, Predicate<String> taken) {
        this.method = method;
        this.tape = method.tape();
        this.parts = parts;
        this.uses = new Uses(tape, parts);
        this.names = new LocalNames(taken);
        method.parameters().forEach(parameter -> names.near(parameter.name()));
        method.result().array().ifPresent(names::near);
        this.places = new int[tape.slots()];
        this.work = allocate();
        this.formulas = new Formula[tape.slots()];
        this.sizes = new int[tape.slots()];
    }

    /** @param taken names that variables may not have */
    static Body compose(Method method, Predicate<String> taken) {
        return new Composer(method, Partition.of(method.tape()), taken).body();
    }

    /** {@return the same without conditionals: a {@link Formula.Choice} in their place} */
    static Body composeFlat(Method method, Predicate<String> taken) {
        return new Composer(method, Partition.flat(method.tape()), taken).body();
    }

    private int allocate() {
        int next = tape.inputs().size();
        for (int slot = next; slot < tape.slots(); slot++) {
            places[slot] = uses.isShared(slot) ? next++ : -1;
        }
        return next + Body.outputs(method);
    }

    private boolean isWhole() {
        return parts.size() == 1;
    }

    private Body body() {
        for (int i = 0; i < tape.constantCount(); i++) {
            formulas[tape.inputs().size() + i] = new Formula.Constant(tape.constant(i));
        }
        if (isWhole()) {
            loadInputs();
        } else {
            for (int i = 0; i < tape.inputs().size(); i++) {
                formulas[i] = new Formula.Entry(Body.WORK, i);
            }
        }
        for (MethodPart each : parts) {
            part = each;
            each.statements().addAll(statements(each.block().items()));
        }
        return new Body(method, parts, work);
    }

    private void loadInputs() {
        int slot = 0;
        for (Parameter parameter : method.parameters()) {
            for (int i = 0; i < parameter.length(); i++, slot++) {
                if (uses.count(slot) > 0) {
                    String name = names.near(tape.inputs().get(slot));
                    formulas[slot] = new Formula.Variable(name);
                    parts.getFirst().statements()
                            .add(new Statement.Define(name, new Formula.Entry(parameter.name(), i)));
                }
            }
        }
    }

    private List<Statement> statements(List<Item> items) {
        List<Statement> statements = new ArrayList<>();
        for (Item item : items) {
            switch (item) {
                case Item.Operation(int i, _, _) -> operation(i, statements);
                case Item.Conditional whole -> conditional(whole, statements);
                case Item.Value(int end, int side) ->
                    statements.add(result(tape.resultSlot(end), formulas[tape.operand(end, side)]));
                case Item.Output(int number) -> statements.add(output(number));
                case Item.Moved(MethodPart moved) -> statements.add(new Statement.Run(moved));
            }
        }
        // A number is returned when all others are in place.
        IntStream.range(0, statements.size()).filter(i -> statements.get(i) instanceof Statement.Return).findFirst()
                .ifPresent(i -> Collections.rotate(statements.subList(i, statements.size()), -1));
        return statements;
    }

    private Statement output(int number) {
        Formula value = formulas[tape.output(number)];
        boolean isReturned = number < method.result().firstStored();
        int place = isReturned ? 0 : method.result().place(number);
        if (!isWhole()) {
            int first = work - Body.outputs(method) + (isReturned ? 0 : method.result().firstStored());
            return new Statement.Store(Body.WORK, first + place, value);
        }
        return isReturned ? new Statement.Return(value)
                : new Statement.Store(method.result().array().orElseThrow(), place, value);
    }

    private void operation(int i, List<Statement> statements) {
        if (tape.op(i) == Op.REQUIRE) {
            statements.add(new Statement.Require(formulas[tape.operand(i, 0)]));
            return;
        }
        int slot = tape.resultSlot(i);
        Formula formula = formula(i);
        int size = 1 + IntStream.range(0, tape.arity(i)).map(k -> sizes[tape.operand(i, k)]).sum();
        boolean isFormula = uses.isDeciding(slot)
                || tape.op(i) != Op.END && uses.count(slot) == 1 && !uses.isShared(slot) && !uses.isHoisted(slot)
                        && size <= LONGEST_FORMULA;
        if (isFormula) {
            formulas[slot] = formula;
            sizes[slot] = size;
        } else {
            define(slot, kind(i), formula, statements);
        }
    }

    /** Gives a result its place. */
    private void define(int slot, String kind, Formula formula, List<Statement> statements) {
        if (uses.isShared(slot)) {
            statements.add(new Statement.Store(Body.WORK, places[slot], formula));
            formulas[slot] = new Formula.Entry(Body.WORK, places[slot]);
            return;
        }
        String name = names.next(kind);
        formulas[slot] = new Formula.Variable(name);
        if (uses.isHoisted(slot)) {
            part.statements().add(new Statement.Declare(name, 0));
            statements.add(new Statement.Assign(name, formula));
        } else {
            statements.add(new Statement.Define(name, formula));
        }
    }

    private void conditional(Item.Conditional whole, List<Statement> statements) {
        Formula test = formulas[whole.test()];
        if (whole.ends().size() > 1) {
            whole.ends().forEach(end -> declare(tape.resultSlot(end), statements));
            statements.add(new Statement.Choose(test, statements(whole.then().items()),
                    statements(whole.otherwise().items())));
            return;
        }
        int end = whole.ends().getFirst();
        int slot = tape.resultSlot(end);
        List<Item> then = whole.then().items();
        List<Item> otherwise = whole.otherwise().items();
        if (!(then.getLast() instanceof Item.Value && otherwise.getLast() instanceof Item.Value)) {
            declare(slot, statements);
            statements.add(new Statement.Choose(test, statements(then), statements(otherwise)));
            return;
        }
        List<Statement> first = statements(then.subList(0, then.size() - 1));
        List<Statement> second = statements(otherwise.subList(0, otherwise.size() - 1));
        Formula.Choice choice =
                new Formula.Choice(test, formulas[tape.operand(end, 0)], formulas[tape.operand(end, 1)]);
        if (first.isEmpty() && second.isEmpty()) {
            define(slot, CHOICE, choice, statements);
            return;
        }
        declare(slot, statements);
        first.add(result(slot, choice.then()));
        second.add(result(slot, choice.otherwise()));
        statements.add(new Statement.Choose(test, first, second));
    }

    /** Gives the value of a conditional its place, where it is NaN until a branch has run. */
    private void declare(int slot, List<Statement> statements) {
        if (uses.isShared(slot)) {
            formulas[slot] = new Formula.Entry(Body.WORK, places[slot]);
            statements.add(new Statement.Store(Body.WORK, places[slot], new Formula.Constant(Double.NaN)));
            return;
        }
        String name = names.next(CHOICE);
        formulas[slot] = new Formula.Variable(name);
        (uses.isHoisted(slot) ? part.statements() : statements).add(new Statement.Declare(name, Double.NaN));
    }

    private Statement result(int slot, Formula value) {
        return formulas[slot] instanceof Formula.Variable(var name)
                ? new Statement.Assign(name, value)
                : new Statement.Store(Body.WORK, places[slot], value);
    }

    private Formula formula(int i) {
        List<Formula> operands = IntStream.range(0, tape.arity(i)).mapToObj(k -> formulas[tape.operand(i, k)]).toList();
        return switch (tape.op(i)) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, SQRT, CBRT, EXP, POWER, HYPOT, MAX, POSITIVE, NONNEGATIVE,
                    ZERO,
                    NONZERO ->
                new Formula.Apply(tape.op(i), operands);
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC -> new Formula.Call(tape.kernel(i), operands);
            case END -> new Formula.Choice(formulas[uses.test(i)], operands.get(0), operands.get(1));
            case REQUIRE, IF, ELSE -> throw new IllegalStateException(tape.op(i) + " has no value");
        };
    }

    /** {@return a name for what an instruction computes} */
    private String kind(int i) {
        return switch (tape.op(i)) {
            case ADD -> "sum";
            case SUBTRACT -> "difference";
            case MULTIPLY -> "product";
            case DIVIDE -> "quotient";
            case NEGATE -> "negative";
            case SQRT, CBRT -> "root";
            case EXP -> "exp";
            case POWER -> "power";
            case HYPOT -> "hypot";
            case MAX -> "largest";
            case POSITIVE, NONNEGATIVE, ZERO, NONZERO -> "test";
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC -> Words.identifier(tape.function(i).name());
            case REQUIRE, IF, ELSE, END -> CHOICE;
        };
    }
}
