package deriv.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Node;
import deriv.core.Symbols;
import deriv.functions.FunctionTable;
import deriv.functions.Row;
import deriv.functions.Trigonometry;
import deriv.tape.Interpreter;
import deriv.tape.NoDoubleEvaluationException;
import deriv.tape.Tape;
import deriv.tape.TapeBuilder;
import deriv.testing.Formulas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The machine does what the interpreter does, and the evaluator what is written. */
class MachineTest {
    private static final List<Row> ROWS =
            FunctionTable.all().stream().filter(row -> row.kernel().isPresent()).toList();
    private static final long FIRST_SEED = 20_251_121;
    private static final int EXPRESSIONS = 1500;

    @Test
    void agreesWithTheInterpreterBitForBit() {
        int defined = 0;
        int conditionals = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + EXPRESSIONS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Tape tape = program(random);
            double[] point = {random.nextDouble(-3, 3), random.nextDouble(0, 5)};
            double[] expected = new Interpreter(tape).evaluate(point);
            List<Double> found = Machine.of(tape, Doubles.SYSTEM).evaluate(List.of(point[0], point[1]));
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], found.get(i), "seed " + seed + "\n" + tape);
                defined += expected[i] == expected[i] ? 1 : 0;
            }
            conditionals += tape.toString().contains("if") ? 1 : 0;
        }
        assertTrue(defined > EXPRESSIONS / 2, defined + " defined");
        assertTrue(conditionals > EXPRESSIONS / 20, conditionals + " with conditionals");
    }

    private static Tape program(SplittableRandom random) {
        while (true) {
            try {
                RandomTerms terms = new RandomTerms(random, ROWS);
                TapeBuilder tape = Tape.over("x", "y").output(terms.next(random.nextInt(1, 9))).output(terms.next(4));
                return random.nextInt(4) == 0 ? tape.guard(Formulas.condition("x > 0 or x*y < -1")).build()
                        : tape.build();
            } catch (LimitException _) {
                // too large to build: another one
            }
        }
    }

    /** The evaluator and the tape are two ways to the same value, up to the rounding errors of either. */
    @Test
    void theEvaluatorAgreesWithTheTape() {
        int compared = 0;
        for (String formula : Formulas.corpus()) {
            Expr e = Formulas.expr(formula);
            if (e.node() instanceof Node.Vector) {
                continue;
            }
            List<String> names = Symbols.of(e).stream().map(Expr::toString).toList();
            double[] point = names.stream().mapToDouble(name -> 0.3 + name.hashCode() % 7 / 8.0).toArray();
            Map<String, Double> named = new HashMap<>();
            for (int i = 0; i < point.length; i++) {
                named.put(names.get(i), point[i]);
            }
            double onTape;
            double written;
            try {
                onTape = new Interpreter(Tape.of(names, List.of(e))).evaluate(point)[0];
                written = new Evaluator<>(Doubles.SYSTEM, named).of(e);
            } catch (NoDoubleEvaluationException | NumberSystemException _) {
                continue; // unknown functions
            }
            if (onTape == onTape) {
                assertEquals(onTape, written, 1e-9 * (1 + Math.abs(onTape)), formula);
                compared++;
            }
        }
        assertTrue(compared > 50, "only " + compared + " values compared");
    }

    @Test
    void wrongNumbersOfInputsAreRefused() {
        Machine<Double> machine = Machine.of(Tape.of(List.of("x"), List.of(Exprs.symbol("x"))), Doubles.SYSTEM);
        assertEquals("a program of 1 inputs was given 2 numbers",
                assertThrows(IllegalArgumentException.class, () -> machine.evaluate(List.of(1.0, 2.0))).getMessage());
    }

    /** Nothing recurses on the depth of the input. */
    @Test
    void deepFormulasAreComputed() {
        Expr e = Exprs.symbol("x");
        for (int i = 0; i < 50_000; i++) {
            e = Exprs.apply(Trigonometry.ATAN, e.plus(1));
        }
        double expected = new Interpreter(Tape.of(List.of("x"), List.of(e))).evaluate(0.5)[0];
        assertEquals(expected, Machine.of(Tape.of(List.of("x"), List.of(e)), Doubles.SYSTEM).evaluate(List.of(0.5))
                .getFirst());
        assertEquals(expected, new Evaluator<>(Doubles.SYSTEM, Map.of("x", 0.5)).of(e));
    }
}
