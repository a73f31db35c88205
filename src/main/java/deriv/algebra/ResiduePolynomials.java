package deriv.algebra;

/** What Brown's algorithm needs of {@link IntegerPolynomial}s whose coefficients are residues modulo a prime. */
final class ResiduePolynomials {
    private ResiduePolynomials() {}

    /** {@return the multiple with this leading coefficient} */
    static IntegerPolynomial withLead(IntegerPolynomial f, long lead, long p) {
        long by = lead * Modular.inverse(f.small(0), p) % p;
        TermBuffer terms = new TermBuffer(f.variables(), f.size());
        for (int i = 0; i < f.size(); i++) {
            terms.add(f.keys(), i * f.words(), f.small(i) * by % p);
        }
        return terms.done();
    }

    static long[] dense(IntegerPolynomial f, int variable) {
        long[] dense = new long[f.degree(variable) + 1];
        for (int i = 0; i < f.size(); i++) {
            dense[f.exponent(i, variable)] = f.small(i);
        }
        return dense;
    }

    static IntegerPolynomial sparse(long[] dense, int variables, int variable) {
        TermBuffer terms = new TermBuffer(variables, dense.length);
        long[] key = new long[Exponents.words(variables)];
        for (int i = dense.length - 1; i >= 0; i--) {
            Exponents.set(key, 0, variable, i);
            terms.add(key, 0, dense[i]);
        }
        return terms.done();
    }

    static long value(long[] dense, long at, long p) {
        long value = 0;
        for (int i = dense.length - 1; i >= 0; i--) {
            value = (value * at + dense[i]) % p;
        }
        return value;
    }
}
