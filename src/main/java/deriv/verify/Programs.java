package deriv.verify;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.tape.Frame;
import deriv.tape.Interpreter;
import deriv.tape.Forms;
import deriv.tape.Tape;
import deriv.tape.TapeBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The functions and the claimed derivatives of a question as programs: one if they are small, for then it takes longer to
 * make a program than to run it, else two, because the functions are asked more often. Confined to one thread.
 */
final class Programs {
    private static final int SMALL = 400;

    private final Tape functions;
    private final Tape derivatives;
    private final Frame functionFrame;
    private final Frame derivativeFrame;
    private final int[] firstFunction;
    private final int[] firstDerivative;
    private final double[] values;
    private long work;

    /**
     * @param nodes the size of the question
     * @throws deriv.tape.NoDoubleEvaluationException if a part has no numbers
     */
    Programs(Question question, List<Expr> symbols, int nodes) {
        List<Claim> claims = question.claims();
        List<String> names = new ArrayList<>(symbols.size());
        for (Expr symbol : symbols) {
            names.add(Inventory.name(symbol));
        }
        TapeBuilder first = Tape.over(names).forms(Forms.IDENTITIES);
        TapeBuilder second = nodes <= SMALL ? first : Tape.over(names).forms(Forms.IDENTITIES);
        guard(first, question.guard());
        guard(second, question.domain());
        this.firstFunction = new int[claims.size() + 1];
        this.firstDerivative = new int[claims.size() + 1];
        for (int c = 0; c < claims.size(); c++) {
            first.outputs(claims.get(c).functions());
            firstFunction[c + 1] = firstFunction[c] + claims.get(c).functions().size();
        }
        for (int c = 0; c < claims.size(); c++) {
            second.outputs(claims.get(c).derivatives());
            firstDerivative[c + 1] = firstDerivative[c] + claims.get(c).derivatives().size();
        }
        this.functions = first.build();
        this.derivatives = first == second ? functions : second.build();
        this.functionFrame = new Interpreter(functions).frame();
        this.derivativeFrame = first == second ? functionFrame : new Interpreter(derivatives).frame();
        this.values = new double[functions.outputCount()];
    }

    private static void guard(TapeBuilder tape, List<Cond> conditions) {
        for (Cond condition : conditions) {
            tape.guard(condition);
        }
    }

    int functionCount() {
        return firstFunction[firstFunction.length - 1];
    }

    /** {@return the place of function i of a claim among the functions} */
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
        return functions.length() * (1L + (long) directions * Slopes.EVALUATIONS) + derivatives.length();
    }

    /** Takes the functions at a point; {@return whether they all have values} */
    boolean haveValues(double[] x) {
        work += functions.length();
        functionFrame.evaluate(x, values);
        return areFinite(values, functionCount());
    }

    /** {@return the claimed derivatives at the point that was asked last}; empty if one has no value */
    double[] slopes(double[] x) {
        double[] slopes;
        if (functions == derivatives) {
            slopes = Arrays.copyOfRange(values, functionCount(), values.length);
        } else {
            work += derivatives.length();
            slopes = new double[derivatives.outputCount()];
            derivativeFrame.evaluate(x, slopes);
        }
        return areFinite(slopes, slopes.length) ? slopes : new double[0];
    }

    private static boolean areFinite(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(values[i])) {
                return false;
            }
        }
        return true;
    }

    Slopes differences() {
        return new Slopes(functionFrame, functionCount(), functions.outputCount());
    }

    void countMeasurement() {
        work += (long) Slopes.EVALUATIONS * functions.length();
    }
}
