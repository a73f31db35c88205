package deriv.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import deriv.Answer;
import deriv.Deriv;
import deriv.Equality;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every identity of the table is proved, both ways round and with itself, and none is refuted. */
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
            assertInstanceOf(Equality.Undecided.class, there, "proved now: take 'open' from the row");
        } else {
            assertInstanceOf(Equality.Proved.class, there, there::text);
            assertInstanceOf(Equality.Proved.class, back, back::text);
        }
        assertEquals("equal", left.equal(left).text());
        assertEquals("equal", right.equal(right).text());
    }
}
