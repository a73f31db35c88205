package deriv.algebra;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * From factors modulo p to factors modulo a power of it, the precision doubled in each step, the factors split in
 * halves (von zur Gathen and Gerhard, Modern Computer Algebra, algorithms 15.10 and 15.17).
 */
final class HenselLifting {
    private final long p;
    /** The exponent of p is 2^doublings. */
    private final int doublings;

    HenselLifting(long p, int doublings) {
        this.p = p;
        this.doublings = doublings;
    }

    BigInteger modulus() {
        return BigInteger.valueOf(p).pow(1 << doublings);
    }

    private record Task(BigInteger[] f, List<long[]> factors) {}

    /**
     * {@return the lifted factors, monic, in the order of the given ones}
     *
     * @param f       its leading coefficient is prime to p
     * @param factors monic factors modulo p, coprime, whose product is f but for the leading coefficient
     */
    List<BigInteger[]> lift(BigInteger[] f, List<long[]> factors) {
        BigInteger m = modulus();
        List<BigInteger[]> lifted = new ArrayList<>();
        Deque<Task> tasks = new ArrayDeque<>();
        tasks.push(new Task(Dense.modulo(f, m), factors));
        while (!tasks.isEmpty()) {
            Task task = tasks.pop();
            int n = task.factors().size();
            if (n == 1) {
                lifted.add(Dense.scaled(task.f(), Dense.leading(task.f()).modInverse(m), m));
            } else {
                List<long[]> left = task.factors().subList(0, n / 2);
                List<long[]> right = task.factors().subList(n / 2, n);
                BigInteger[][] pair = liftPair(task.f(), left, right);
                tasks.push(new Task(pair[1], right));
                tasks.push(new Task(pair[0], left));
            }
        }
        return lifted;
    }

    private long[] product(List<long[]> factors) {
        long[] product = {1};
        for (long[] factor : factors) {
            product = Modular.times(product, factor, p);
        }
        return product;
    }

    private BigInteger[][] liftPair(BigInteger[] f, List<long[]> left, List<long[]> right) {
        long lead = Modular.reduce(Dense.leading(f), p);
        long[] g0 = Modular.scaled(product(left), lead, p);
        long[] h0 = product(right);
        long[][] bezout = bezout(g0, h0);
        BigInteger[] g = Dense.of(g0);
        BigInteger[] h = Dense.of(h0);
        BigInteger[] s = Dense.of(bezout[0]);
        BigInteger[] t = Dense.of(bezout[1]);
        BigInteger[] one = {BigInteger.ONE};
        BigInteger m = BigInteger.valueOf(p);
        for (int i = 0; i < doublings; i++) {
            m = m.multiply(m);
            BigInteger[] error = Dense.minus(f, Dense.times(g, h, m), m);
            Dense.Division d = Dense.divide(Dense.times(s, error, m), h, m);
            g = Dense.plus(g, Dense.plus(Dense.times(t, error, m), Dense.times(d.quotient(), g, m), m), m);
            h = Dense.plus(h, d.remainder(), m);
            BigInteger[] b = Dense.minus(Dense.plus(Dense.times(s, g, m), Dense.times(t, h, m), m), one, m);
            Dense.Division c = Dense.divide(Dense.times(s, b, m), h, m);
            s = Dense.minus(s, c.remainder(), m);
            t = Dense.minus(t, Dense.plus(Dense.times(t, b, m), Dense.times(c.quotient(), g, m), m), m);
        }
        return new BigInteger[][] {g, h};
    }

    /** {@return s and t with s·g + t·h = 1}, the degree of s below that of h, that of t below that of g */
    private long[][] bezout(long[] g, long[] h) {
        long[] r0 = g;
        long[] r1 = h;
        long[] s0 = {1};
        long[] s1 = {};
        while (r1.length > 0) {
            long[] q = Modular.quotient(r0, r1, p);
            long[] r2 = Modular.minus(r0, Modular.times(q, r1, p), p);
            long[] s2 = Modular.minus(s0, Modular.times(q, s1, p), p);
            r0 = r1;
            r1 = r2;
            s0 = s1;
            s1 = s2;
        }
        long[] one = {1};
        long[] s = Modular.remainder(Modular.scaled(s0, Modular.inverse(r0[0], p), p), h, p);
        long[] t = Modular.quotient(Modular.minus(one, Modular.times(s, g, p), p), h, p);
        return new long[][] {s, t};
    }
}
