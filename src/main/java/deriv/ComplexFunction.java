package deriv;

import deriv.arithmetic.Complex;
import deriv.arithmetic.ComplexNumbers;
import deriv.arithmetic.Machine;
import deriv.arithmetic.NumberSystemException;
import deriv.core.Expr;
import deriv.core.Operation;
import deriv.tape.Forms;
import deriv.tape.Tape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Functions continued a little way off the real numbers, for differences by a complex step. */
final class ComplexFunction {
    private final Machine<Complex> machine;
    private final int count;

    private ComplexFunction(Tape tape) {
        this.machine = Machine.of(tape, ComplexNumbers.CONTINUED);
        this.count = tape.outputCount();
    }

    static ComplexFunction of(Answer functions, List<String> variables) {
        return DerivException.translating(() -> Operation.run(functions.limits().allowance(), () -> {
            List<Expr> outputs = DerivativeKind.entries(functions.content().computed());
            return new ComplexFunction(Tape.over(variables).forms(Forms.IDENTITIES).outputs(outputs).build());
        }));
    }

    /** {@return the imaginary parts at x + ih·v}; NaN for all if one of them has no complex value */
    double[] imaginaryParts(double[] x, double[] v, double h) {
        List<Complex> point = IntStream.range(0, x.length).mapToObj(j -> new Complex(x[j], h * v[j])).toList();
        try {
            return machine.evaluate(point).stream().mapToDouble(Complex::im).toArray();
        } catch (NumberSystemException e) {
            double[] none = new double[count];
            Arrays.fill(none, Double.NaN);
            return none;
        }
    }
}
