package deriv.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.Allowance;
import deriv.core.Operation;
import deriv.functions.Activations;
import deriv.functions.HyperbolicFunctions;
import deriv.functions.Logarithms;
import deriv.functions.Trigonometry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Large and deep programs, on a thread with a small stack. */
class DepthTest {
    private static final int STACK = 512 * 1024;
    private static final Expr X = Exprs.symbol("x");

    private static void onSmallStack(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, () -> inAnOperation(work), "small stack", STACK);
        thread.setUncaughtExceptionHandler((_, e) -> failure.set(e));
        thread.start();
        thread.join();
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
    }

    /** As the facade does it: a nursery takes a fraction of the time of the process-wide table. */
    private static void inAnOperation(Runnable work) {
        Operation.run(Allowance.GENEROUS, () -> {
            work.run();
            return true;
        });
    }

    private static double at(Expr e, double x) {
        return new Interpreter(Tape.of(List.of("x"), List.of(e))).evaluate(x)[0];
    }

    @Test
    void aChainOfAHundredThousand() throws InterruptedException {
        onSmallStack(() -> {
            Expr e = X;
            double expected = 0.5;
            for (int i = 0; i < 100_000; i++) {
                switch (i % 3) {
                    case 0 -> {
                        e = Trigonometry.sin(e);
                        expected = Math.sin(expected);
                    }
                    case 1 -> {
                        e = Trigonometry.cos(e.plus(1));
                        expected = Math.cos(expected + 1);
                    }
                    default -> {
                        e = Exprs.exp(e.negate());
                        expected = Math.exp(-expected);
                    }
                }
            }
            assertEquals(expected, at(e, 0.5));
        });
    }

    /** Each stable form makes expressions of its own while it is lowered; they must not pile up on the stack. */
    @Test
    void aChainOfStableForms() throws InterruptedException {
        onSmallStack(() -> {
            Expr e = X;
            for (int i = 0; i < 20_000; i++) {
                Expr u = e;
                e = switch (i % 4) {
                    case 0 -> Exprs.ONE.minus(HyperbolicFunctions.tanh(u).squared());
                    case 1 -> Exprs.exp(u).minus(1).over(Exprs.exp(u).plus(1));
                    case 2 -> Exprs.ONE.minus(Activations.sigmoid(u));
                    default -> Logarithms.log(Exprs.exp(u).plus(1));
                };
            }
            assertTrue(Double.isFinite(at(e, 0.5)));
        });
    }

    @Test
    void aChainOfConditionals() throws InterruptedException {
        onSmallStack(() -> {
            Expr e = X;
            double expected = 0.5;
            for (int i = 0; i < 30_000; i++) {
                e = Exprs.piecewise(Cond.positive(e.minus(1)), e.over(2), e.plus(1));
                expected = expected > 1 ? expected / 2 : expected + 1;
            }
            assertEquals(expected, at(e, 0.5));
        });
    }

    @Test
    void sixtyDoublingsAreSixtySteps() {
        Expr e = X.plus(1);
        double expected = 1.25;
        for (int i = 0; i < 60; i++) {
            e = Trigonometry.sin(e).plus(e.over(2).times(Trigonometry.cos(e)));
            expected = Math.sin(expected) + 0.5 * (expected * Math.cos(expected));
        }
        Tape tape = Tape.of(List.of("x"), List.of(e));
        assertTrue(tape.operations() <= 8 * 60, tape.operations() + " operations");
        assertEquals(expected, new Interpreter(tape).evaluate(0.25)[0], 1e-6);
    }

    @Test
    void aMillionOperations() {
        inAnOperation(DepthTest::addAQuarterOfAMillionProducts);
    }

    private static void addAQuarterOfAMillionProducts() {
        int n = 250_000;
        List<Expr> terms = new ArrayList<>();
        List<String> names = new ArrayList<>();
        double[] point = new double[100];
        for (int i = 0; i < point.length; i++) {
            names.add("x" + i);
            point[i] = i / 128.0;
        }
        double expected = 0;
        for (int i = 0; i < n; i++) {
            Expr a = Exprs.symbol("x" + i % 100);
            Expr b = Exprs.symbol("x" + i / 100 % 100);
            terms.add(Exprs.product(List.of(a.plus(i + 1), b.plus(i + 2))));
            expected += (i % 100 / 128.0 + i + 1) * (i / 100 % 100 / 128.0 + i + 2);
        }
        Tape tape = Tape.of(names, List.of(Exprs.sum(terms)));
        assertTrue(tape.operations() > 3 * n, tape.operations() + " operations");
        assertEquals(expected, new Interpreter(tape).evaluate(point)[0], 1e-12 * expected);
    }

    @Test
    void manyTermsAreAddedInHalves() {
        List<Expr> terms = new ArrayList<>();
        List<String> names = new ArrayList<>();
        double[] point = new double[100_000];
        for (int i = 0; i < point.length; i++) {
            names.add("x" + i);
            terms.add(Exprs.symbol("x" + i));
            point[i] = 0.1;
        }
        double value = new Interpreter(Tape.of(names, List.of(Exprs.sum(terms)))).evaluate(point)[0];
        // One after the other the error would be 1.9e-8.
        assertEquals(10_000, value, 1e-11);
    }
}
