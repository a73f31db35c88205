package deriv.verify;

import deriv.core.Expr;
import deriv.tape.Frame;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import deriv.tape.TapeBuilder;
import java.util.List;

/** The functions and the claimed derivatives of a question as two programs. Confined to one thread. */
final class Programs {
    private final Tape functions;
    private final Tape derivatives;
    private final Frame functionFrame;
    private final Frame derivativeFrame;
    private final int[] firstFunction;
    private final int[] firstDerivative;
    private long work;

    /**
     * @throws deriv.tape.NoDoubleEvaluationException if a part has no numbers
     */
    Programs(Question question, List<Expr> symbols) {
        List<Claim> claims = question.claims();
        List<String> names = symbols.stream().map(Inventory::name).toList();
        TapeBuilder values = Tape.over(names);
        TapeBuilder slopes = Tape.over(names);
        question.guard().forEach(values::guard);
        question.domain().forEach(slopes::guard);
        this.firstFunction = new int[claims.size() + 1];
        this.firstDerivative = new int[claims.size() + 1];
        for (int c = 0; c < claims.size(); c++) {
            Claim claim = claims.get(c);
            values.outputs(claim.functions());
            slopes.outputs(claim.derivatives());
            firstFunction[c + 1] = firstFunction[c] + claim.functions().size();
            firstDerivative[c + 1] = firstDerivative[c] + claim.derivatives().size();
        }
        this.functions = values.build();
        this.derivatives = slopes.build();
        this.functionFrame = new Interpreter(functions).frame();
        this.derivativeFrame = new Interpreter(derivatives).frame();
    }

    int functionCount() {
        return functions.outputCount();
    }

    /** {@return the place of function i of a claim among the values} */
    int function(int claim, int i) {
        return firstFunction[claim] + i;
    }

    /** {@return the place of the first derivative of a claim among the slopes} */
    int derivative(int claim) {
        return firstDerivative[claim];
    }

    /** {@return the instructions run so far} */
    long work() {
        return work;
    }

    /** {@return the instructions that a point takes if the differences settle at once} */
    long workPerPoint(int directions) {
        return functions.length() * (1L + (long) directions * Differences.EVALUATIONS) + derivatives.length();
    }

    double[] values(double[] x) {
        work += functions.length();
        double[] values = new double[functions.outputCount()];
        functionFrame.evaluate(x, values);
        return values;
    }

    double[] slopes(double[] x) {
        work += derivatives.length();
        double[] slopes = new double[derivatives.outputCount()];
        derivativeFrame.evaluate(x, slopes);
        return slopes;
    }

    Differences differences() {
        return new Differences(functionFrame, functions.outputCount());
    }

    void countMeasurement() {
        work += (long) Differences.EVALUATIONS * functions.length();
    }
}
