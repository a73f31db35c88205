package deriv.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row by itself: a row that is added is tested without a new test. */
class RowTest {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*");

    static Stream<Row> rows() {
        return FunctionTable.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void derivativesAgreeWithDifferencesOfTheKernel(Row row) {
        assertNoFaults(RowCheck.derivatives(row));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void definitionsHaveTheValuesOfTheirKernels(Row row) {
        assertNoFaults(RowCheck.definition(row));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void exactValuesAgreeWithTheKernel(Row row) {
        assertNoFaults(RowCheck.exactValues(row));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void parityIsThatOfTheKernel(Row row) {
        assertNoFaults(RowCheck.parity(row));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void signIsThatOfTheKernel(Row row) {
        assertNoFaults(RowCheck.sign(row));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void domainIsThatOfTheKernel(Row row) {
        assertNoFaults(RowCheck.domain(row));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void kinksAreThoseOfTheKernel(Row row) {
        assertNoFaults(RowCheck.kinks(row));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowIsComplete(Row row) {
        assertTrue(WORD.matcher(row.name()).matches(), row.name());
        assertTrue(row.aliases().stream().allMatch(a -> WORD.matcher(a).matches()), "aliases of " + row);
        assertFalse(row.description().isBlank() || row.description().endsWith("."), "description of " + row);
        assertEquals(row.kernel().isEmpty(), row.samples().isEmpty(), row + " needs samples for its kernel");
        for (Sample sample : row.samples()) {
            assertTrue(row.arity().allows(sample.intervals().size()), "sample of " + row);
        }
        row.inverse().ifPresent(
                name -> assertEquals(row.name(), FunctionTable.named(name).orElseThrow().inverse().orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void kernelIsThePublicStaticMethodItNames(Row row) throws ReflectiveOperationException {
        if (row.kernel().isEmpty()) {
            return;
        }
        Kernel kernel = row.kernel().orElseThrow();
        Sample sample = row.samples().getFirst();
        boolean variadic = kernel instanceof Kernel.Variadic;
        Class<?>[] types = new Class<?>[variadic ? 1 : sample.intervals().size()];
        Arrays.fill(types, variadic ? double[].class : double.class);
        Method method = kernel.owner().getMethod(kernel.method(), types);
        assertTrue(Modifier.isStatic(method.getModifiers()) && method.getReturnType() == double.class,
                method.toString());
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 20; n++) {
            double[] x = sample.intervals().stream()
                    .mapToDouble(i -> i.low() + random.nextDouble() * (i.high() - i.low())).toArray();
            Object[] boxed = variadic ? new Object[] {x} : Arrays.stream(x).boxed().toArray();
            assertEquals(kernel.at(x), (double) method.invoke(null, boxed), () -> method + " at " + Arrays.toString(x));
        }
    }

    @Test
    void namesFindTheirRows() {
        for (Row row : FunctionTable.words()) {
            assertEquals(row, FunctionTable.named(row.name()).orElseThrow());
            row.aliases().forEach(alias -> assertEquals(row, FunctionTable.named(alias).orElseThrow()));
        }
        assertTrue(FunctionTable.named("sen").isEmpty());
        assertTrue(FunctionTable.named(Trigonometry.SINC_DESCENDANT.name()).isEmpty(),
                "internal functions are no words");
    }

    private static void assertNoFaults(List<String> faults) {
        assertTrue(faults.isEmpty(), () -> String.join("\n", faults.subList(0, Math.min(10, faults.size()))));
    }
}
