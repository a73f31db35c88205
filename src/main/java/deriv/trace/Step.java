package deriv.trace;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.text.Syntax;
import java.util.List;

/** One elementary operation of a trace: {@code v5 = v2 + v4}. Compared by identity. */
public final class Step implements Quantity {
    private final int number;
    private final Syntax formula;
    private final Expr local;
    private final Cond domain;
    private final Cond smooth;
    private final List<Quantity> operands;
    private final Expr whole;

    Step(int number, Operator operator, List<Quantity> operands, Expr whole, Cond domain, Cond smooth) {
        this.number = number;
        this.formula = operator.formula();
        this.local = operator.local();
        this.operands = List.copyOf(operands);
        this.whole = whole;
        this.domain = domain;
        this.smooth = smooth;
    }

    /**
     * What an operation does with its operands, whose {@linkplain Quantity#placeholder placeholders} stand in both.
     *
     * @param formula as it was typed
     * @param local   as a function
     */
    record Operator(Syntax formula, Expr local) {}

    /** {@return its place in the trace, from 1} */
    public int number() {
        return number;
    }

    /** {@return the operation as it was typed, in the {@linkplain Quantity#token tokens} of its operands} */
    Syntax formula() {
        return formula;
    }

    /** {@return the operation as a function of the {@linkplain Quantity#placeholder placeholders} of its operands} */
    Expr local() {
        return local;
    }

    /** {@return the variables and steps that it uses, each once, in the order in which they were typed} */
    public List<Quantity> operands() {
        return operands;
    }

    @Override
    public Expr whole() {
        return whole;
    }

    /** {@return where the operation has a value, as a condition on the {@linkplain Quantity#placeholder placeholders}} */
    Cond domain() {
        return domain;
    }

    /** {@return where the operation has derivatives without a convention, as a condition on the variables} */
    Cond smooth() {
        return smooth;
    }
}
