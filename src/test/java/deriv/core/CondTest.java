package deriv.core;

import static deriv.core.Cond.FALSE;
import static deriv.core.Cond.TRUE;
import static deriv.core.Cond.and;
import static deriv.core.Cond.or;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CondTest {
    private static final Cond A = Cond.positive(Exprs.symbol("a"));
    private static final Cond B = Cond.nonnegative(Exprs.symbol("b"));
    private static final Cond C = Cond.zero(Exprs.symbol("c"));

    private static Cond of(String text) {
        String[] words = text.trim().split(" +");
        for (Relation r : Relation.values()) {
            if (r.symbol().equals(words[1])) {
                return Cond.compare(Formula.of(words[0]), r);
            }
        }
        throw new IllegalArgumentException(text);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1 >          | true
            0 >          | false
            0 >=         | true
            -1/2 >=      | false
            0 ==         | true
            1 ==         | false
            0 !=         | false
            pi >         | true
            e >=         | true
            pi ==        | false
            pi !=        | true
            -pi >        | false
            2*pi/3 >     | true
            -e^2 >=      | false
            2^(1/2) >    | true
            -3*2^(1/3) > | false
            2^(1/2) ==   | false
            x-x ==       | true
            """)
    void decidedAtAGlance(String cond, boolean expected) {
        assertEquals(expected ? TRUE : FALSE, of(cond));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2*x >          | x >
            -2*x >         | -x >
            -2*x ==        | x ==
            x/3 !=         | x !=
            2*x+4 >        | x+2 >
            -2*x-4 >       | -x-2 >
            x/2+1/3 >=     | 3*x+2 >=
            -2*x+4*y ==    | x-2*y ==
            6*x*y-9 !=     | 2*x*y-3 !=
            3*x*(x+1) >    | x*(x+1) >
            """)
    void numericContentIsDividedOut(String a, String b) {
        assertEquals(of(b), of(a));
        assertEquals(of(b).contentHash(), of(a).contentHash());
    }

    /** Sums over which no number is distributed have no content either, with every sign and multiple in front. */
    @ParameterizedTest
    @ValueSource(ints = {2, 32, 33, 100})
    void contentOfLongSums(int n) {
        Expr sum = Exprs.sum(IntStream.range(0, n).mapToObj(i -> Exprs.symbol("x" + i).times(2 * i + 2)).toList());
        Expr half = Exprs.sum(IntStream.range(0, n).mapToObj(i -> Exprs.symbol("x" + i).times(i + 1)).toList());
        Expr minus = Exprs.sum(IntStream.range(0, n).mapToObj(i -> Exprs.symbol("x" + i).times(-i - 1)).toList());
        for (Relation r : Relation.values()) {
            Cond expected = Cond.compare(half, r);
            assertEquals(expected, Cond.compare(sum, r));
            assertEquals(expected, Cond.compare(sum.times(Exprs.number(3, 7)), r));
            assertEquals(expected, expected.not().not());
            assertEquals(Cond.compare(minus, r), Cond.compare(sum.times(-5), r));
            assertEquals(r.isEven(), Cond.compare(sum.negate(), r).equals(expected));
        }
    }

    @Test
    void junctionsAreFlatWithoutRepetitionAndWithoutConstants() {
        assertEquals(TRUE, and());
        assertEquals(FALSE, or());
        assertEquals(A, and(A));
        assertEquals(A, and(TRUE, A, A, TRUE));
        assertEquals(FALSE, and(A, FALSE, B));
        assertEquals(A, or(FALSE, A, A));
        assertEquals(TRUE, or(A, TRUE));
        assertEquals(and(A, B, C), and(and(A, B), C));
        assertEquals(and(A, B, C), and(A, and(B, C)));
        assertEquals(or(A, B, C), or(or(A, B), or(B, C)));
        assertEquals(List.of(A, B, C), and(A, B, C).conjuncts());
        assertEquals(List.of(or(A, B)), or(A, B).conjuncts());
        assertEquals(List.of(), TRUE.conjuncts());
        assertEquals(1, and(A, B).height());
        assertEquals(2, and(A, or(B, C)).height());
    }

    @Test
    void negationIsPushedIntoTheComparisons() {
        assertEquals(FALSE, TRUE.not());
        assertEquals(of("-x >="), of("x >").not());
        assertEquals(of("-x >"), of("x >=").not());
        assertEquals(of("x !="), of("x ==").not());
        assertEquals(of("x =="), of("x !=").not());
        assertEquals(or(A.not(), B.not()), and(A, B).not());
        assertEquals(and(A.not(), or(B.not(), C.not())), or(A, and(B, C)).not());
    }

    /** Random conditions at random points: and, or, not and map mean what they say. */
    @Test
    void conditionsMeanWhatTheySay() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1000; i++) {
            Cond a = random(random, 3);
            Cond b = random(random, 2);
            for (int k = 0; k < 5; k++) {
                Map<Expr, Complex> at = Map.of(Exprs.symbol("x"), Complex.of(random.nextInt(-2, 3)),
                        Exprs.symbol("y"), Complex.of(random.nextInt(-2, 3)));
                assertEquals(!holds(a, at), holds(a.not(), at), a::toString);
                assertEquals(holds(a, at), holds(a.not().not(), at), a::toString);
                assertEquals(holds(a, at) && holds(b, at), holds(and(a, b), at));
                assertEquals(holds(a, at) || holds(b, at), holds(or(a, b), at));
                Cond mapped = a.map(e -> Substitution.of(e, Map.of(Exprs.symbol("x"), Exprs.ONE)));
                Map<Expr, Complex> one = Map.of(Exprs.symbol("x"), Complex.ONE, Exprs.symbol("y"),
                        at.get(Exprs.symbol("y")));
                assertEquals(holds(a, one), holds(mapped, at));
            }
        }
    }

    private static Cond random(RandomGenerator random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            Expr e = Formula
                    .of(List.of("x", "-y", "2*x-2*y", "x+y-1", "-x^2+1", "x*y", "-3*x*y").get(random.nextInt(7)));
            return Cond.compare(e, Relation.values()[random.nextInt(4)]);
        }
        List<Cond> parts = IntStream.range(0, random.nextInt(4)).mapToObj(_ -> random(random, depth - 1)).toList();
        return random.nextBoolean() ? and(parts) : or(parts);
    }

    static boolean holds(Cond c, Map<Expr, Complex> point) {
        return switch (c) {
            case Cond.Truth(var value) -> value;
            case Cond.Compare(var e, var relation) ->
                relation.holds((int) Math.signum(ComplexValue.of(e, point).re()));
            case Cond.And(var parts) -> parts.stream().allMatch(p -> holds(p, point));
            case Cond.Or(var parts) -> parts.stream().anyMatch(p -> holds(p, point));
        };
    }

    @Test
    void thousandsOfPartsAreLinear() {
        List<Cond> parts = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            parts.add(Cond.positive(Exprs.symbol("x" + i % 40_000)));
        }
        assertTimeout(Duration.ofSeconds(60), () -> {
            assertEquals(40_000, and(parts).conjuncts().size());
            assertEquals(40_000, and(parts).not().exprs().size());
            assertSame(FALSE, and(and(parts), FALSE));
        });
    }

    @Test
    void sizeAndNestingAreLimited() {
        Cond tall = A;
        for (int i = 0; i < Cond.MAX_HEIGHT; i++) {
            Cond fresh = Cond.positive(Exprs.symbol("x" + i));
            tall = i % 2 == 0 ? and(tall, fresh) : or(tall, fresh);
        }
        Cond highest = tall;
        assertEquals(Cond.MAX_HEIGHT, highest.height());
        assertEquals("condition depth", assertThrows(LimitException.class, () -> and(highest, B)).limit());
        // Doubling fifty times what is shared: a condition is a tree, so this has to end early.
        LimitException e = assertTimeout(Duration.ofSeconds(60), () -> assertThrows(LimitException.class, () -> {
            Cond c = A;
            for (int i = 0; i < 49; i++) {
                Cond p = Cond.positive(Exprs.symbol("p" + i));
                Cond q = Cond.positive(Exprs.symbol("q" + i));
                c = and(or(c, p), or(c, q));
            }
        }));
        assertEquals("condition size", e.limit());
    }

    @Test
    void equalContentIsEqual() {
        assertEquals(and(A, or(B, C)), and(A, or(B, C)));
        assertEquals(and(A, B).hashCode(), and(A, B).hashCode());
        assertTrue(and(A, B).contentHash() != or(A, B).contentHash());
        assertEquals(List.of(Exprs.symbol("a"), Exprs.symbol("b")), and(A, B).exprs());
    }
}
