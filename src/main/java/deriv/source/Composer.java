package deriv.source;

import deriv.functions.Kernel;
import deriv.source.Block.Item;
import deriv.tape.Op;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Turns a tape into the steps of a method: gives names to what is used again, and writes the rest as formulas of
 * moderate length. The operations and their operands stay what they are on the tape.
 */
final class Composer {
    /** Operations in one formula. */
    private static final int LONGEST_FORMULA = 6;

    private static final String CHOICE = "choice";

    private final Method method;
    private final Tape tape;
    private final List<Part> parts;
    private final Uses uses;
    private final Names names;
    private final int[] places;
    private final int work;
    private final Term[] terms;
    private final int[] sizes;
    private Part part;

    private Composer(Method method, List<Part> parts, Predicate<String> taken) {
        this.method = method;
        this.tape = method.tape();
        this.parts = parts;
        this.uses = new Uses(tape, parts);
        this.names = new Names(taken);
        method.parameters().forEach(parameter -> names.near(parameter.name()));
        method.result().array().ifPresent(names::near);
        this.places = new int[tape.slots()];
        this.work = allocate();
        this.terms = new Term[tape.slots()];
        this.sizes = new int[tape.slots()];
    }

    /** @param taken names that variables may not have */
    static Body compose(Method method, Predicate<String> taken) {
        return new Composer(method, Partition.of(method.tape()), taken).body();
    }

    /** {@return the same without conditionals: a {@link Term.Choice} in their place} */
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
            terms[tape.inputs().size() + i] = new Term.Constant(tape.constant(i));
        }
        if (isWhole()) {
            loadInputs();
        } else {
            for (int i = 0; i < tape.inputs().size(); i++) {
                terms[i] = new Term.Entry(Body.WORK, i);
            }
        }
        for (Part each : parts) {
            part = each;
            each.steps().addAll(steps(each.block().items()));
        }
        return new Body(method, parts, work);
    }

    private void loadInputs() {
        int slot = 0;
        for (Parameter parameter : method.parameters()) {
            for (int i = 0; i < parameter.length(); i++, slot++) {
                if (uses.count(slot) > 0) {
                    String name = names.near(tape.inputs().get(slot));
                    terms[slot] = new Term.Variable(name);
                    parts.getFirst().steps().add(new Step.Define(name, new Term.Entry(parameter.name(), i)));
                }
            }
        }
    }

    private List<Step> steps(List<Item> items) {
        List<Step> steps = new ArrayList<>();
        for (Item item : items) {
            switch (item) {
                case Item.Operation(int i, _, _) -> operation(i, steps);
                case Item.Conditional whole -> conditional(whole, steps);
                case Item.Value(int end, int side) ->
                    steps.add(result(tape.resultSlot(end), terms[tape.operand(end, side)]));
                case Item.Output(int number) -> steps.add(output(number));
                case Item.Moved(Part moved) -> steps.add(new Step.Run(moved));
            }
        }
        // A number is returned when all others are in place.
        IntStream.range(0, steps.size()).filter(i -> steps.get(i) instanceof Step.Return).findFirst()
                .ifPresent(i -> Collections.rotate(steps.subList(i, steps.size()), -1));
        return steps;
    }

    private Step output(int number) {
        Term value = terms[tape.output(number)];
        boolean isReturned = number < method.result().firstStored();
        int place = isReturned ? 0 : method.result().place(number);
        if (!isWhole()) {
            int first = work - Body.outputs(method) + (isReturned ? 0 : method.result().firstStored());
            return new Step.Store(Body.WORK, first + place, value);
        }
        return isReturned ? new Step.Return(value)
                : new Step.Store(method.result().array().orElseThrow(), place, value);
    }

    private void operation(int i, List<Step> steps) {
        if (tape.op(i) == Op.REQUIRE) {
            steps.add(new Step.Require(terms[tape.operand(i, 0)]));
            return;
        }
        int slot = tape.resultSlot(i);
        Term term = term(i);
        int size = 1 + IntStream.range(0, tape.arity(i)).map(k -> sizes[tape.operand(i, k)]).sum();
        boolean isFormula = uses.isDeciding(slot)
                || tape.op(i) != Op.END && uses.count(slot) == 1 && !uses.isShared(slot) && !uses.isHoisted(slot)
                        && size <= LONGEST_FORMULA;
        if (isFormula) {
            terms[slot] = term;
            sizes[slot] = size;
        } else {
            define(slot, kind(i), term, steps);
        }
    }

    /** Gives a result its place. */
    private void define(int slot, String kind, Term term, List<Step> steps) {
        if (uses.isShared(slot)) {
            steps.add(new Step.Store(Body.WORK, places[slot], term));
            terms[slot] = new Term.Entry(Body.WORK, places[slot]);
            return;
        }
        String name = names.next(kind);
        terms[slot] = new Term.Variable(name);
        if (uses.isHoisted(slot)) {
            part.steps().add(new Step.Declare(name, 0));
            steps.add(new Step.Assign(name, term));
        } else {
            steps.add(new Step.Define(name, term));
        }
    }

    private void conditional(Item.Conditional whole, List<Step> steps) {
        Term test = terms[whole.test()];
        if (whole.ends().size() > 1) {
            whole.ends().forEach(end -> declare(tape.resultSlot(end), steps));
            steps.add(new Step.Choose(test, steps(whole.then().items()), steps(whole.otherwise().items())));
            return;
        }
        int end = whole.ends().getFirst();
        int slot = tape.resultSlot(end);
        List<Item> then = whole.then().items();
        List<Item> otherwise = whole.otherwise().items();
        if (!(then.getLast() instanceof Item.Value && otherwise.getLast() instanceof Item.Value)) {
            declare(slot, steps);
            steps.add(new Step.Choose(test, steps(then), steps(otherwise)));
            return;
        }
        List<Step> first = steps(then.subList(0, then.size() - 1));
        List<Step> second = steps(otherwise.subList(0, otherwise.size() - 1));
        Term.Choice choice = new Term.Choice(test, terms[tape.operand(end, 0)], terms[tape.operand(end, 1)]);
        if (first.isEmpty() && second.isEmpty()) {
            define(slot, CHOICE, choice, steps);
            return;
        }
        declare(slot, steps);
        first.add(result(slot, choice.then()));
        second.add(result(slot, choice.otherwise()));
        steps.add(new Step.Choose(test, first, second));
    }

    /** Gives the value of a conditional its place, where it is NaN until a branch has run. */
    private void declare(int slot, List<Step> steps) {
        if (uses.isShared(slot)) {
            terms[slot] = new Term.Entry(Body.WORK, places[slot]);
            steps.add(new Step.Store(Body.WORK, places[slot], new Term.Constant(Double.NaN)));
            return;
        }
        String name = names.next(CHOICE);
        terms[slot] = new Term.Variable(name);
        (uses.isHoisted(slot) ? part.steps() : steps).add(new Step.Declare(name, Double.NaN));
    }

    private Step result(int slot, Term value) {
        return terms[slot] instanceof Term.Variable(var name)
                ? new Step.Assign(name, value)
                : new Step.Store(Body.WORK, places[slot], value);
    }

    private Term term(int i) {
        List<Term> operands = IntStream.range(0, tape.arity(i)).mapToObj(k -> terms[tape.operand(i, k)]).toList();
        return switch (tape.op(i)) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, SQRT, CBRT, EXP, POWER, HYPOT, MAX, POSITIVE, NONNEGATIVE,
                    ZERO,
                    NONZERO ->
                new Term.Apply(tape.op(i), operands);
            case CALL_UNARY, CALL_BINARY, CALL_TERNARY, CALL_VARIADIC -> new Term.Call(tape.kernel(i), operands);
            case END -> new Term.Choice(terms[uses.test(i)], operands.get(0), operands.get(1));
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
