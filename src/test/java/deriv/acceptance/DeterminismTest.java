package deriv.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import deriv.Answer;
import deriv.Deriv;
import deriv.DerivException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * The answers to the same random programs have the same bytes on one thread and on eight, which read, differentiate,
 * simplify and print at the same time and meet in the table of expressions.
 *
 * <p>{@code mvn test -Dtest=DeterminismTest -Dderiv.programs=100000} is the long run.
 */
class DeterminismTest {
    private static final int PROGRAMS = Integer.getInteger("deriv.programs", 3_000);
    private static final int THREADS = 8;

    /** Of so many programs one has its gradient and Hessian, which take longer than all the rest. */
    private static final int MATRICES = 10;

    @Test
    void oneThreadAndEightWriteTheSame() throws Exception {
        String[] byOne = answers(1);
        String[] byEight = answers(THREADS);
        for (int i = 0; i < PROGRAMS; i++) {
            int number = i;
            assertEquals(byOne[i], byEight[i], () -> "program " + number + ": " + RandomPrograms.program(number));
        }
    }

    private static String[] answers(int threads) throws Exception {
        String[] answers = new String[PROGRAMS];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> work = () -> {
            for (int i = next.getAndIncrement(); i < PROGRAMS; i = next.getAndIncrement()) {
                answers[i] = answer(RandomPrograms.program(i), i % MATRICES == 0);
            }
            return null;
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) workers.add(work);
            for (Future<Void> worker : pool.invokeAll(workers)) worker.get();
        }
        return answers;
    }

    private static String matrices(Answer formula) {
        List<String> variables = formula.variables();
        if (formula.shape() != Answer.Shape.SCALAR || variables.isEmpty()) {
            return "";
        }
        Answer hessian = formula.hessian(variables);
        return String.join("\n", formula.gradient(variables).toString(), hessian.infix(),
                hessian.conditions().toString(), hessian.shared().toString());
    }

    private static String answer(String program, boolean withMatrices) {
        try {
            Answer formula = Deriv.parse(program);
            Answer derivative = formula.diff("x");
            return String.join("\n", derivative.toString(), derivative.toLatex(),
                    derivative.conditions().toString(), derivative.notes().toString(),
                    formula.simplify().toString(), withMatrices ? matrices(formula) : "");
        } catch (DerivException e) {
            return e.describe();
        }
    }
}
