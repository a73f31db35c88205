package deriv.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import deriv.Answer;
import deriv.Deriv;
import deriv.Equality;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every identity of the table is proved, both ways round, but those that wait for a proof; none is refuted. */
class IdentityTest {
    static Stream<Identity> rows() {
        return Identity.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isProved(Identity row) {
        Answer left = Deriv.parse(row.left());
        Answer right = Deriv.parse(row.right());
        Equality there = left.equal(right);
        Equality back = right.equal(left);
        if (row.isOpen()) {
            assertFalse(there instanceof Equality.Refuted || back instanceof Equality.Refuted, there::text);
        } else {
            assertInstanceOf(Equality.Proved.class, there, there::text);
            assertInstanceOf(Equality.Proved.class, back, back::text);
        }
        assertEquals("equal", left.equal(left).text());
        assertEquals("equal", right.equal(right).text());
    }
}
