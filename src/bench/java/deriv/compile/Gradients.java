package deriv.compile;

import deriv.calculus.Derivative;
import deriv.calculus.Matrices;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A long gradient: Rosenbrock's function with a quotient of three neighbours in each term. */
final class Gradients {
    private Gradients() {}

    /** {@return the function and its gradient: about 28 operations for each variable} */
    static Tape chained(int variables) {
        List<String> names =
                IntStream.range(0, variables).mapToObj(i -> "x" + i).toList();
        List<Expr> x = names.stream().map(Exprs::symbol).toList();
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i + 2 < variables; i++) {
            terms.add(x.get(i + 1).minus(x.get(i).squared()).squared().times(100));
            terms.add(Exprs.ONE.minus(x.get(i)).squared());
            terms.add(x.get(i).times(x.get(i + 1)).over(x.get(i + 2).squared().plus(1)));
        }
        Expr f = Exprs.sum(terms);
        List<Expr> outputs = new ArrayList<>(List.of(f));
        Expr gradient = Matrices.gradient(f, x, Derivative.Purpose.TO_COMPUTE);
        outputs.addAll(((Node.Vector) gradient.node()).entries());
        return Tape.of(names, outputs);
    }
}
