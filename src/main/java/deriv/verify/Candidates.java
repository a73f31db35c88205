package deriv.verify;

import deriv.core.Expr;
import deriv.core.Node;
import deriv.core.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Points where a function may be asked: the same on every machine and in every run. The first ones are on both sides of
 * the numbers that conditions name, so that every piece of {@code if(x > 1000, …)} is met and {@code sqrt(x - 1000)} is
 * defined; then come those that most formulas of people are defined at; then ordered, whole, small and large coordinates.
 *
 * <p>Coordinates are not 0 and have {@value #BITS} binary digits, so that a small step aside is exact.
 */
final class Candidates {
    private static final int BITS = 20;
    private static final long SEED = 0x2545f4914f6cdd1dL;
    private static final int MOST_LANDMARKS = 6;
    private static final int ROUNDS = 4;

    /** The kinds of points in the order of their turn. */
    private enum Kind {
        POSITIVE,
        MIXED,
        LARGER,
        NEGATIVE,
        FRACTIONS,
        WIDE,
        RISING,
        FALLING,
        WHOLE,
        DECADES,
        SIGNED_DECADES,
        TINY,
        HUGE;

        private static final Kind[] ALL = values();
    }

    private final int variables;
    private final List<List<Double>> landmarks = new ArrayList<>();
    private final boolean[] isParameter;
    private int mostLandmarks;
    private int furtherBoundaries;

    /**
     * @param parameters the symbols that nothing is differentiated by: they may have to be whole numbers
     * @param boundaries what conditions compare with 0
     */
    Candidates(List<Expr> symbols, Collection<Expr> parameters, Collection<Expr> boundaries) {
        this.variables = symbols.size();
        this.isParameter = new boolean[variables];
        for (int j = 0; j < variables; j++) {
            isParameter[j] = parameters.contains(symbols.get(j));
            landmarks.add(new ArrayList<>());
        }
        Map<Expr, Integer> places = Inventory.places(symbols);
        for (Expr boundary : boundaries) {
            addLandmark(boundary, places);
        }
    }

    /** Of {@code a*x + b} the zero. */
    private void addLandmark(Expr boundary, Map<Expr, Integer> numbers) {
        if (!(boundary.node() instanceof Node.Sum(var constant, var terms))) {
            return;
        }
        if (terms.size() == 1 && numbers.containsKey(terms.getFirst().expr())) {
            Rational zero = constant.negate().over(terms.getFirst().coefficient());
            List<Double> known = landmarks.get(numbers.get(terms.getFirst().expr()));
            if (known.size() < MOST_LANDMARKS && !known.contains(zero.doubleValue())) {
                known.add(zero.doubleValue());
                mostLandmarks = Math.max(mostLandmarks, known.size());
            }
        } else {
            furtherBoundaries++;
        }
    }

    /** {@return how many points it takes to meet the pieces between boundaries}: two for each, though chance decides. */
    int pieces() {
        return besideLandmarks() + 2 * furtherBoundaries;
    }

    private int besideLandmarks() {
        return 2 * mostLandmarks;
    }

    /** {@return the number of candidates worth trying} */
    int count() {
        return ROUNDS * round();
    }

    private int round() {
        return besideLandmarks() + Kind.ALL.length;
    }

    /** {@return candidate number i, from 0} */
    double[] at(int i) {
        int turn = i % round() - besideLandmarks();
        double[] point = new double[variables];
        for (int j = 0; j < variables; j++) {
            double u = uniform(i, j, 0);
            int sign = uniform(i, j, 1) < 0.5 ? -1 : 1;
            point[j] = rounded(turn < 0 ? beside(-1 - turn, j, u) : coordinate(Kind.ALL[turn], j, u, sign));
        }
        return point;
    }

    /** On one side of one landmark; a variable without any is positive. */
    private double beside(int i, int j, double u) {
        List<Double> known = landmarks.get(j);
        if (known.isEmpty()) {
            return coordinate(Kind.POSITIVE, j, u, 1);
        }
        double landmark = known.get(i / 2 % known.size());
        double distance = (0.1 + u) * (landmark == 0 ? 1 : Math.abs(landmark)) / 4;
        return i % 2 == 0 ? landmark + distance : landmark - distance;
    }

    private double coordinate(Kind kind, int j, double u, int sign) {
        return switch (kind) {
            case POSITIVE -> 0.3 + 1.4 * u;
            case MIXED -> sign * (0.2 + 2.2 * u);
            case LARGER -> 1.3 + 2.5 * u;
            case NEGATIVE -> -0.2 - 1.6 * u;
            case FRACTIONS -> 0.1 + 0.8 * u;
            case WIDE -> sign * (0.5 + 9 * u);
            case RISING -> 0.3 + (j + u / 2) * Math.max(0.1, 2.0 / variables);
            case FALLING -> 0.3 + (variables - j - u / 2) * Math.max(0.1, 2.0 / variables);
            case WHOLE -> isParameter[j] ? 1 + Math.floor(4 * u) : 0.3 + 1.4 * u;
            case DECADES -> Math.exp(14 * u - 7);
            case SIGNED_DECADES -> sign * Math.exp(14 * u - 7);
            case TINY -> sign * Math.exp(-30 * u - 5);
            case HUGE -> sign * Math.exp(30 * u + 5);
        };
    }

    /** Never 0, and few digits. */
    private static double rounded(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return 0.75;
        }
        double unit = Math.scalb(1.0, Math.max(Math.getExponent(x) - BITS + 1, Double.MIN_EXPONENT));
        double near = Math.rint(x / unit) * unit;
        return near == 0 ? unit : near;
    }

    /** {@return a number in [0, 1) that looks random}: SplitMix64 (Steele, Lea, Flood 2014) of the three numbers. */
    static double uniform(int i, int j, int k) {
        long z = SEED + 0x9e3779b97f4a7c15L * (1 + i + 1_000_003L * j + 7_000_000_001L * k);
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        z = z ^ z >>> 31;
        return (z >>> 11) * 0x1p-53;
    }
}
