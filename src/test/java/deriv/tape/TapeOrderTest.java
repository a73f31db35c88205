package deriv.tape;

import static deriv.tape.Expressions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.calculus.Derivative;
import deriv.calculus.Derivative.Purpose;
import deriv.calculus.Matrices;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Node;
import deriv.core.Substitution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order of a tape: few values at once, the same on every run, and lengths that grow with the formula. */
class TapeOrderTest {

    private static List<String> names(int n) {
        return IntStream.range(0, n).mapToObj(i -> "x" + i).toList();
    }

    private static Tape withGradient(List<String> names, Expr f) {
        List<Expr> symbols = names.stream().map(Exprs::symbol).toList();
        return Tape.over(names).output(f).output(Matrices.gradient(f, symbols, Purpose.TO_COMPUTE)).build();
    }

    private static Tape rosenbrock(int n) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i + 1 < n; i++) {
            Expr x = Exprs.symbol("x" + i);
            terms.add(Exprs.symbol("x" + (i + 1)).minus(x.squared()).squared().times(100));
            terms.add(Exprs.ONE.minus(x).squared());
        }
        return withGradient(names(n), Exprs.sum(terms));
    }

    private static Tape product(int n) {
        return withGradient(names(n), Exprs.product(names(n).stream().map(Exprs::symbol).toList()));
    }

    /** {@return the greatest number of results that are needed at once}; what is only an output is stored and gone */
    private static int live(Tape tape) {
        int[] lastReader = new int[tape.slots()];
        for (int i = 0; i < tape.length(); i++) {
            for (int k = 0; k < tape.arity(i); k++) {
                lastReader[tape.operand(i, k)] = i;
            }
        }
        int most = 0;
        for (int i = 0; i < tape.length(); i++) {
            int live = 0;
            for (int j = 0; j <= i; j++) {
                live += lastReader[tape.resultSlot(j)] > i ? 1 : 0;
            }
            most = Math.max(most, live);
        }
        return most;
    }

    @Test
    void aGradientFollowsCloseBehindItsFunction() {
        assertTrue(live(rosenbrock(50)) <= 20, () -> "Rosenbrock, 50: " + live(rosenbrock(50)));
        assertTrue(live(rosenbrock(400)) <= 24, () -> "Rosenbrock, 400: " + live(rosenbrock(400)));
    }

    @Test
    void aLongProductKeepsOneValueForEachFactorAtMost() {
        assertTrue(live(product(200)) <= 200, () -> "product of 200: " + live(product(200)));
    }

    /** 13 operations for each variable, 3 for each factor. */
    @Test
    void lengthsGrowWithTheNumberOfVariables() {
        int one = rosenbrock(200).operations();
        int two = rosenbrock(400).operations();
        assertTrue(two - one <= 13.2 * 200, "200: " + one + ", 400: " + two);
        assertTrue(product(300).operations() <= 3 * 299, "product of 300: " + product(300).operations());
    }

    /** A large program must take linear time: with a squared part this would not end. */
    @Test
    void manyTermsWithCommonFactorsAndPairs() {
        int n = 20_000;
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            terms.add(Exprs.product(Exprs.symbol("y"), Exprs.symbol("x" + i), Exprs.symbol("x" + (i * 7 + 1) % n)));
        }
        List<String> names = new ArrayList<>(names(n));
        names.add("y");
        Tape tape = Tape.over(names).output(Exprs.sum(terms)).build();
        assertTrue(tape.operations() <= 2 * n, "operations: " + tape.operations());
    }

    @Test
    void theSameOutputsMakeTheSameTapeWhateverWasMadeBefore() {
        List<String> texts = List.of(
                "a*b*c + a*b*d", "sin(a*b)*exp(c)", "sqrt(a^2 + b^2 + c^2)/d", "(a + b + c)*(a + b + d)",
                "if(a > b, a*b*c, a*b*d)", "a^7*b + a^3*c", "1 + a + a^2*b + a^3*c", "b/d + c/d + exp(a)/d");
        List<String> inputs = List.of("a", "b", "c", "d");
        String expected = tape(inputs, texts).toString();
        for (long seed = 1; seed <= 20; seed++) {
            List<String> shuffled = new ArrayList<>(texts);
            Collections.shuffle(shuffled, new Random(seed));
            // Makes the parts in another order, and others between.
            shuffled.forEach(text -> tape(inputs, List.of(text, "cos(b*d)*c")));
            assertEquals(expected, tape(inputs, texts).toString(), "seed " + seed);
        }
    }

    private static Tape tape(List<String> inputs, List<String> texts) {
        List<Expr> outputs = new ArrayList<>();
        for (String text : texts) {
            outputs.add(expr(text));
            for (String x : inputs) {
                outputs.add(Derivative.of(expr(text), Exprs.symbol(x)));
            }
        }
        return Tape.of(inputs, outputs);
    }

    /** A product of polynomials: exact in double at small whole numbers, whatever the form that is computed. */
    @Test
    void polynomialsAreExactAtSmallWholeNumbers() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Expr> outputs = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                outputs.add(polynomial(random));
            }
            Tape tape = Tape.of(List.of("a", "b", "c"), outputs);
            double[] point = {random.nextInt(-5, 6), random.nextInt(-5, 6), random.nextInt(-5, 6)};
            double[] values = new Interpreter(tape).evaluate(point);
            for (int k = 0; k < values.length; k++) {
                Expr at = substituted(outputs.get(k), point);
                String message = "seed %d, output %d: %s%n%s".formatted(seed, k, outputs.get(k), tape);
                // Adding 0 makes a negative zero a positive one.
                assertEquals(((Node.Num) at.node()).value().doubleValue(), values[k] + 0.0, message);
            }
        }
    }

    private static Expr polynomial(SplittableRandom random) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < random.nextInt(1, 8); i++) {
            List<Expr> factors = new ArrayList<>(List.of(Exprs.number(random.nextInt(-4, 5))));
            for (String name : List.of("a", "b", "c")) {
                factors.add(Exprs.symbol(name).pow(Exprs.number(random.nextInt(0, 4))));
            }
            terms.add(Exprs.product(factors));
        }
        Expr sum = Exprs.sum(terms);
        return random.nextInt(3) == 0 ? sum.times(polynomial(random)) : sum;
    }

    private static Expr substituted(Expr e, double[] point) {
        return Substitution.of(e, Map.of(
                Exprs.symbol("a"), Exprs.number((long) point[0]),
                Exprs.symbol("b"), Exprs.number((long) point[1]),
                Exprs.symbol("c"), Exprs.number((long) point[2])));
    }
}
