package deriv.testing;

import deriv.core.Complex;

/**
 * Special functions of moderate complex arguments, by series that need no tables: for the identities that rules claim, not
 * for speed.
 */
final class ComplexSpecials {
    private static final Complex MINUS_ONE = Complex.of(-1);
    private static final int SHIFT = 20;

    /** Bernoulli numbers B(2), B(4), …, B(14). */
    private static final double[] BERNOULLI =
            {1 / 6.0, -1 / 30.0, 1 / 42.0, -1 / 30.0, 5 / 66.0, -691 / 2730.0, 7 / 6.0};

    private ComplexSpecials() {}

    private static Complex over(Complex a, Complex b) {
        if (b.abs() < 1e-6) {
            throw new Arithmetic.Undecided("near a pole");
        }
        return a.times(b.pow(MINUS_ONE));
    }

    private static Complex minus(Complex a, Complex b) {
        return a.plus(MINUS_ONE.times(b));
    }

    /** Stirling's series (DLMF 5.11.1) far to the right, and the recurrence back. */
    static Complex gamma(Complex z) {
        Complex product = Complex.ONE;
        Complex w = z;
        for (int i = 0; i < SHIFT; i++) {
            product = product.times(w);
            w = w.plus(Complex.ONE);
        }
        Complex log = minus(minus(w, Complex.of(0.5)).times(w.log()), w).plus(Complex.of(Math.log(2 * Math.PI) / 2));
        for (int k = 1; k <= BERNOULLI.length; k++) {
            double factor = BERNOULLI[k - 1] / (2 * k * (2 * k - 1));
            log = log.plus(over(Complex.of(factor), w.pow(Complex.of(2 * k - 1))));
        }
        return over(log.exp(), product);
    }

    /** DLMF 5.11.2 and its derivative far to the right, and the recurrence 5.15.5 back; of order 0 and 1. */
    static Complex polygamma(int order, Complex z) {
        Complex sum = Complex.of(0);
        Complex w = z;
        for (int i = 0; i < SHIFT; i++) {
            Complex step = over(Complex.ONE, order == 0 ? w : w.times(w));
            sum = order == 0 ? minus(sum, step) : sum.plus(step);
            w = w.plus(Complex.ONE);
        }
        Complex half = over(Complex.of(0.5), order == 0 ? w : w.times(w));
        sum = order == 0 ? sum.plus(minus(w.log(), half)) : sum.plus(over(Complex.ONE, w)).plus(half);
        for (int k = 1; k <= BERNOULLI.length; k++) {
            Complex term = over(Complex.of(BERNOULLI[k - 1]), w.pow(Complex.of(2 * k + order)));
            sum = order == 0 ? minus(sum, term.times(Complex.of(1.0 / (2 * k)))) : sum.plus(term);
        }
        return sum;
    }

    static Complex beta(Complex a, Complex b) {
        return over(gamma(a).times(gamma(b)), gamma(a.plus(b)));
    }

    /** DLMF 7.6.1. */
    static Complex erf(Complex z) {
        if (z.abs() > 3.5) {
            throw new Arithmetic.Undecided("the series cancels");
        }
        Complex term = z;
        Complex sum = z;
        for (int n = 1; n < 120; n++) {
            term = term.times(z).times(z).times(Complex.of(-1.0 / n));
            sum = sum.plus(term.times(Complex.of(1.0 / (2 * n + 1))));
        }
        return sum.times(Complex.of(2 / Math.sqrt(Math.PI)));
    }

    /** Newton's method for w e^w = z from log(1 + z); which branch it finds is of no account for the rules. */
    static Complex lambertw(Complex z) {
        Complex w = Complex.ONE.plus(z).log();
        for (int i = 0; i < 100; i++) {
            Complex exp = w.exp();
            Complex slope = exp.times(w.plus(Complex.ONE));
            w = minus(w, over(minus(w.times(exp), z), slope));
        }
        return w;
    }
}
