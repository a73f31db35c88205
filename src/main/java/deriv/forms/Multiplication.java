package deriv.forms;

import deriv.core.Expr;
import deriv.core.Exprs;
import deriv.core.LimitException;
import deriv.core.Operation;
import deriv.core.Rational;
import deriv.core.SumBuilder;
import deriv.core.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Multiplies sums out. One instance for one answer, all of whose terms count; confined to one thread. */
final class Multiplication {
    /** A sum of more terms is read by nobody; it would print as megabytes. */
    static final int MOST_TERMS = 50_000;

    /** Terms that are made, in all: shared parts may be multiplied out again and again. */
    private static final long MOST_WORK = 2_000_000;

    /** Terms times exponent of a power: its numbers have as many digits as the exponent is large. */
    private static final long MOST_DIGITS = 10_000_000;

    private long work;

    /** {@return a sum of these terms, like ones collected} */
    static Expr sum(List<Term> terms) {
        SumBuilder sum = new SumBuilder(terms.size());
        terms.forEach(t -> sum.add(t.coefficient(), t.expr()));
        return sum.build();
    }

    /** {@return the terms of the product of two sums} */
    List<Term> times(List<Term> left, List<Term> right) {
        spend((long) left.size() * right.size());
        SumBuilder sum = new SumBuilder(left.size() * right.size());
        for (Term a : left) {
            for (Term b : right) {
                Operation.tick();
                sum.add(a.coefficient().times(b.coefficient()), a.expr().times(b.expr()));
            }
        }
        return limited(Term.termsOf(sum.build()));
    }

    /** {@return the terms of a power of a sum, by the multinomial theorem} */
    List<Term> power(List<Term> terms, int exponent) {
        long count = count(terms.size(), exponent);
        if (count > MOST_TERMS || count * exponent > MOST_DIGITS) {
            throw tooLong();
        }
        spend(count);
        if (exponent == 1) {
            return terms;
        }
        List<Term> power = new ArrayList<>((int) count);
        List<Term[]> powers = terms.stream().map(t -> powers(t, exponent)).toList();
        multinomial(powers, 0, exponent, new Term(Rational.ONE, Exprs.ONE), power);
        return limited(Term.termsOf(sum(power)));
    }

    /** The number of terms of (t1 + … + tk)^n, which is (n + k - 1 over n); a number above all limits if it is larger. */
    private static long count(int terms, int exponent) {
        BigInteger count = BigInteger.ONE;
        int few = Math.min(terms - 1, exponent);
        int total = terms - 1 + exponent;
        for (int i = 1; i <= few; i++) {
            count = count.multiply(BigInteger.valueOf(total - few + i)).divide(BigInteger.valueOf(i));
            if (count.bitLength() > 40) {
                return MOST_DIGITS;
            }
        }
        return count.longValueExact();
    }

    private static Term[] powers(Term t, int exponent) {
        Term[] powers = new Term[exponent + 1];
        powers[0] = new Term(Rational.ONE, Exprs.ONE);
        for (int i = 1; i <= exponent; i++) {
            powers[i] = new Term(powers[i - 1].coefficient().times(t.coefficient()),
                    Exprs.power(t.expr(), Exprs.number(i)));
        }
        return powers;
    }

    /** All products of powers of the terms from {@code index} on whose exponents add up to {@code left}. */
    private static void multinomial(List<Term[]> powers, int index, int left, Term before, List<Term> found) {
        Operation.tick();
        if (index == powers.size() - 1) {
            found.add(product(before, powers.get(index)[left], Rational.ONE));
            return;
        }
        Rational ways = Rational.ONE; // to choose which of the factors left give this term
        for (int i = 0; i <= left; i++) {
            multinomial(powers, index + 1, left - i, product(before, powers.get(index)[i], ways), found);
            ways = ways.times(Rational.of(left - i, i + 1));
        }
    }

    private static Term product(Term a, Term b, Rational factor) {
        return new Term(a.coefficient().times(b.coefficient()).times(factor), a.expr().times(b.expr()));
    }

    private List<Term> limited(List<Term> terms) {
        if (terms.size() > MOST_TERMS) {
            throw tooLong();
        }
        return terms;
    }

    private void spend(long terms) {
        work += terms;
        if (work > MOST_WORK) {
            throw tooLong();
        }
    }

    private static LimitException tooLong() {
        return new LimitException(MOST_TERMS + " terms; --form auto or factored keeps products",
                "multiplied out, the answer has too many terms");
    }
}
