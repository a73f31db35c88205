package deriv.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentOrderTest {
    /** Handles that collide: the same hash for all, made past the interner as only a test may. */
    private static Expr colliding(Node node) {
        return new Expr(node, 42);
    }

    private static Expr symbol(String name) {
        return colliding(new Node.Sym(name));
    }

    private static List<Expr> collisions() {
        Expr x = symbol("x");
        Expr y = symbol("y");
        Expr u = Exprs.symbol("u");
        Cond c = Cond.positive(u);
        Cond d = Cond.nonnegative(u);
        List<Node> nodes = List.of(
                new Node.Num(Rational.ONE), new Node.Num(Rational.TWO), new Node.Const(Constant.PI),
                new Node.Const(Constant.E), new Node.Undefined(), new Node.Bound(0), new Node.Bound(1),
                new Node.Sum(Rational.ZERO, List.of(new Term(Rational.ONE, x), new Term(Rational.ONE, y))),
                new Node.Sum(Rational.ONE, List.of(new Term(Rational.ONE, x), new Term(Rational.ONE, y))),
                new Node.Sum(Rational.ZERO, List.of(new Term(Rational.ONE, x), new Term(Rational.TWO, y))),
                new Node.Sum(Rational.ZERO, List.of(new Term(Rational.ONE, x), new Term(Rational.ONE, u))),
                new Node.Product(Rational.ONE, List.of(new Factor(x, y))),
                new Node.Product(Rational.ONE, List.of(new Factor(y, x))),
                new Node.Product(Rational.TWO, List.of(new Factor(x, y))),
                new Node.Apply(Rows.SIN, List.of(x)), new Node.Apply(Rows.COS, List.of(x)),
                new Node.Apply(Rows.F, List.of(x)), new Node.Apply(Rows.F, List.of(x, y)),
                new Node.Abstract("f", List.of(0), List.of(x)), new Node.Abstract("f", List.of(1), List.of(x)),
                new Node.Abstract("g", List.of(0), List.of(x)),
                new Node.Vector(List.of(x, y)), new Node.Vector(List.of(x)), new Node.Vector(List.of()),
                new Node.Piecewise(List.of(new Branch(c, x)), y), new Node.Piecewise(List.of(new Branch(d, x)), y),
                new Node.Piecewise(List.of(new Branch(c.not(), x)), y),
                new Node.Piecewise(List.of(new Branch(Cond.and(c, d), x)), y),
                new Node.Piecewise(List.of(new Branch(Cond.or(c, d), x)), y),
                new Node.Piecewise(List.of(new Branch(c, y)), x));
        List<Expr> list = new ArrayList<>(List.of(x, y));
        nodes.forEach(n -> list.add(colliding(n)));
        return list;
    }

    @Test
    void collisionsAreOrderedByStructure() {
        List<Expr> all = collisions();
        for (Expr a : all) {
            for (Expr b : all) {
                int ab = Integer.signum(ContentOrder.compare(a, b));
                assertEquals(-ab, Integer.signum(ContentOrder.compare(b, a)), a + " and " + b);
                assertEquals(a == b, ab == 0, a + " and " + b);
            }
        }
        List<Expr> sorted = new ArrayList<>(all);
        sorted.sort(ContentOrder::compare);
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(all, random);
            List<Expr> again = new ArrayList<>(all);
            again.sort(ContentOrder::compare); // also throws if the order is not transitive
            assertEquals(sorted, again);
        }
    }

    /** All hashes equal, half of them, or none; copies among them; lengths on both sides of the insertion sort. */
    @Test
    void sortedWithCollisionsInAnyOrder() {
        Random random = new Random(2);
        for (int n : new int[] {0, 1, 2, 11, 12, 13, 40, 300}) {
            List<Expr> list = new ArrayList<>(IntStream.range(0, n).mapToObj(i -> switch (i % 4) {
                case 0 -> symbol("s" + i);
                case 1 -> new Expr(new Node.Sym("t" + i), 42L << 32 | i % 3); // upper half as good as equal
                default -> Exprs.symbol("x" + i / 4);
            }).toList());
            Expr[] expected = sorted(list);
            for (int i = 0; i < 20; i++) {
                Collections.shuffle(list, random);
                assertArrayEquals(expected, sorted(list), "length " + n);
            }
            for (int i = 1; i < n; i++) {
                assertTrue(ContentOrder.compare(expected[i - 1], expected[i]) <= 0);
            }
        }
    }

    private static Expr[] sorted(List<Expr> list) {
        Expr[] array = list.toArray(Expr[]::new);
        ContentOrder.sort(array, array.length, e -> e);
        return array;
    }

    /** Two chains that differ only at the bottom, all of whose hashes collide: the walk must not recurse. */
    @Test
    void deepTies() throws Exception {
        OnSmallStack.run(() -> {
            Expr a = symbol("a");
            Expr b = symbol("b");
            for (int i = 0; i < 100_000; i++) {
                a = colliding(new Node.Apply(Rows.SIN, List.of(a)));
                b = colliding(new Node.Apply(Rows.SIN, List.of(b)));
            }
            assertTrue(ContentOrder.byStructure(a, b) < 0);
            assertTrue(ContentOrder.byStructure(b, a) > 0);
        });
    }
}
