package deriv.trace;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Rational;
import deriv.core.Relation;
import deriv.core.Substitution;
import deriv.precise.Enclosure;
import deriv.precise.Precision;
import deriv.tape.Interpreter;
import deriv.tape.Tape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a trace is taken. Rational coordinates are exact; of others, such as {@code pi/2}, the expression itself takes the
 * place of the variable, so that {@code sin(pi)} is 0.
 */
public final class TracePoint {
    /** Numbers of digits that are tried one after the other where fewer do not tell what is asked. */
    static final int[] EFFORTS = {Precision.LEAST, 2 * Precision.LEAST, 4 * Precision.LEAST};

    private final Map<String, Expr> coordinates;
    private final Map<Expr, Rational> rational = new HashMap<>();

    /** @param coordinates the values of the variables, expressions without variables */
    public TracePoint(Map<String, Expr> coordinates) {
        this.coordinates = Map.copyOf(coordinates);
        coordinates.forEach((name, value) -> {
            if (value.node() instanceof Node.Num(var number)) {
                rational.put(Exprs.symbol(name), number);
            }
        });
    }

    /** {@return the variable, or its value if that is irrational} */
    Expr whole(String name) {
        Expr symbol = Exprs.symbol(name);
        return rational.containsKey(symbol) ? symbol : coordinates.get(name);
    }

    Enclosure enclosure(int digits) {
        return Enclosure.of(rational, new Precision(digits));
    }

    /** {@return whether a condition on the variables certainly fails} */
    public boolean excludes(Cond condition) {
        Map<Expr, Expr> values = new HashMap<>();
        coordinates.forEach((name, _) -> values.put(Exprs.symbol(name), whole(name)));
        return enclosure(Precision.LEAST).holds(condition.transplant(e -> Substitution.of(e, values)))
                .filter(holds -> !holds).isPresent();
    }

    /** {@return whether {@code e relation 0}: exactly, or to {@code 240} digits, or else in doubles} */
    boolean holds(Expr e, Relation relation) {
        for (int digits : EFFORTS) {
            int sign = enclosure(digits).of(e).sign();
            if (sign != 2) {
                return relation.holds(sign);
            }
        }
        double value = inDoubles(e);
        return !Double.isNaN(value) && relation.holds((int) Math.signum(value));
    }

    /** {@return the value of an expression in the variables as a program of doubles has it} */
    private double inDoubles(Expr e) {
        List<Expr> symbols = List.copyOf(rational.keySet());
        double[] point = symbols.stream().mapToDouble(symbol -> rational.get(symbol).doubleValue()).toArray();
        return inDoubles(e, symbols, point);
    }

    static double inDoubles(Expr e, List<Expr> symbols, double[] point) {
        List<String> names = symbols.stream().map(symbol -> ((Node.Sym) symbol.node()).name()).toList();
        return new Interpreter(Tape.over(names).output(e).build()).evaluate(point)[0];
    }
}
