package deriv.tape;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Unfolding;
import deriv.core.Unrolling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what a {@link Tape} is to compute. Confined to one thread. */
public final class TapeBuilder {
    private final List<String> inputs;
    private final Map<String, Integer> inputNumbers = new HashMap<>();
    private final List<Cond> guards = new ArrayList<>();
    private final List<Expr> outputs = new ArrayList<>();
    private Forms forms = Forms.REAL;

    TapeBuilder(List<String> inputs) {
        this.inputs = List.copyOf(inputs);
        for (String name : this.inputs) {
            if (inputNumbers.putIfAbsent(name, inputNumbers.size()) != null) {
                throw new IllegalArgumentException("the variable '" + name + "' is given twice");
            }
        }
    }

    /**
     * Adds a condition, such as the domain of the outputs. Where it does not hold, or is undefined itself, all outputs
     * are NaN and nothing else is computed.
     */
    public TapeBuilder guard(Cond condition) {
        guards.add(condition);
        return this;
    }

    /** Adds an output; a vector adds its entries, a matrix its rows one after the other. */
    public TapeBuilder output(Expr expression) {
        if (expression.node() instanceof Node.Vector(var entries)) {
            return outputs(entries);
        }
        outputs.add(expression);
        return this;
    }

    /** Chooses the numbers that the program is for; {@link Forms#REAL} if it is not asked. */
    public TapeBuilder forms(Forms value) {
        forms = value;
        return this;
    }

    /** Adds outputs in this order. */
    public TapeBuilder outputs(List<Expr> expressions) {
        expressions.forEach(this::output);
        return this;
    }

    /**
     * {@return the program}
     *
     * @throws UnknownVariableException if an expression has a variable that is no input
     * @throws NoDoubleEvaluationException if an expression has a part without numbers
     */
    public Tape build() {
        Values values = new Values(inputs.size());
        Lowering lowering = new Lowering(values, forms, inputs, inputNumbers);
        Unfolding formulas = new Unfolding();
        Unrolling unrolling = new Unrolling();
        for (Cond guard : guards) {
            for (Cond part : unrolling.of(formulas.at(guard)).conjuncts()) {
                values.require(lowering.guard(part));
            }
        }
        int[] results = new int[outputs.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = lowering.output(unrolling.of(formulas.at(outputs.get(i))));
        }
        Graph graph = Order.of(InstructionSelection.of(Regrouping.of(new Graph(values, results))));
        return Schedule.of(inputs, graph.values(), graph.outputs());
    }
}
