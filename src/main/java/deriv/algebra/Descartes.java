package deriv.algebra;

import deriv.core.Rational;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Isolates the real roots of an irreducible polynomial of degree 2 or more: intervals are halved until Descartes' rule
 * of signs says none or one (Collins and Akritas 1976). There is no rational root, so no end is one.
 */
final class Descartes {
    private Descartes() {}

    /** An open interval with exactly one root. */
    record Interval(Rational low, Rational high) {}

    /** {@return the intervals in rising order} */
    static List<Interval> isolate(BigInteger[] f) {
        List<Interval> all = new ArrayList<>();
        BigInteger[] mirrored = f.clone();
        for (int i = 1; i < f.length; i += 2) {
            mirrored[i] = f[i].negate();
        }
        for (Interval i : positive(mirrored).reversed()) {
            all.add(new Interval(i.high().negate(), i.low().negate()));
        }
        all.addAll(positive(f));
        return all;
    }

    /** The polynomial with (0, 1) in place of the interval from start/2^depth of length 1/2^depth. */
    private record Part(BigInteger[] f, BigInteger start, int depth) {}

    private static List<Interval> positive(BigInteger[] f) {
        List<Interval> found = new ArrayList<>();
        int scale = boundBits(f);
        Deque<Part> open = new ArrayDeque<>();
        open.push(new Part(stretched(f, scale), BigInteger.ZERO, 0));
        while (!open.isEmpty()) {
            Part part = open.pop();
            int variations = variationsInside(part.f());
            if (variations == 1) {
                Rational unit = Rational.TWO.pow(scale - part.depth());
                found.add(new Interval(Rational.of(part.start()).times(unit),
                        Rational.of(part.start().add(BigInteger.ONE)).times(unit)));
            } else if (variations > 1) {
                BigInteger[] left = halved(part.f());
                BigInteger start = part.start().shiftLeft(1);
                open.push(new Part(shifted(left), start.add(BigInteger.ONE), part.depth() + 1));
                open.push(new Part(left, start, part.depth() + 1));
            }
        }
        return found;
    }

    /** {@return k such that all positive roots are below 2^k}: twice the greatest root of a ratio (Knuth 4.6.2, exercise 20) */
    private static int boundBits(BigInteger[] f) {
        int n = f.length - 1;
        int lead = Dense.leading(f).bitLength() - 1;
        int bits = 0;
        for (int i = 0; i < n; i++) {
            if (f[i].signum() != 0 && f[i].signum() != Dense.leading(f).signum()) {
                bits = Math.max(bits, Math.ceilDiv(Math.max(f[i].bitLength() - lead, 0), n - i));
            }
        }
        return bits + 1;
    }

    /** {@return f(2^k·x)} */
    private static BigInteger[] stretched(BigInteger[] f, int k) {
        BigInteger[] g = new BigInteger[f.length];
        Arrays.setAll(g, i -> f[i].shiftLeft(i * k));
        return g;
    }

    /** {@return 2^n·f(x/2)} */
    private static BigInteger[] halved(BigInteger[] f) {
        BigInteger[] g = new BigInteger[f.length];
        Arrays.setAll(g, i -> f[i].shiftLeft(f.length - 1 - i));
        return g;
    }

    /** {@return f(x + 1)} */
    private static BigInteger[] shifted(BigInteger[] f) {
        BigInteger[] g = f.clone();
        for (int i = g.length - 2; i >= 0; i--) {
            Work.row(g.length);
            for (int j = i; j < g.length - 1; j++) {
                g[j] = g[j].add(g[j + 1]);
            }
        }
        return g;
    }

    /** {@return the changes of sign of (x + 1)^n·f(1/(x + 1))}: 0 if no root is in (0, 1), 1 if one is */
    private static int variationsInside(BigInteger[] f) {
        BigInteger[] reversed = new BigInteger[f.length];
        Arrays.setAll(reversed, i -> f[f.length - 1 - i]);
        int variations = 0;
        int sign = 0;
        for (BigInteger c : shifted(reversed)) {
            if (c.signum() != 0) {
                variations += sign != 0 && c.signum() != sign ? 1 : 0;
                sign = c.signum();
            }
        }
        return variations;
    }
}
