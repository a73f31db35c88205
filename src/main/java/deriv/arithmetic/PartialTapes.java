package deriv.arithmetic;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Operation;
import deriv.functions.Row;
import deriv.tape.Interpreter;
import deriv.tape.NoDoubleEvaluationException;
import deriv.tape.Tape;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The partial derivatives of the rows as programs, each made when it is first needed. Safe to share between threads. */
final class PartialTapes {
    private record Key(Row row, int arity, int index) {}

    private static final Map<Key, Interpreter> PROGRAMS = new ConcurrentHashMap<>();

    private PartialTapes() {}

    /**
     * {@return the partial derivative in one argument}
     *
     * @throws NumberSystemException if it has no closed form, or one without numbers
     */
    static double at(Row row, int index, double[] args) {
        Key key = new Key(row, args.length, index);
        Interpreter program = PROGRAMS.get(key);
        if (program == null) {
            program = Operation.outside(() -> program(key));
            PROGRAMS.put(key, program);
        }
        return program.evaluate(args)[0];
    }

    private static Interpreter program(Key key) {
        List<String> names = IntStream.range(0, key.arity).mapToObj(i -> "x" + i).toList();
        List<Expr> symbols = names.stream().map(Exprs::symbol).toList();
        try {
            Expr partial = key.row.stablePartial(key.index, symbols, Exprs.apply(key.row, symbols));
            return new Interpreter(Tape.of(names, List.of(partial)));
        } catch (UnsupportedOperationException | NoDoubleEvaluationException e) {
            throw NumberSystemException.ofFunction(key.row.name(),
                    "has no derivative in argument %d (%s): keep that argument constant"
                            .formatted(key.index + 1, e.getMessage()));
        }
    }
}
