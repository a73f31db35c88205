package deriv.algebra;

import deriv.core.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Polynomials as maps from lists of exponents, operated on by the definitions: what the fast ones are compared with. */
record SlowPolynomial(TreeMap<String, Rational> terms, int variables) {
    static SlowPolynomial of(Polynomial p) {
        TreeMap<String, Rational> terms = new TreeMap<>();
        for (Monomial m : p.terms()) {
            terms.put(key(m.exponents()), m.coefficient());
        }
        return new SlowPolynomial(terms, p.variables());
    }

    private static String key(int[] exponents) {
        return Arrays.toString(exponents);
    }

    private static int[] exponents(String key) {
        String inside = key.substring(1, key.length() - 1);
        return inside.isEmpty() ? new int[0]
                : Arrays.stream(inside.split(", ")).mapToInt(Integer::parseInt).toArray();
    }

    SlowPolynomial plus(SlowPolynomial o) {
        TreeMap<String, Rational> sum = new TreeMap<>(terms);
        o.terms.forEach((k, c) -> add(sum, k, c));
        return new SlowPolynomial(sum, variables);
    }

    SlowPolynomial times(SlowPolynomial o) {
        TreeMap<String, Rational> product = new TreeMap<>();
        terms.forEach((k, c) -> o.terms.forEach((l, d) -> {
            int[] a = exponents(k);
            int[] b = exponents(l);
            Arrays.setAll(a, i -> a[i] + b[i]);
            add(product, key(a), c.times(d));
        }));
        return new SlowPolynomial(product, variables);
    }

    private static void add(TreeMap<String, Rational> terms, String key, Rational c) {
        Rational sum = terms.getOrDefault(key, Rational.ZERO).plus(c);
        if (sum.isZero()) {
            terms.remove(key);
        } else {
            terms.put(key, sum);
        }
    }

    Polynomial fast() {
        List<Monomial> all = new ArrayList<>();
        terms.forEach((k, c) -> all.add(new Monomial(exponents(k), c)));
        return Polynomial.of(variables, all);
    }
}
