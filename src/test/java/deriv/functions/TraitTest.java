package deriv.functions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a row says of all its values is what its kernel shows on a grid, both ways: nothing claimed, nothing forgotten. */
class TraitTest {
    static Stream<Row> rows() {
        return FunctionTable.all().stream()
                .filter(row -> row.kernel().isPresent() && row.kernel().get() instanceof Kernel.Unary);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void keepsSign(Row row) {
        boolean found = holdsWhereDefined(row, x -> Math.signum(row.kernel().orElseThrow().at(x)) == Math.signum(x));
        assertEquals(found && !row.isDefinition(), row.is(Trait.KEEPS_SIGN));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void atMostOne(Row row) {
        boolean found = holdsWhereDefined(row, x -> Math.abs(row.kernel().orElseThrow().at(x)) <= 1);
        assertEquals(found && !row.isDefinition(), row.is(Trait.AT_MOST_ONE));
    }

    private static boolean holdsWhereDefined(Row row, DoublePredicate claim) {
        return DoubleStream.iterate(-20, x -> x <= 20, x -> x + 0.125)
                .filter(x -> Double.isFinite(row.kernel().orElseThrow().at(x)))
                .allMatch(claim);
    }
}
