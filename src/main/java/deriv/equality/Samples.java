package deriv.equality;

import deriv.core.Cond;
import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Rational;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Points at which two expressions are compared, the same on every machine and in every run: first small whole numbers and
 * simple fractions, since people check those by hand; then on both sides of the numbers that conditions name; then fractions
 * that look random, of all sizes.
 */
final class Samples {
    private static final List<Rational> SIMPLE = Stream.of(1, 2, -1, 0, 3, -2, 5, -3, 10, -10, 4)
            .map(Rational::of).toList();
    private static final List<Rational> FRACTIONS = List.of(Rational.HALF, Rational.of(-1, 2), Rational.of(3, 2),
            Rational.of(1, 3), Rational.of(1, 10), Rational.of(-1, 3), Rational.of(5, 2), Rational.of(-5, 2));
    private static final List<Rational> ASIDE = List.of(Rational.of(1, 2), Rational.of(-1, 2), Rational.of(1, 10),
            Rational.of(-1, 10), Rational.of(3), Rational.of(-3));
    private static final int MOST_LANDMARKS = 6;
    private static final int RANDOM = 60;

    private final List<Expr> symbols;
    private final List<Rational> simple;

    Samples(SequencedCollection<Expr> symbols, List<Cond> conditions) {
        this.symbols = List.copyOf(symbols);
        Set<Rational> all = new LinkedHashSet<>(SIMPLE);
        all.addAll(FRACTIONS);
        Set<Rational> landmarks = new LinkedHashSet<>();
        conditions.forEach(c -> c.exprs().forEach(e -> addLandmark(e, landmarks)));
        landmarks.stream().limit(MOST_LANDMARKS).forEach(l -> ASIDE.forEach(d -> all.add(l.plus(d))));
        this.simple = List.copyOf(all);
    }

    /** Of {@code a*x + b} the zero. */
    private static void addLandmark(Expr e, Set<Rational> landmarks) {
        if (e.node() instanceof Node.Sum(var constant, var terms) && terms.size() == 1
                && terms.getFirst().expr().node() instanceof Node.Sym) {
            landmarks.add(constant.over(terms.getFirst().coefficient()).negate());
        }
    }

    /** {@return the points in their order}; a single one if there are no variables */
    Stream<SequencedMap<Expr, Rational>> points() {
        if (symbols.isEmpty()) {
            return Stream.of(new LinkedHashMap<>());
        }
        return IntStream.range(0, simple.size() + RANDOM).mapToObj(this::point);
    }

    private SequencedMap<Expr, Rational> point(int i) {
        SequencedMap<Expr, Rational> point = new LinkedHashMap<>();
        for (int j = 0; j < symbols.size(); j++) {
            point.put(symbols.get(j), i < simple.size() ? simple(i, j) : random(i, j));
        }
        return point;
    }

    /** The first coordinate goes through the list; the others differ from it and from each other as far as possible. */
    private Rational simple(int i, int j) {
        int place = j == 0 ? i : i + j * (1 + i / 3);
        return simple.get(place % simple.size());
    }

    /** Of both signs, thousandths up to 4, or of any size. */
    private static Rational random(int i, int j) {
        long bits = mixed(i, j);
        long sign = (bits & 1) == 0 || i % 3 == 0 ? 1 : -1;
        long size = Math.floorMod(bits >> 8, 4000L) + 1;
        return switch (i % 5) {
            case 3 -> Rational.of(sign * size, 100);
            case 4 -> Rational.of(sign * size, 10_000);
            default -> Rational.of(sign * size, 1000);
        };
    }

    /** SplitMix64 (Steele, Lea, Flood 2014) of both numbers. */
    private static long mixed(int i, int j) {
        long z = 0x9e3779b97f4a7c15L * (1 + i + 1_000_003L * j);
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

}
